internal import AssayCompiler
internal import AssayEngine
public import AssayModel

extension RuleTester {
  /// Sees which values each condition takes in the examples and tests.
  ///
  /// - Returns: What was seen of each rule's conditions, in rule order.
  public func coverage() -> [CoverageResult] {
    var seen: [RuleDescriptor.ID: SeenValues] = [:]
    for example in compilation.examples {
      explain(example.premise, plans[example], &seen)
    }
    for test in compilation.tests {
      explain(test.premise, plans[test.premise, of: test.pack], &seen)
    }
    let places = packs.map { ConditionPlaces(of: $0) }
    return compilation.plan.rules.map { rule in
      let id = rule.descriptor.id
      let spans = places.map { $0[id] }.first { !$0.isEmpty } ?? []
      return (seen[id] ?? SeenValues()).result(of: rule, at: spans)
    }
  }

  /// Adds what the conditions of a plan's rules come to on a premise.
  private func explain(
    _ premise: Premise, _ plan: Plan, _ seen: inout [RuleDescriptor.ID: SeenValues]
  ) {
    let evaluator = PremiseLoader(plan).load(premise).evaluator(of: plan)
    for (index, rule) in plan.rules.enumerated() {
      for explanation in evaluator.explain(rule: index) {
        seen[rule.descriptor.id, default: SeenValues()].add(explanation)
      }
    }
  }
}

/// The values that the conditions of a rule took, by the conditions' numbers.
private struct SeenValues {
  private var values: [Int: Set<CoverageGap.Value>] = [:]

  mutating func add(_ explanation: Explanation) {
    if let when = explanation.when { add(when) }
    if let assert = explanation.assert { add(assert) }
  }

  private mutating func add(_ condition: ExplainedCondition) {
    values[condition.number, default: []].insert(CoverageGap.Value(condition.truth))
    for part in condition.parts { add(part) }
  }

  func result(of rule: PlannedRule, at spans: [SourceSpan]) -> CoverageResult {
    var result = CoverageResult(rule: rule.descriptor.id)
    let conditions = (rule.when?.all ?? []) + rule.assert.all
    for (number, (condition, span)) in zip(conditions, spans).enumerated() {
      let wanted: [CoverageGap.Value] =
        condition.canBeUnknown ? [.true, .false, .unknown] : [.true, .false]
      let missing = wanted.filter { values[number]?.contains($0) != true }
      result.wanted += wanted.count
      if !missing.isEmpty {
        result.gaps.append(CoverageGap(condition: condition.words, span: span, missing: missing))
      }
    }
    return result
  }
}

extension CoverageGap.Value {
  fileprivate init(_ truth: Truth) {
    switch truth {
    case .true: self = .true
    case .false: self = .false
    case .unknown: self = .unknown
    }
  }
}
