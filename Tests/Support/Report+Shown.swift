public import AssayModel

extension Report {
  /// The sample of which only new findings of high severity on are listed, and compliant resources.
  public static let sampleShown: Report = {
    let sample = Report.sample
    var listed = Tally()
    let results = sample.results.map { result in
      let all = result.rule.id == Sample.region.rule.id ? Sample.regionWithCompliant : result
      let numbers = all.findings.indices.filter {
        all.rule.severity >= .high && all.findings.status(at: $0) == .new
      }
      for number in numbers { listed[all.findings.outcome(at: number)] += 1 }
      return all.listing(numbers)
    }
    var report = Report(
      tool: sample.tool, isComplete: sample.isComplete, exitStatus: sample.exitStatus,
      inventories: sample.inventories, packs: sample.packs, results: results,
      resourceTypes: sample.resourceTypes, loosenings: sample.loosenings, now: sample.now,
      diagnostics: [])
    report.shown = ShownFindings(
      filters: [
        .init(option: "outcome=compliant", matches: 1),
        .init(option: "outcome=noncompliant", matches: 5),
        .init(option: "outcome=unknown", matches: 4),
        .init(option: "severity=high", matches: 8),
        .init(option: "resource=::error::\u{202E}`*`, |", matches: 0),
        .init(option: "status=new", matches: 8),
      ], tally: listed)
    return report
  }()
}

extension Sample {
  fileprivate static let regionWithCompliant = RuleResult(
    rule: region.rule, tally: region.tally,
    findings: regionFindings + [
      Finding(
        resource: northVault, outcome: .compliant, message: region.rule.title,
        evidence: [
          Evidence(
            resource: northVault, path: "location", expected: "equals vault.location (as region)",
            observed: .string("northeurope"),
            source: vaults.span(of: "\"northeurope\"", in: north))
        ])
    ])
}
