internal import AssayCompiler
internal import AssayEngine
public import AssayModel

extension RuleTester {
  /// Changes each rule in every small way, and sees whether an example or a test notices.
  ///
  /// Those that don't hold of the rule itself notice nothing.
  ///
  /// - Returns: What became of each rule's mutants, in rule order.
  public func mutate() -> [MutationResult] {
    packs.flatMap { MutatedRule.all(of: $0) }.map(result).sorted { $0.rule < $1.rule }
  }

  private func result(of rule: MutatedRule) -> MutationResult {
    var trial = MutantTrial(rule)
    for example in compilation.examples where example.rule == rule.id {
      trial.judge(example.premise) { $0.drafts(of: $1, with: example).isEmpty }
    }
    for test in compilation.tests where test.pack == rule.id.pack {
      trial.judge(test.premise) { $0.drafts(of: $1, with: test).isEmpty }
    }
    return MutationResult(
      rule: rule.id, killed: trial.noticed.count,
      survivors: rule.mutants.filter { !trial.noticed.contains($0.number) })
  }
}

/// Collects which mutants of a rule are noticed.
private struct MutantTrial {
  private let rule: MutatedRule
  private var plans: [[String: String]: Plan] = [:]
  /// The mutants' numbers.
  private(set) var noticed: Set<Int> = []

  init(_ rule: MutatedRule) { self.rule = rule }

  /// Judges a premise by the rule and by all mutants at once; `holds` tells what holds of a verdict.
  mutating func judge(
    _ premise: Premise, holds: (JudgedPremise, JudgedPremise.Verdict) -> Bool
  ) {
    let judged = JudgedPremise(premise, by: plan(with: premise.parameters))
    let results = judged.verdicts.map { holds(judged, $0) }
    guard judged.problems.isEmpty, results.first == true else { return }
    noticed.formUnion(results.indices.filter { !results[$0] })
  }

  private mutating func plan(with parameters: [String: String]) -> Plan {
    if let plan = plans[parameters] { return plan }
    let settings = parameters.map { ("\(rule.id.pack).\($0)", $1) }
    let plan = rule.plan(settings: Dictionary(uniqueKeysWithValues: settings))
    plans[parameters] = plan
    return plan
  }
}
