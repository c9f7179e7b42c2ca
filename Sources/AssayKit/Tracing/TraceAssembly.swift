internal import AssayEngine
internal import AssayInventory
internal import AssayModel

/// Makes a trace of an explanation: offsets into places, numbers into words.
struct TraceAssembly {
  let rule: PlannedRule
  /// The places of the rule's conditions, by number.
  let spans: [SourceSpan]
  let tolerance: Tolerance

  func trace(
    _ explanation: Explanation, _ status: Finding.Status, current: LoadedInventory,
    previous: LoadedInventory?,
    warnings: [Diagnostic]
  ) -> RuleTrace {
    let roots = [explanation.when, explanation.assert].compactMap(\.self)
    let finding = EvaluatedFinding(
      resource: explanation.resource, outcome: explanation.outcome, cause: explanation.cause,
      message: explanation.message, values: explanation.values,
      evidence: roots.flatMap(\.allEvidence))
    var tally = Tally()
    tally[explanation.outcome] = 1
    let wanted = WantedPlaces(
      [finding], current: current.snapshot, previous: previous?.snapshot)
    var placed = PlaceResolver(wanted, current: current, previous: previous).finding(finding)
    placed.status = status
    let account = InventoryAccount(current: current, previous: previous)
    var maker = ConditionMaker(
      conditions: (rule.when?.all ?? []) + rule.assert.all, spans: spans,
      snapshots: (current.snapshot, previous?.snapshot), redactor: current.redactor,
      evidence: placed.evidence[...])
    return RuleTrace(
      rule: rule.descriptor, resource: placed.resource, outcome: placed.outcome,
      cause: placed.cause, status: status, message: placed.message,
      when: explanation.when.map { maker.condition($0) },
      assert: explanation.assert.map { maker.condition($0) },
      diagnostics: (account.problems + warnings).sorted(),
      exitStatus: exitStatus(placed, tally, account))
  }

  /// What the resource amounts to: that a rule doesn't select it is an answer, not a doubt.
  private func exitStatus(
    _ finding: Finding, _ tally: Tally, _ account: InventoryAccount
  ) -> ExitStatus {
    var tolerance = tolerance
    tolerance.allowsUnmatched.append(rule.descriptor.id.description)
    let result = RuleResult(rule: rule.descriptor, tally: tally, findings: [finding])
    return Verdict(
      results: [result], inventories: account.inventories, problems: account.problems,
      tolerance: tolerance
    ).exitStatus
  }
}

/// Makes conditions of a trace, in the order in which their evidence was collected.
private struct ConditionMaker {
  let conditions: [Condition]
  let spans: [SourceSpan]
  let snapshots: (current: Snapshot, previous: Snapshot?)
  let redactor: Redactor
  var evidence: ArraySlice<Evidence>

  mutating func condition(_ explained: ExplainedCondition) -> TracedCondition {
    let own = Array(evidence.prefix(explained.evidence.count))
    evidence = evidence.dropFirst(explained.evidence.count)
    var traced = TracedCondition(
      words: conditions[explained.number].words, value: TracedCondition.Value(explained.truth),
      element: explained.element.map(name),
      source: explained.number < spans.count ? spans[explained.number] : nil, evidence: own)
    for part in explained.parts { traced.parts.append(condition(part)) }
    return traced
  }

  private func name(of element: ExplainedCondition.Element) -> String {
    switch element {
    case .value(let path): return redactor.shown(path)
    case .resource(let handle):
      let snapshot = handle.isPrevious ? snapshots.previous ?? snapshots.current : snapshots.current
      let resource = snapshot.resource(handle.index)
      return redactor.shown(resource.name ?? resource.id)
    }
  }
}

extension ExplainedCondition {
  /// What it looked at, then what its parts did.
  fileprivate var allEvidence: [EvaluatedEvidence] { evidence + parts.flatMap(\.allEvidence) }
}

extension TracedCondition.Value {
  fileprivate init(_ truth: Truth) {
    switch truth {
    case .true: self = .true
    case .false: self = .false
    case .unknown(let cause): self = .unknown(cause)
    }
  }
}
