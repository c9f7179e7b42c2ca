internal import AssayEngine
internal import AssayInventory
internal import AssayModel

/// Makes a report of an evaluation and of the account of what was read.
struct ReportAssembly {
  var plan: Plan
  var packs: [PackSummary]
  var tolerance: Tolerance
  var current: LoadedInventory
  var previous: LoadedInventory?

  func report(of evaluation: Evaluation, now: Moment, warnings: [Diagnostic]) -> Report {
    let places = PlaceResolver(evaluation, current: current, previous: previous)
    let results = evaluation.results.map { result in
      RuleResult(
        rule: plan.rules[result.rule].descriptor, tally: result.tally,
        findings: result.findings.map(places.finding), notRun: result.notRun)
    }
    let inventories = current.summaries + (previous?.summaries ?? [])
    let problems = current.problems + (previous?.problems ?? [])
    let verdict = Verdict(
      results: results, inventories: inventories, problems: problems, tolerance: tolerance)
    let vacuity = Vacuity(plan: plan, results: results, evaluation: evaluation)
    let diagnostics = problems + warnings + vacuity.warnings + verdict.diagnostics
    return Report(
      tool: .assay, isComplete: verdict.isComplete, exitStatus: verdict.exitStatus,
      inventories: inventories, packs: packs, results: results,
      resourceTypes: current.resourceTypes, loosenings: tolerance.loosenings,
      now: plan.readsClock ? now.description : nil, diagnostics: diagnostics.sorted())
  }
}

extension LoadedInventory {
  /// What reading met, and the files that have changed since: their findings have no places.
  fileprivate var problems: [Diagnostic] {
    let broken = Set(diagnostics.filter { $0.severity == .error }.map(\.file))
    let changed = locator.changedFiles.filter { !broken.contains($0) }
    return diagnostics + changed.map(Diagnostic.changedInventory)
  }
}
