/// How a rule is proved: its examples by kind, and the tests that expect outcomes of it.
public struct RuleProofs: Hashable, Sendable {
  /// The rule.
  public var rule: RuleDescriptor.ID
  /// The rule's requirement.
  public var title: String
  /// The examples that show it passing.
  public var pass = ProofCount()
  /// The examples that show it failing.
  public var fail = ProofCount()
  /// The examples that show it undecided.
  public var unknown = ProofCount()
  /// The tests that expect an outcome of the rule; one fails here if the rule has a mismatch in it.
  public var tests = ProofCount()
  /// The mismatches in tests that expect nothing of the rule.
  public var strayMismatches = 0

  /// What the rule reads and no example of it shows.
  public var unshown: [RulePage.Fields] = []

  /// A rule that nothing was run for.
  public init(rule: RuleDescriptor.ID, title: String) {
    self.rule = rule
    self.title = title
  }

  /// The examples of one kind.
  public subscript(kind: ExampleKind) -> ProofCount {
    get {
      switch kind {
      case .pass: pass
      case .fail: fail
      case .unknown: unknown
      }
    }
    set {
      switch kind {
      case .pass: pass = newValue
      case .fail: fail = newValue
      case .unknown: unknown = newValue
      }
    }
  }

  /// Whether no proof shows the rule to conclude anything else than is expected.
  public var holds: Bool {
    pass.failed + fail.failed + unknown.failed + tests.failed + strayMismatches == 0
  }

  /// Takes a proof into account.
  mutating func add(_ proof: Proof) {
    let ownMismatches = proof.mismatches.count { $0.rule == rule || $0.rule == nil }
    switch proof.subject {
    case .example(let id, let kind, _):
      if id == rule { self[kind].add(holds: proof.holds) }
    case .test:
      if proof.rules.contains(rule) {
        tests.add(holds: ownMismatches == 0)
      } else {
        strayMismatches += proof.mismatches.count { $0.rule == rule }
      }
    }
  }
}
