internal import AssayModel

extension TextWriter {
  /// Writes a table of the rules with the number of resources for each outcome.
  mutating func writeRules(of report: Report) {
    guard !report.results.isEmpty else { return }
    var table = TextTable(columns: [.left, .left, .left, .right, .right, .right, .right])
    table.add(
      ["OUTCOME", "RULE", "SEVERITY", "NONCOMPLIANT", "UNKNOWN", "COMPLIANT", "NOT APPLICABLE"])
    for result in report.results {
      table.add(
        [result.worstOutcome, result.rule.id.description, result.rule.severity.rawValue]
          + (result.notRun == nil ? result.tally.columns : []),
        note: result.notRun)
    }
    table.add(["total", counted(report.results.count, "rule"), ""] + report.tally.columns)
    write(table)
    endLine()
  }

  /// Writes what was read, what it was checked against, and under which loosenings.
  mutating func writeInputs(of report: Report) {
    guard !report.inventories.isEmpty || !report.packs.isEmpty else { return }
    for inventory in report.inventories { write(inventory) }
    if let settings = report.settings { write(settings) }
    if let baseline = report.baseline { write(baseline) }
    for file in report.exemptions { write(file) }
    for mapping in report.mappings { write(mapping) }
    for manifest in report.manifests { write(manifest) }
    for pack in report.packs { write(pack) }
    let types = report.resourceTypes
    if !types.isEmpty {
      let others = types.filter { !$0.isRead }.reduce(0) { $0 + $1.count }
      plain("resource types: \(types.count { $0.isRead }) of \(types.count) concern a rule; ")
      plain("\(counted(others, "resource")) of other types")
      endLine()
    }
    if let moment = report.moment {
      plain("now: ")
      untrusted(moment)
      endLine()
    }
    if let shown = report.shown { write(shown) }
    for loosening in report.loosenings { writeLoosening(loosening) }
    endLine()
  }

  /// Writes the line that says it all.
  mutating func writeResult(of report: Report) {
    let tally = report.tally
    begin(report.paint)
    plain("RESULT: \(report.verdict)")
    end()
    plain(": ")
    plain("\(tally.noncompliant) noncompliant\(report.answered(.noncompliant)), ")
    plain("\(tally.unknown) unknown\(report.answered(.unknown)), \(tally.compliant) compliant; ")
    if let words = report.shownWords { plain("\(words); ") }
    plain("exit status \(report.exitStatus.rawValue): \(report.exitStatus.meaning)")
    if report.verdict.hasSuffix(", INCOMPLETE") { plain("; not everything could be judged") }
    endLine()
  }

  mutating func write(_ inventory: InventorySummary) {
    plain(inventory.role == .previous ? "previous inventory: " : "inventory: ")
    untrusted(inventory.path == "-" ? "<stdin>" : inventory.path)
    plain(" (")
    untrusted(([inventory.format] + inventory.encodings).joined(separator: ", "))
    plain("), \(counted(inventory.resources, "resource"))")
    writeRoutes(of: inventory)
    if inventory.refused > 0 { paint(.doubt, ", \(inventory.refused) refused") }
    plain(", \(counted(inventory.bytes, "byte"))")
    digest(inventory.sha256)
    if !inventory.isComplete { paint(.doubt, ", incomplete") }
    endLine()
  }

  /// Writes by which routes the resources came, and how sure that is; nothing for none.
  private mutating func writeRoutes(of inventory: InventorySummary) {
    let routes = inventory.routes
    for (index, route) in routes.enumerated() {
      plain(index == 0 ? " by " : " and by ")
      untrusted(route.name)
      plain(" (\(route.confidence.rawValue)")
      if routes.count > 1 { plain(", \(route.resources)") }
      plain(")")
    }
  }

  /// Writes by which filters findings are listed, and which of them hold for none.
  private mutating func write(_ shown: ShownFindings) {
    for filter in shown.filters {
      plain("shown: ")
      untrusted(filter.option)
      if filter.matches == 0 { paint(.doubt, ", which matches nothing") }
      endLine()
    }
  }

  mutating func write(_ settings: SettingsSummary) {
    plain("settings: ")
    untrusted(settings.path)
    digest(settings.sha256)
    endLine()
  }

  private mutating func write(_ baseline: BaselineSummary) {
    plain("baseline: ")
    untrusted(baseline.path)
    for fate in BaselineSummary.Past.Fate.allCases {
      let count = baseline.past.count { $0.fate == fate }
      if count > 0 { plain(", \(count) \(fate.words)") }
    }
    digest(baseline.sha256)
    endLine()
  }

  private mutating func write(_ file: ExemptionSummary) {
    plain("exemptions: ")
    untrusted(file.path)
    plain(", \(file.words)")
    digest(file.sha256)
    endLine()
  }

  /// Writes the findings that the baseline has and the run hasn't.
  mutating func writePast(of baseline: BaselineSummary) {
    for past in baseline.past {
      paint(past.fate == .fixed ? .success : .aside, past.fate.words)
      plain("[")
      untrusted(past.rule)
      plain("]: ")
      untrusted(past.resource)
      if let since = past.since {
        plain(", known since ")
        untrusted(since)
      }
      endLine()
    }
    if !baseline.past.isEmpty { endLine() }
  }

  mutating func write(_ mapping: MappingSummary) {
    plain("mapping: ")
    untrusted("\(mapping.name), \(mapping.path)")
    digest(mapping.sha256)
    endLine()
  }

  mutating func write(_ manifest: ManifestSummary) {
    plain(manifest.role == .previous ? "previous manifest: " : "manifest: ")
    untrusted(manifest.path)
    plain(", by ")
    untrusted(manifest.by)
    if let captured = manifest.captured {
      plain(", captured ")
      untrusted(captured)
    }
    digest(manifest.sha256)
    for (isTaken, words) in [(true, ", complete: "), (false, ", not taken for complete: ")] {
      let types = manifest.complete.filter { $0.isTaken == isTaken }.map(\.type)
      if types.isEmpty { continue }
      if isTaken { plain(words) } else { paint(.doubt, words) }
      untrusted(types.joined(separator: ", "))
    }
    endLine()
  }

  mutating func write(_ pack: PackSummary) {
    plain("rules: ")
    untrusted("\(pack.name) \(pack.version)")
    digest(pack.sha256)
    for parameter in pack.parameters {
      plain(", ")
      untrusted("\(parameter.name) = \(parameter.value)")
      if !parameter.isDefault { plain(" (set)") }
    }
    endLine()
  }

  mutating func writeLoosening(_ loosening: String) {
    paint(.doubt, "loosened")
    plain(" by: ")
    untrusted(loosening)
    endLine()
  }

  mutating func digest(_ sha256: String?) {
    guard let sha256 else { return }
    plain(", sha256 ")
    untrusted(String(sha256.prefix(12)))
  }
}

extension Report {
  /// The result in capitals, `INCOMPLETE` wherever a pass would be a guess.
  fileprivate var verdict: String {
    let word = exitStatus.verdict.uppercased()
    return isComplete || exitStatus == .cannotVouch ? word : "\(word), INCOMPLETE"
  }

  fileprivate var paint: Paint {
    switch exitStatus {
    case .compliant: isComplete ? .success : .doubt
    case .cannotVouch: .doubt
    case .noncompliant, .invalid, .reportNotWritten: .failure
    }
  }
}

extension ReportBuffer {
  /// Appends the line that says it all, without colour.
  mutating func writeResult(of report: Report) {
    TextWriter.write(to: &self, style: .plain) { $0.writeResult(of: report) }
  }
}

extension RuleResult {
  /// The rule's outcome in a word or two: the worst that any resource had.
  fileprivate var worstOutcome: String {
    if notRun != nil { return "not run" }
    if tally.noncompliant > 0 { return "noncompliant" }
    if tally.unknown > 0 { return "unknown" }
    if isVacuous { return "vacuous" }
    return hasNothingToJudge ? "none there" : "compliant"
  }
}

extension Tally {
  fileprivate var columns: [String] {
    [noncompliant, unknown, compliant, notApplicable].map { String($0) }
  }
}
