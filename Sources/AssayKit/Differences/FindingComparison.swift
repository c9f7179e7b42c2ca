internal import AssayModel

/// Which findings two reports differ in.
struct FindingComparison {
  let old: ComparedReport
  let new: ComparedReport
  let rules: RuleComparison

  /// Worst severity first, then by rule, kind and resource.
  func changes() -> [FindingChange] {
    var changes: [FindingChange] = []
    for (number, finding) in new.findings.enumerated() {
      let before = old.numbers[finding.fingerprint].map { old.findings[$0] }
      if let change = change(from: before, to: new.findings[number]) { changes.append(change) }
    }
    for finding in old.findings where new.numbers[finding.fingerprint] == nil {
      if let change = change(from: finding, to: nil) { changes.append(change) }
    }
    return changes.map { ($0, Self.place(of: $0.kind)) }
      .sorted { left, right in
        left.0.severity != right.0.severity
          ? left.0.severity > right.0.severity
          : (left.0.rule, left.1, left.0.resource) < (right.0.rule, right.1, right.0.resource)
      }
      .map(\.0)
  }

  private static func place(of kind: FindingChange.Kind) -> Int {
    FindingChange.Kind.allCases.firstIndex(of: kind) ?? 0
  }

  /// What differs, if anything does; that a compliant resource is listed by one report only says
  /// nothing.
  private func change(from before: WrittenFinding?, to after: WrittenFinding?) -> FindingChange? {
    guard let finding = after ?? before else { return nil }
    let severities = rules.severities(of: finding.rule)
    let old = before.map { state(of: $0, severities.old) }
    let new = after.map { state(of: $0, severities.new) }
    if old == nil || new == nil, !finding.outcome.isFinding { return nil }
    var values: [FindingChange.Value] = []
    let kind: FindingChange.Kind
    switch (old, new) {
    case (nil, _): kind = .appeared
    case (_, nil): kind = .disappeared
    default:
      values = self.values(from: before, to: after)
      if old == new && (values.isEmpty || !finding.outcome.isFinding) { return nil }
      kind = old == new ? .values : .changed
    }
    return FindingChange(
      kind: kind, rule: finding.rule, resource: finding.resource, old: old, new: new,
      ruleFate: rules.fate(of: finding.rule), message: finding.message, values: values)
  }

  private func state(of finding: WrittenFinding, _ severity: Severity) -> FindingChange.State {
    FindingChange.State(
      outcome: finding.outcome, severity: severity, isExempt: finding.isExempt)
  }

  /// Whether stretches of the two reports are the same; most are.
  private func hasSameBytes(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    let old = old.bytes.span.extracting(first)
    let new = new.bytes.span.extracting(second)
    return old.indices.allSatisfy { old[$0] == new[$0] }
  }

  private func values(
    from before: WrittenFinding?, to after: WrittenFinding?
  ) -> [FindingChange.Value] {
    guard let first = before?.evidence, let second = after?.evidence,
      !hasSameBytes(first, second)
    else { return [] }
    return WrittenEvidence(old.bytes[first]).changes(to: WrittenEvidence(new.bytes[second]))
  }
}
