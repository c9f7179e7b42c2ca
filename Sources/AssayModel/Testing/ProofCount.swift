/// How many proofs hold, and how many don't.
public struct ProofCount: Hashable, Sendable {
  /// Those that hold.
  public var passed: Int
  /// Those with a mismatch.
  public var failed: Int

  /// Counts that start from zero unless given.
  public init(passed: Int = 0, failed: Int = 0) {
    self.passed = passed
    self.failed = failed
  }

  /// All of them.
  public var total: Int { passed + failed }

  /// Counts one more.
  public mutating func add(holds: Bool) {
    if holds { passed += 1 } else { failed += 1 }
  }
}
