internal import AssayModel

extension Machine {
  /// What each condition of a rule comes to for the selected resource.
  mutating func explanation(of planned: PlannedRule, _ rule: Program.BoundRule) -> Explanation {
    let (outcome, condition) = judge(rule)
    let conclusion = Conclusion(row: UInt32(row), condition: condition, outcome: outcome)
    let finding = finding(conclusion, of: rule)
    var explanation = Explanation(
      resource: finding.resource, outcome: outcome, cause: finding.cause, message: finding.message,
      values: finding.values)
    if let when = planned.when, let number = rule.when {
      let explained = explain(when, number, number: 0)
      explanation.when = explained
      guard explained.truth == .true else { return explanation }
    }
    explanation.assert = explain(planned.assert, rule.assert, number: planned.when?.size ?? 0)
    return explanation
  }

  /// What a rule concludes about the selected resource, and the condition that decided it.
  private mutating func judge(_ rule: Program.BoundRule) -> (outcome: Outcome, condition: Int32) {
    if let when = rule.when {
      switch run(when) {
      case .true: break
      case .false: return (.notApplicable, when)
      case .unknown: return (.unknown, when)
      }
    }
    switch run(rule.assert) {
    case .true: return (.compliant, rule.assert)
    case .false: return (.noncompliant, rule.assert)
    case .unknown: return (.unknown, rule.assert)
    }
  }

  /// Runs a condition of the program and, one by one, the conditions inside.
  private mutating func explain(
    _ condition: Condition, _ bound: Int32, number: Int
  ) -> ExplainedCondition {
    var explained = ExplainedCondition(number: number, truth: run(bound), evidence: [], parts: [])
    switch condition {
    case .allOf, .anyOf, .not:
      var next = number + 1
      for (part, bound) in zip(condition.parts, program.parts(of: bound)) {
        explained.parts.append(explain(part, bound, number: next))
        next += part.size
      }
    case .compare, .exists, .isNull, .related:
      explained.evidence = evidence { $0.leaveTrace(of: bound, is: explained.truth) }
    case .quantified, .count: explainElements(condition, bound, &explained)
    }
    return explained
  }

  /// Explains the condition of a quantifier or a count for each element.
  private mutating func explainElements(
    _ condition: Condition, _ bound: Int32, _ explained: inout ExplainedCondition
  ) {
    guard let domain = program.domain(of: bound) else { return }
    let elements = elements(of: domain)
    explained.evidence = evidence { machine in
      machine.recordDomain(domain, elements, machine.program.domains[domain].expected)
      if let right = machine.program.right(of: bound) { machine.record(right, nil) }
    }
    guard let part = condition.parts.first, let body = program.parts(of: bound).first else {
      return
    }
    for number in 0..<elements.count {
      items.append(item(number, of: elements, domain))
      explained.parts.append(explain(part, body, number: explained.number + 1))
      explained.parts[number].element = element(domain)
      items.removeLast()
    }
  }

  /// What the innermost quantifier is at.
  private func element(_ domain: Int) -> ExplainedCondition.Element? {
    items.last.map { item in
      item.isResource
        ? .resource(handle(item.row, program.domains[domain].way.arena)) : .value(elementPath(item))
    }
  }

  /// What is left as a trace.
  private mutating func evidence(of leave: (inout Machine) -> Void) -> [EvaluatedEvidence] {
    trace.removeAll(keepingCapacity: true)
    leave(&self)
    return trace
  }
}

extension Program {
  /// The conditions inside one.
  fileprivate func parts(of condition: Int32) -> [Int32] {
    switch conditions[Int(condition)] {
    case .allOf(let range), .anyOf(let range): range.map { parts[Int($0)] }
    case .not(let part), .quantified(_, _, let part): [part]
    case .count(let index):
      counts[Int(index)].condition < 0 ? [] : [counts[Int(index)].condition]
    case .compare, .exists, .isNull, .related: []
    }
  }

  /// What a quantifier or a count ranges over.
  fileprivate func domain(of condition: Int32) -> Int? {
    switch conditions[Int(condition)] {
    case .quantified(_, let domain, _): Int(domain)
    case .count(let index): Int(counts[Int(index)].domain)
    case .allOf, .anyOf, .not, .compare, .exists, .isNull, .related: nil
    }
  }

  /// What a count compares with.
  fileprivate func right(of condition: Int32) -> Int32? {
    if case .count(let index) = conditions[Int(condition)] { return counts[Int(index)].right }
    return nil
  }
}
