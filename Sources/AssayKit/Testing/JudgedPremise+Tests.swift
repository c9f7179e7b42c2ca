internal import AssayCompiler
internal import AssayEngine
internal import AssayModel

extension JudgedPremise {
  /// What the rules concluded otherwise than the test says, findings of which it doesn't tell
  /// included.
  func mismatches(with test: RuleTest) -> [Mismatch] {
    guard problems.isEmpty else { return inventoryMismatches(at: test.span) }
    return finish(verdicts.flatMap { drafts(of: $0, with: test) })
  }

  /// What a rule, or a mutant of it, concluded otherwise than the test says.
  func drafts(of verdict: Verdict, with test: RuleTest) -> [MismatchDraft] {
    let own = test.expectations.filter { $0.rule == verdict.rule }
    // By the normalised id's bytes: composed and decomposed accents are two ids.
    var expected: [[UInt8]: RuleTest.Expectation] = [:]
    for expectation in own { expected[Array(expectation.resource.utf8)] = expectation }
    var drafts: [MismatchDraft] = []
    for conclusion in verdict.conclusions {
      if let expectation = expected.removeValue(forKey: Array(conclusion.resource.utf8)) {
        drafts += Self.differences(of: conclusion, from: expectation)
      } else if conclusion.finding.outcome.isFinding {
        drafts.append(
          MismatchDraft(
            .unexpectedFinding, of: verdict.rule, at: test.span, expected: "no finding",
            conclusion: conclusion))
      }
    }
    for expectation in own where expected[Array(expectation.resource.utf8)] != nil {
      drafts.append(
        MismatchDraft(
          .outcome, of: expectation.rule, at: expectation.span,
          expected: expectation.outcome.words, observed: verdict.notRun ?? "not judged"))
    }
    return drafts
  }

  private static func differences(
    of conclusion: Conclusion, from expectation: RuleTest.Expectation
  ) -> [MismatchDraft] {
    guard conclusion.finding.outcome == expectation.outcome else {
      let cause = expectation.cause.map { " (\($0.rawValue))" } ?? ""
      return [
        MismatchDraft(
          .outcome, of: expectation.rule, at: expectation.span,
          expected: expectation.outcome.words + cause, conclusion: conclusion)
      ]
    }
    return MismatchDraft.differences(
      of: conclusion,
      from: expectation.cause.map { ($0, expectation.causeSpan ?? expectation.span) },
      expectation.message.map { ($0, expectation.messageSpan ?? expectation.span) },
      rule: expectation.rule)
  }
}
