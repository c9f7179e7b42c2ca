/// What became of the mutants of one rule, or of what one pack's rules share.
public struct MutationResult: Hashable, Sendable {
  /// The rule that was changed; for what rules share, `pack` in their pack, as `pack.yaml` is called.
  public var rule: RuleDescriptor.ID
  /// How many mutants an example or a test noticed.
  public var killed: Int
  /// The mutants that nothing noticed, in the order of their numbers.
  public var survivors: [Mutant]

  /// The number of mutants.
  public var count: Int { killed + survivors.count }

  /// The killed mutants in percent, rounded down, so that 100 means all.
  ///
  /// A rule without a mutant leaves nothing to be noticed: 100.
  public var score: Int { MutationReport.score(killed, of: count) }

  /// A rule's killed and surviving mutants.
  public init(rule: RuleDescriptor.ID, killed: Int, survivors: [Mutant]) {
    self.rule = rule
    self.killed = killed
    self.survivors = survivors
  }
}

/// What became of the mutants of all rules.
public struct MutationReport: Hashable, Sendable {
  /// In rule order.
  public var results: [MutationResult]
  /// The score in percent below which the tests fail; `nil` if no score is asked for.
  public var minimumScore: Int?

  /// What became of each rule's mutants.
  public init(_ results: [MutationResult], minimumScore: Int? = nil) {
    self.results = results
    self.minimumScore = minimumScore
  }

  /// The number of mutants.
  public var count: Int { results.reduce(0) { $0 + $1.count } }

  /// How many an example or a test noticed.
  public var killed: Int { results.reduce(0) { $0 + $1.killed } }

  /// The killed mutants of all rules in percent, rounded down.
  public var score: Int { Self.score(killed, of: count) }

  /// Whether the score is what was asked for.
  public var isSufficient: Bool { score >= minimumScore ?? 0 }

  static func score(_ killed: Int, of count: Int) -> Int {
    count == 0 ? 100 : killed * 100 / count
  }
}
