internal import AssayModel

extension Machine {
  /// What each condition of a rule comes to for the selected resource.
  mutating func explanation(of planned: PlannedRule, _ rule: Program.BoundRule) -> Explanation {
    let judgement = judge(rule)
    let finding = finding(judgement, rule)
    var explanation = Explanation(
      resource: finding.resource, outcome: judgement.outcome, cause: judgement.cause,
      message: finding.message)
    if let when = planned.when, let position = rule.when {
      let explained = explain(when, at: position, number: 0)
      explanation.when = explained
      guard explained.truth == .true else { return explanation }
    }
    explanation.assert = explain(
      planned.assert, at: rule.assert, number: planned.when?.size ?? 0)
    return explanation
  }

  /// Runs a condition of the program and, one by one, the conditions inside.
  private mutating func explain(
    _ condition: Condition, at position: Int, number: Int
  ) -> ExplainedCondition {
    var explained = ExplainedCondition(
      number: number, truth: truth(at: position), evidence: [], parts: [])
    switch condition {
    case .allOf, .anyOf, .not:
      var next = number + 1
      for (part, position) in zip(condition.parts, program.parts(at: position)) {
        explained.parts.append(explain(part, at: position, number: next))
        next += part.size
      }
    case .compare, .exists, .isNull, .related:
      explained.evidence = evidence { machine in
        var end = position
        _ = machine.run(&end)
      }
    case .quantified, .count: explainElements(condition, at: position, &explained)
    }
    return explained
  }

  /// Explains the condition of a quantifier or a count for each element.
  private mutating func explainElements(
    _ condition: Condition, at position: Int, _ explained: inout ExplainedCondition
  ) {
    guard let domain = program.domain(at: position) else { return }
    let elements = elements(of: domain)
    explained.evidence = evidence { machine in
      machine.recordDomain(domain, elements, machine.program.domains[domain].expected)
      if let right = machine.program.right(at: position) { machine.record(right, nil) }
    }
    guard let part = condition.parts.first, let body = program.parts(at: position).first else {
      return
    }
    for number in 0..<elements.count {
      items.append(item(number, of: elements, domain))
      explained.parts.append(explain(part, at: body, number: explained.number + 1))
      items.removeLast()
    }
  }

  private mutating func truth(at position: Int) -> Truth {
    var end = position
    return run(&end)
  }

  /// What is left while the machine is tracing.
  private mutating func evidence(of run: (inout Machine) -> Void) -> [EvaluatedEvidence] {
    trace.removeAll(keepingCapacity: true)
    isTracing = true
    run(&self)
    isTracing = false
    return trace
  }
}

extension Program {
  /// Where the conditions inside the one at `position` are.
  fileprivate func parts(at position: Int) -> [Int] {
    switch instructions[position] {
    case .allOf(let end), .anyOf(let end):
      var starts: [Int] = []
      var next = position + 1
      while next < end {
        starts.append(next)
        next = self.end(of: next)
      }
      return starts
    case .not, .quantified: return [position + 1]
    case .count(let index, _): return counts[Int(index)].hasCondition ? [position + 1] : []
    case .compare, .exists, .isNull, .related: return []
    }
  }

  private func end(of position: Int) -> Int {
    switch instructions[position] {
    case .allOf(let end), .anyOf(let end), .quantified(_, _, let end), .count(_, let end): Int(end)
    case .not: end(of: position + 1)
    case .compare, .exists, .isNull, .related: position + 1
    }
  }

  /// What the quantifier or the count at `position` ranges over.
  fileprivate func domain(at position: Int) -> Int? {
    switch instructions[position] {
    case .quantified(_, let domain, _): Int(domain)
    case .count(let index, _): Int(counts[Int(index)].domain)
    case .allOf, .anyOf, .not, .compare, .exists, .isNull, .related: nil
    }
  }

  /// What the count at `position` compares with.
  fileprivate func right(at position: Int) -> Int32? {
    if case .count(let index, _) = instructions[position] { return counts[Int(index)].right }
    return nil
  }
}
