internal import AssayEngine
internal import AssayInventory
internal import AssayModel

/// Makes a report of an evaluation and of the account of what was read.
struct ReportAssembly {
  var plan: Plan
  var settings: SettingsSummary?
  var packs: [PackSummary]
  var tolerance: Tolerance
  var baseline: BaselineFile?
  var selection: FindingSelection?
  var exemptions: [ExemptionFile]
  var clock: Report.Clock

  func report(of judgement: Judgement, now: Moment, warnings: [Diagnostic]) -> Report {
    let evaluation = judgement.evaluation
    var triage = Triage(baseline, exemptions, now: now)
    let found = evaluation.results.map { result in
      ReportedFindings(
        result.findings, of: plan.rules[result.rule].descriptor, judgement.places,
        threads: judgement.threads)
    }
    let results = zip(evaluation.results, found).map { result, findings in
      let rule = plan.rules[result.rule].descriptor
      var judged = RuleResult(
        rule: rule, tally: result.tally,
        sorted: triage.triage(
          findings, of: rule.id.description, isRun: result.notRun == nil),
        notRun: result.notRun)
      judged.hasNothingToJudge = result.hasNothingToJudge
      return judged
    }
    let account = triage.account(
      over: judgement.places.snapshot, by: judgement.places.redactor)
    let inventories = judgement.account.inventories
    let problems = judgement.problems
    let verdict = Verdict(
      results: results, blind: judgement.blindRules.map { results[$0.rule].rule.id },
      inventories: inventories, problems: problems, tolerance: tolerance)
    let vacuity = Vacuity(plan: plan, results: results, judgement: judgement)
    // Where nothing could be read it goes without saying that nothing was selected.
    let isUnread = judgement.account.isUnread
    let diagnostics =
      problems + warnings + doubtsOfClock(now) + account.warnings
      + (isUnread ? [] : vacuity.warnings)
      + verdict.diagnostics
    let listed = selection.map { ListedResults(results, found, by: $0) }
    var report = Report(
      tool: .assay, isComplete: verdict.isComplete, exitStatus: verdict.exitStatus,
      inventories: inventories, settings: settings, packs: packs,
      results: listed?.results ?? results,
      resourceTypes: judgement.account.resourceTypes, loosenings: tolerance.loosenings,
      now: plan.readsClock || !exemptions.isEmpty ? now.description : nil,
      diagnostics: diagnostics.worstFirst)
    report.clock = report.now == nil ? nil : clock
    report.subscriptions = evaluation.subscriptions
    report.shown = listed?.shown
    report.baseline = account.baseline
    report.exemptions = account.exemptions
    return report
  }

  /// Exemptions that are over hold at an earlier moment.
  private func doubtsOfClock(_ now: Moment) -> [Diagnostic] {
    clock == .environment && !exemptions.isEmpty ? [.borrowedMoment(now)] : []
  }
}

extension [Diagnostic] {
  /// Errors, then warnings, each in order of place: what caused the rest is read first.
  fileprivate var worstFirst: [Diagnostic] {
    let sorted = sorted()
    return [Diagnostic.Severity.error, .warning].flatMap { severity in
      sorted.filter { $0.severity == severity }
    }
  }
}
