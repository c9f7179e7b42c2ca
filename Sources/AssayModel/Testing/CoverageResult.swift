/// Which values the conditions of one rule took in its examples and tests.
public struct CoverageResult: Hashable, Sendable {
  /// The rule.
  public var rule: RuleDescriptor.ID
  /// How many values its conditions can take, each counted apart.
  public var wanted: Int
  /// The conditions that didn't take each of them, in the order of the rule.
  public var gaps: [CoverageGap]

  /// How many of the values were taken.
  public var seen: Int { wanted - gaps.reduce(0) { $0 + $1.missing.count } }

  /// A rule of which nothing is known yet.
  public init(rule: RuleDescriptor.ID, wanted: Int = 0, gaps: [CoverageGap] = []) {
    self.rule = rule
    self.wanted = wanted
    self.gaps = gaps
  }
}

/// A condition that never took some value.
public struct CoverageGap: Hashable, Sendable {
  /// A truth of three values, whatever the cause of the third.
  public enum Value: String, Hashable, Sendable, CaseIterable {
    case `true`
    case `false`
    case unknown
  }

  /// What the condition asks, such as `location equals vault.location (as region)`.
  public var condition: String
  /// Where it stands in the rule's file.
  public var span: SourceSpan
  /// The values that it never took; not empty.
  public var missing: [Value]

  /// A condition with the values that it never took.
  public init(condition: String, span: SourceSpan, missing: [Value]) {
    self.condition = condition
    self.span = span
    self.missing = missing
  }
}
