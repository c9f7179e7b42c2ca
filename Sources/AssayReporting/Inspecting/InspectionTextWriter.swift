internal import AssayModel

/// Writes what inventories hold, and what rules lack, for people.
struct InspectionTextWriter {
  var style: TextStyle

  func write(_ report: InspectionReport, to output: inout ReportBuffer) {
    TextWriter.write(to: &output, style: style) { writer in
      for diagnostic in report.diagnostics {
        writer.write(diagnostic)
        writer.output.drainIfLarge()
      }
      for inventory in report.inventories { writer.write(inventory) }
      if let settings = report.settings { writer.write(settings) }
      for mapping in report.mappings { writer.write(mapping) }
      for manifest in report.manifests { writer.write(manifest) }
      for pack in report.packs { writer.write(pack) }
      writer.endLine()
      writer.writeTypes(of: report)
      writer.writeScopes(of: report)
      writer.writeRules(of: report)
      for shortage in Shortage.all(in: report.rules) { writer.write(shortage) }
      writer.writeResult(of: report)
    }
  }
}

/// Something that is missing, with all rules that can't decide because of it.
private struct Shortage {
  var gap: EvidenceGap
  var rules: [(id: RuleDescriptor.ID, resources: Int)]

  static func all(in rules: [RuleEvidence]) -> [Shortage] {
    let gaps = rules.flatMap { rule in rule.gaps.map { (gap: $0, rule: rule.rule.id) } }
      .sorted { ($0.gap, $0.rule) < ($1.gap, $1.rule) }
    return gaps.reduce(into: []) { shortages, next in
      let isNew = shortages.last.map { $0.gap < next.gap } ?? true
      if isNew { shortages.append(Shortage(gap: next.gap, rules: [])) }
      shortages[shortages.count - 1].rules.append((next.rule, next.gap.resources))
    }
  }

  var title: String {
    gap.path.isEmpty ? gap.resourceType : "\(gap.path) of \(gap.resourceType)"
  }
}

extension TextWriter {
  fileprivate mutating func writeTypes(of report: InspectionReport) {
    guard !report.resourceTypes.isEmpty else { return }
    var table = TextTable(columns: [.right, .left, .left])
    table.add(["RESOURCES", "RULES", "TYPE"])
    for type in report.resourceTypes {
      table.add([String(type.count), type.isRead ? "yes" : "none", type.type])
    }
    write(table)
    endLine()
  }

  fileprivate mutating func writeScopes(of report: InspectionReport) {
    let scopes = report.scopes
    guard !scopes.subscriptions.isEmpty || !scopes.tenants.isEmpty else { return }
    var table = TextTable(columns: [.right, .left, .left])
    table.add(["RESOURCES", "IN", "ID"])
    for scope in scopes.subscriptions {
      table.add([String(scope.resources), "subscription", scope.id])
    }
    for scope in scopes.tenants { table.add([String(scope.resources), "tenant", scope.id]) }
    write(table)
    endLine()
  }

  fileprivate mutating func writeRules(of report: InspectionReport) {
    guard !report.rules.isEmpty else { return }
    var table = TextTable(columns: [.left, .left, .right, .right])
    table.add(["EVIDENCE", "RULE", "RESOURCES", "UNDECIDED"])
    for rule in report.rules {
      table.add(
        [rule.extent.word, rule.rule.id.description]
          + (rule.notRun == nil ? [String(rule.resources), String(rule.undecided)] : []),
        note: rule.notRun)
    }
    write(table)
    endLine()
  }

  fileprivate mutating func write(_ shortage: Shortage) {
    paint(.doubt, "missing[\(shortage.gap.cause?.rawValue ?? "no-resource")]")
    plain(": ")
    untrusted(shortage.title)
    endLine()
    for rule in shortage.rules {
      let about =
        shortage.gap.cause == nil
        ? "has nothing to judge" : "can't decide about \(counted(rule.resources, "resource"))"
      fact("note", "\(rule.id) \(about)", gutter: 1)
    }
    if let command = shortage.gap.command {
      fact("help", command, gutter: 1)
    } else if let cause = shortage.gap.cause {
      fact("help", cause.resolution, gutter: 1)
    }
    endLine()
  }

  fileprivate mutating func writeResult(of report: InspectionReport) {
    let whole = report.rules.count { $0.extent == .whole }
    let word = report.isComplete ? "COMPLETE" : "INCOMPLETE"
    paint(report.isComplete ? .success : .doubt, "RESULT: \(word)")
    plain(": \(whole) of \(counted(report.rules.count, "rule")) can decide about every resource; ")
    plain("exit status \(report.exitStatus.rawValue)")
    plain(report.isComplete ? "" : ": a check could not judge everything")
    endLine()
  }
}

extension RuleEvidence.Extent {
  fileprivate var word: String { self == .notRun ? "not run" : rawValue }
}
