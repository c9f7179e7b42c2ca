internal import AssayCompiler
internal import AssayEngine
internal import AssayModel

extension JudgedPremise {
  /// What the rules concluded otherwise than the test says, findings of which it doesn't tell
  /// included.
  func mismatches(with test: RuleTest) -> [Mismatch] {
    guard problems.isEmpty else { return inventoryMismatches(at: test.span) }
    var expected: [Pair: RuleTest.Expectation] = [:]
    for expectation in test.expectations {
      expected[Pair(rule: expectation.rule, resource: expectation.resource)] = expectation
    }
    var drafts: [MismatchDraft] = []
    for verdict in verdicts {
      for conclusion in verdict.conclusions {
        let pair = Pair(rule: verdict.rule, resource: conclusion.resource)
        if let expectation = expected.removeValue(forKey: pair) {
          drafts += Self.differences(of: conclusion, from: expectation)
        } else if conclusion.finding.outcome.isFinding {
          drafts.append(
            MismatchDraft(
              .unexpectedFinding, of: verdict.rule, at: test.span, expected: "no finding",
              conclusion: conclusion))
        }
      }
    }
    for expectation in test.expectations
    where expected[Pair(rule: expectation.rule, resource: expectation.resource)] != nil {
      let notRun = verdicts.first { $0.rule == expectation.rule }?.notRun
      drafts.append(
        MismatchDraft(
          .outcome, of: expectation.rule, at: expectation.span,
          expected: expectation.outcome.words, observed: notRun ?? "not judged"))
    }
    return finish(drafts)
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

  private struct Pair: Hashable {
    var rule: RuleDescriptor.ID
    /// The normalised id's bytes: composed and decomposed accents are two ids.
    var resource: [UInt8]

    init(rule: RuleDescriptor.ID, resource: String) {
      self.rule = rule
      self.resource = Array(resource.utf8)
    }
  }
}
