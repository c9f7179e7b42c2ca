/// What became of the mutants of one rule.
public struct MutationResult: Hashable, Sendable {
  /// The rule that was changed.
  public var rule: RuleDescriptor.ID
  /// How many mutants an example or a test noticed.
  public var killed: Int
  /// The mutants that nothing noticed, in the order of their numbers.
  public var survivors: [Mutant]

  /// The number of mutants.
  public var count: Int { killed + survivors.count }

  /// A rule's killed and surviving mutants.
  public init(rule: RuleDescriptor.ID, killed: Int, survivors: [Mutant]) {
    self.rule = rule
    self.killed = killed
    self.survivors = survivors
  }
}

extension Sequence where Element == MutationResult {
  /// The killed mutants of all rules in percent, rounded down, so that 100 means all.
  ///
  /// Rules without a mutant leave nothing to be noticed: 100.
  public var score: Int {
    var (killed, count) = (0, 0)
    for result in self {
      killed += result.killed
      count += result.count
    }
    return count == 0 ? 100 : killed * 100 / count
  }
}
