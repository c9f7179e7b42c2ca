internal import AssayCompiler
internal import AssayEngine
internal import AssayModel

extension JudgedPremise {
  /// What the example's rule, the only one of the plan, concluded otherwise than the example says.
  func mismatches(with example: RuleExample) -> [Mismatch] {
    guard problems.isEmpty else { return inventoryMismatches(at: example.span) }
    return finish(verdicts.flatMap { drafts(of: $0, with: example) })
  }

  /// What the example's rule, or a mutant of it, concluded otherwise than the example says.
  func drafts(of verdict: Verdict, with example: RuleExample) -> [MismatchDraft] {
    let conclusions = verdict.conclusions
    let wanted = example.kind.outcome
    var drafts = conclusions.filter { example.kind.excludes($0.finding.outcome) }.map {
      MismatchDraft(
        .unexpectedFinding, of: example.rule, at: example.span, expected: example.kind.words,
        conclusion: $0)
    }
    let shown = conclusions.filter { $0.finding.outcome == wanted }
    if shown.isEmpty, drafts.isEmpty {
      drafts.append(
        MismatchDraft(
          .missingFinding, of: example.rule, at: example.span, expected: example.kind.words,
          observed: verdict.counts, conclusion: conclusions.first))
    } else if let expected = example.finding {
      drafts += mismatches(with: expected, of: example, among: shown)
    }
    return drafts
  }

  /// Nothing if one of the findings is the expected one, or else in what the nearest differs.
  private func mismatches(
    with expected: RuleExample.ExpectedFinding, of example: RuleExample,
    among conclusions: [Conclusion]
  ) -> [MismatchDraft] {
    let place = example.findingSpan ?? example.span
    let resource = expected.resource.map { ResourceReference.normalize($0) }
    let candidates = conclusions.filter { resource == nil || $0.resource == resource }
    guard let nearest = candidates.first else {
      let ids = conclusions.map(\.resource).joined(separator: ", ")
      return conclusions.isEmpty
        ? []
        : [
          MismatchDraft(
            .missingFinding, of: example.rule, at: place,
            expected: "a finding of \(resource ?? "")", observed: "findings of \(ids)",
            conclusion: conclusions.first)
        ]
    }
    let all = candidates.map { differences(from: expected, of: example, at: place, $0) }
    return all.contains(where: \.isEmpty)
      ? [] : differences(from: expected, of: example, at: place, nearest)
  }

  private func differences(
    from expected: RuleExample.ExpectedFinding, of example: RuleExample, at place: SourceSpan,
    _ conclusion: Conclusion
  ) -> [MismatchDraft] {
    MismatchDraft.differences(
      of: conclusion, from: expected.cause.map { ($0, place) },
      expected.message.map { ($0, place) }, rule: example.rule)
  }
}

extension ExampleKind {
  /// The outcome that an example of the kind shows.
  fileprivate var outcome: Outcome {
    switch self {
    case .pass: .compliant
    case .fail: .noncompliant
    case .unknown: .unknown
    }
  }

  /// Whether no resource of such an example may have the outcome.
  fileprivate func excludes(_ outcome: Outcome) -> Bool {
    switch self {
    case .pass: outcome == .noncompliant || outcome == .unknown
    case .fail: outcome == .unknown
    case .unknown: outcome == .noncompliant
    }
  }

  /// What an example of the kind asks for.
  fileprivate var words: String {
    switch self {
    case .pass: "a compliant resource, and none noncompliant or unknown"
    case .fail: "a noncompliant resource, and none unknown"
    case .unknown: "an unknown resource, and none noncompliant"
    }
  }
}

extension JudgedPremise.Verdict {
  /// How many resources had each outcome, or why there is none.
  fileprivate var counts: String {
    if let notRun { return "not run: \(notRun)" }
    let counts = Outcome.allCases.compactMap { outcome in
      let count = conclusions.count { $0.finding.outcome == outcome }
      return count == 0 ? nil : "\(count) \(outcome.words)"
    }
    return counts.isEmpty ? "no resource of the rule's type" : counts.joined(separator: ", ")
  }
}
