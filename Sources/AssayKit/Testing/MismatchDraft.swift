internal import AssayEngine
internal import AssayModel

/// A mismatch whose finding has no places yet.
struct MismatchDraft {
  var kind: Mismatch.Kind
  var rule: RuleDescriptor.ID
  var place: SourceSpan
  var expected: String
  var observed: String
  var conclusion: JudgedPremise.Conclusion?

  /// A mismatch; without other words, the conclusion's outcome is what was observed.
  init(
    _ kind: Mismatch.Kind, of rule: RuleDescriptor.ID, at place: SourceSpan, expected: String,
    observed: String? = nil, conclusion: JudgedPremise.Conclusion? = nil
  ) {
    self.kind = kind
    self.rule = rule
    self.place = place
    self.expected = expected
    self.observed = observed ?? conclusion?.finding.outcomeWords ?? ""
    self.conclusion = conclusion
  }

  /// In what a finding differs from the cause and the message that are expected, if they are.
  static func differences(
    of conclusion: JudgedPremise.Conclusion,
    from cause: (value: UnknownCause, place: SourceSpan)?,
    _ message: (value: String, place: SourceSpan)?, rule: RuleDescriptor.ID
  ) -> [MismatchDraft] {
    var drafts: [MismatchDraft] = []
    if let cause, conclusion.finding.cause != cause.value {
      drafts.append(
        MismatchDraft(
          .cause, of: rule, at: cause.place, expected: cause.value.rawValue,
          observed: conclusion.finding.cause?.rawValue ?? "none", conclusion: conclusion))
    }
    if let message, !conclusion.finding.message.utf8.elementsEqual(message.value.utf8) {
      drafts.append(
        MismatchDraft(
          .message, of: rule, at: message.place, expected: message.value,
          observed: conclusion.finding.message, conclusion: conclusion))
    }
    return drafts
  }
}

extension JudgedPremise {
  /// Looks up the places that drafts need.
  func finish(_ drafts: [MismatchDraft]) -> [Mismatch] {
    var findings = findings(drafts.compactMap(\.conclusion))[...]
    return drafts.map { draft in
      Mismatch(
        draft.kind, of: draft.rule, at: draft.place, expected: draft.expected,
        observed: draft.observed,
        finding: draft.conclusion == nil ? nil : findings.popFirst())
    }
  }

  /// One for each thing that keeps the inventory from being read.
  func inventoryMismatches(at place: SourceSpan) -> [Mismatch] {
    problems.map { problem in
      Mismatch(
        .inventory, of: nil, at: problem.span ?? place, expected: "resources that can be read",
        observed: problem.message)
    }
  }
}

extension EvaluatedFinding {
  /// The outcome and, where there is one, its cause.
  fileprivate var outcomeWords: String {
    outcome.words + (cause.map { " (\($0.rawValue))" } ?? "")
  }
}

extension Outcome {
  /// The outcome as part of a sentence.
  var words: String { self == .notApplicable ? "not applicable" : rawValue }

  /// Whether a resource with the outcome is a finding.
  var isFinding: Bool {
    switch self {
    case .noncompliant, .unknown: true
    case .compliant, .notApplicable: false
    }
  }
}
