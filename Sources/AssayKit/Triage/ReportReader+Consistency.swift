internal import AssayModel
internal import AssaySyntax

/// Whether a report agrees with itself.
///
/// The same facts stand in several places of a report. One that was edited in one of them only would
/// else be judged by that one, and a finding that was struck out would seem to be fixed.
extension ReportReader {
  /// Throws the first contradiction.
  func check(_ report: WrittenReport) throws(InvalidCheck) {
    var rules: [String: Int] = [:]
    for (number, rule) in report.run.rules.enumerated() {
      guard rules.updateValue(number, forKey: rule.id) == nil else {
        throw contradiction("has two rules '\(rule.id)'", at: rule.place)
      }
    }
    try checkSums(report.run)
    let listed = try listed(report, rules)
    try checkCounts(listed, report)
    try checkShown(listed, report.run)
    try checkExempt(listed, report.run)
    try checkCompleteness(report.run)
    try checkStatus(report, rules)
    try checkSubscriptions(report.run)
  }

  /// The rules' tallies make up the report's.
  private func checkSums(_ run: WrittenRun) throws(InvalidCheck) {
    var sum = Tally()
    for rule in run.rules {
      sum.add(rule.tally)
      for outcome in Outcome.allCases where sum[outcome] > run.tally[outcome] {
        throw contradiction(
          "counts \(run.tally[outcome]) \(outcome.rawValue) in all, and more in its rules",
          at: rule.place)
      }
    }
    for outcome in Outcome.allCases where sum[outcome] < run.tally[outcome] {
      throw contradiction(
        "counts \(run.tally[outcome]) \(outcome.rawValue) in all, and \(sum[outcome]) in its rules",
        at: place("tally"))
    }
  }

  /// No more is counted of subscriptions than of the whole, which may have resources of none.
  private func checkSubscriptions(_ run: WrittenRun) throws(InvalidCheck) {
    var sum = Tally()
    for part in run.subscriptions {
      sum.add(part.tally)
      for outcome in Outcome.allCases where sum[outcome] > run.tally[outcome] {
        throw contradiction(
          "counts \(run.tally[outcome]) \(outcome.rawValue) in all, and more in its subscriptions",
          at: part.place)
      }
    }
  }

  /// What was chosen to be listed is listed.
  private func checkShown(_ listed: [Listed], _ run: WrittenRun) throws(InvalidCheck) {
    guard let shown = run.shown else { return }
    for outcome in Outcome.allCases {
      let found = listed.reduce(0) { $0 + $1.all[outcome] }
      guard found != shown.tally[outcome] else { continue }
      throw contradiction(
        "lists \(found) \(outcome.rawValue), and says that it shows \(shown.tally[outcome])",
        at: shown.place)
    }
  }

  /// How many findings of a rule are listed, by outcome.
  private struct Listed {
    var all = Tally()
    var exempt = Tally()
  }

  /// One for each rule; throws where a finding isn't of its rule.
  private func listed(
    _ report: WrittenReport, _ rules: [String: Int]
  ) throws(InvalidCheck) -> [Listed] {
    var listed = [Listed](repeating: Listed(), count: report.run.rules.count)
    for finding in report.findings {
      guard let number = rules[finding.rule] else {
        throw contradiction("has a finding of a rule that it hasn't", at: finding.place)
      }
      let severity = report.run.rules[number].severity
      guard finding.severity == nil || finding.severity == severity else {
        throw contradiction("has a finding of another severity than its rule", at: finding.place)
      }
      guard finding.status != .known || report.run.hasBaseline else {
        throw contradiction("has a known finding, and no baseline", at: finding.place)
      }
      listed[number].all[finding.outcome] += 1
      if finding.isExempt { listed[number].exempt[finding.outcome] += 1 }
    }
    return listed
  }

  /// No rule has more findings than it counts, and all are listed but compliant ones.
  private func checkCounts(_ listed: [Listed], _ report: WrittenReport) throws(InvalidCheck) {
    for (rule, listed) in zip(report.run.rules, listed) {
      for outcome in Outcome.allCases where listed.all[outcome] > rule.tally[outcome] {
        throw contradiction(
          "lists \(listed.all[outcome]) \(outcome.rawValue) of rule '\(rule.id)', and counts "
            + "\(rule.tally[outcome])", at: rule.place)
      }
    }
    let found = listed.reduce(0) { $0 + $1.all.findings }
    guard found == report.run.tally.findings else {
      let words = "lists \(found) of \(report.run.tally.findings) findings"
      throw InvalidCheck([.partialReport(file.path, words, at: file.span(parts.findings.start))])
    }
  }

  private func checkExempt(_ listed: [Listed], _ run: WrittenRun) throws(InvalidCheck) {
    let words = { (found: Int, outcome: Outcome, count: Int) in
      "lists \(found) \(outcome.rawValue) and exempt, and counts \(count)"
    }
    var all = Tally()
    for (rule, listed) in zip(run.rules, listed) {
      all.add(listed.exempt)
      guard let exempt = rule.exempt else { continue }
      for outcome in Outcome.allCases where listed.exempt[outcome] != exempt[outcome] {
        throw contradiction(
          words(listed.exempt[outcome], outcome, exempt[outcome]) + " in rule '\(rule.id)'",
          at: rule.place)
      }
    }
    for outcome in Outcome.allCases where all[outcome] != run.exempt[outcome] {
      throw contradiction(
        words(all[outcome], outcome, run.exempt[outcome]) + " in all", at: place("exempt"))
    }
  }

  /// A complete report leaves nothing undecided.
  private func checkCompleteness(_ run: WrittenRun) throws(InvalidCheck) {
    guard run.isComplete else { return }
    let isComplete = "says that it is complete, and has"
    if run.tally.unknown > 0 {
      throw contradiction("\(isComplete) \(run.tally.unknown) unknown", at: place("complete"))
    }
    if let inventory = run.inventories.first(where: { !$0.isComplete || $0.refused > 0 }) {
      throw contradiction("\(isComplete) an inventory that isn't", at: inventory.place)
    }
    guard run.rules.contains(where: \.isRun) else {
      throw contradiction("\(isComplete) no rule that was run", at: place("complete"))
    }
    if let rule = run.rules.first(where: { $0.isRun && $0.tally.selected == 0 }) {
      throw contradiction("\(isComplete) a rule that selected nothing", at: rule.place)
    }
  }

  /// Where something of the whole run stands.
  private func place(_ key: String) -> Range<Int> { (parts.run[key] ?? parts.run).start }

  /// The exit status is what findings, doubts and loosenings make it, as far as these are told.
  private func checkStatus(
    _ report: WrittenReport, _ rules: [String: Int]
  ) throws(InvalidCheck) {
    let run = report.run
    let place = (parts.exitStatus ?? parts.run).start
    guard let status = ExitStatus(rawValue: Int32(clamping: run.exitStatus)),
      status.verdict == run.result
    else {
      throw contradiction(
        "has the exit status \(run.exitStatus), and the result '\(run.result)'", at: place)
    }
    let failOn = run.failOn
    let fails = report.findings.contains { finding in
      finding.outcome == .noncompliant && finding.status == .new
        && rules[finding.rule].map { run.rules[$0].severity >= failOn } ?? true
    }
    let isPossible =
      switch status {
      case .compliant: !fails && !run.hasDoubts
      case .noncompliant: fails
      case .cannotVouch: !fails && !run.isComplete
      case .invalid, .reportNotWritten: false
      }
    guard isPossible else {
      throw contradiction(
        "has the exit status \(run.exitStatus), and findings, doubts or loosenings that make it "
          + "another", at: place)
    }
  }
}

extension WrittenRun {
  /// The least severity of a finding that made the status 1.
  fileprivate var failOn: Severity {
    let option = "--fail-on "
    return loosenings.first { $0.hasPrefix(option) }
      .flatMap { Severity(rawValue: String($0.dropFirst(option.count))) } ?? .info
  }

  /// Whether a doubt remains that the report tells of in numbers, and that nothing tolerates.
  fileprivate var hasDoubts: Bool {
    if tally.unknown > exempt.unknown, !loosenings.contains("--allow-unknown") { return true }
    return inventories.contains { inventory in
      inventory.refused > 0
        || (!inventory.isComplete && !loosenings.contains("--allow-incomplete"))
    }
  }
}
