internal import AssayModel

extension HTMLWriter {
  /// Writes what was read and what it was checked against, so that the run can be repeated.
  mutating func writeProvenance(of report: Report) {
    element("section", [.own("aria-labelledby", "provenance")]) {
      part in
      part.newLine()
      part.element("h2", [.own("id", "provenance"), .own("tabindex", "-1")]) {
        $0.words("Provenance")
      }
      part.newLine()
      part.writeRun(of: report)
      part.writeInventories(of: report)
      part.writePacks(of: report)
      part.writeFiles(of: report)
    }
    newLine()
  }

  private mutating func writeRun(of report: Report) {
    element("dl", [.class("run")]) { list in
      list.fact("Program") { $0.text("\(report.tool.name) \(report.tool.version)") }
      list.fact("Complete") { $0.words(report.isComplete ? "yes" : "no: see the top of the page") }
      list.fact("Exit status") {
        $0.text("\(report.exitStatus.rawValue): \(report.exitStatus.meaning)")
      }
      list.fact("Moment that rules compare times with") {
        $0.text(report.moment ?? "no rule compares times")
      }
      list.fact("Loosened by") { fact in
        if report.loosenings.isEmpty { fact.words("nothing") }
        for (index, loosening) in report.loosenings.enumerated() {
          if index > 0 { fact.words(", ") }
          fact.element("code", text: loosening)
        }
      }
      let types = report.resourceTypes
      list.fact("Resource types") { fact in
        let others = types.filter { !$0.isRead }.reduce(0) { $0 + $1.count }
        fact.text("\(types.count(where: \.isRead)) of \(types.count) concern a rule; ")
        fact.text(counted(others, "resource") + " of other types")
      }
    }
    newLine()
  }

  private mutating func writeInventories(of report: Report) {
    guard !report.inventories.isEmpty else { return }
    listing("Inventories", ["File", "Content", "Resources", "Complete", "SHA-256"]) { body in
      for inventory in report.inventories {
        body.element("tr") { $0.writeCells(of: inventory) }
        body.newLine()
      }
    }
  }

  private mutating func writeCells(of inventory: InventorySummary) {
    element("th", [.own("scope", "row")]) { cell in
      cell.place(inventory.path, nil)
      if inventory.role == .previous { cell.words(" (previous)") }
    }
    element("td") { cell in
      cell.text(([inventory.format] + inventory.encodings).joined(separator: ", "))
      cell.text(", \(counted(inventory.bytes, "byte"))")
      for route in inventory.routes { cell.text(", \(route.name) (\(route.confidence.rawValue))") }
    }
    element("td", [.class("number")]) { cell in
      cell.text(inventory.resources)
      if inventory.refused > 0 { cell.text(", \(inventory.refused) refused") }
    }
    element("td") { cell in
      if inventory.isComplete {
        cell.words("yes")
      } else {
        cell.element("span", [.class("badge u")]) { $0.words("no") }
      }
    }
    element("td") { $0.digest(inventory.sha256) }
  }

  private mutating func writePacks(of report: Report) {
    guard !report.packs.isEmpty else { return }
    listing("Rule packs", ["Pack", "Title", "Parameters", "SHA-256"]) { body in
      for pack in report.packs {
        body.element("tr") { row in
          row.element("th", [.own("scope", "row")]) { $0.text("\(pack.name) \(pack.version)") }
          row.element("td", text: pack.title)
          row.element("td") { cell in
            for parameter in pack.parameters {
              cell.element("div") { line in
                line.element("code", text: "\(parameter.name) = \(parameter.value)")
                if !parameter.isDefault {
                  line.words(parameter.origin == .option ? " (by option)" : " (by settings)")
                }
              }
            }
          }
          row.element("td") { $0.digest(pack.sha256) }
        }
        body.newLine()
      }
    }
  }

  /// Writes the other files that have a say: settings, baseline, mappings, manifests,
  /// exemptions.
  private mutating func writeFiles(of report: Report) {
    let settings = report.settings.map { ("settings", $0.path, $0.sha256) }
    let baseline = report.baseline.map { ("baseline", $0.path, $0.sha256) }
    let mappings = report.mappings.map { ("mapping \($0.name)", $0.path, $0.sha256) }
    let manifests = report.manifests.map { ("manifest, \($0.account)", $0.path, $0.sha256) }
    let exemptions = report.exemptions.map { ("exemptions: \($0.words)", $0.path, $0.sha256) }
    let files = [settings, baseline].compactMap { $0 } + mappings + manifests + exemptions
    guard !files.isEmpty else { return }
    listing("Other files", ["File", "What it is", "SHA-256"]) { body in
      for (kind, path, sha256) in files {
        body.element("tr") { row in
          row.element("th", [.own("scope", "row")]) { $0.place(path, nil) }
          row.element("td", text: kind)
          row.element("td") { $0.digest(sha256) }
        }
        body.newLine()
      }
    }
  }

  private mutating func listing(
    _ caption: StaticString, _ columns: [StaticString], _ rows: (inout HTMLWriter) -> Void
  ) {
    element("table", [.class("listing")]) { table in
      table.element("caption") { $0.words(caption) }
      table.element("thead") { head in
        head.element("tr") { row in for column in columns { row.column(column) } }
      }
      table.newLine()
      table.element("tbody") { rows(&$0) }
    }
    newLine()
  }

  private mutating func digest(_ sha256: String?) {
    guard let sha256 else { return words("not computed") }
    element("code", [.class("digest")], text: sha256)
  }
}

extension ManifestSummary {
  /// Who says what of the inventories.
  fileprivate var account: String {
    var parts = ["by \(by)"]
    if role == .previous { parts.append("of the previous inventories") }
    if let captured { parts.append("captured \(captured)") }
    for (isTaken, words) in [(true, "complete"), (false, "not taken for complete")] {
      let types = complete.filter { $0.isTaken == isTaken }.map(\.type)
      if !types.isEmpty { parts.append("\(words): \(types.joined(separator: ", "))") }
    }
    return parts.joined(separator: "; ")
  }
}
