/// Something that a rule concluded otherwise than an example or a test expects.
public struct Mismatch: Hashable, Sendable {
  /// In what way it differs.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A resource has another outcome than is expected of it.
    case outcome
    /// The outcome is as expected, and its cause is another.
    case cause
    /// The outcome is as expected, and the finding's message is another.
    case message
    /// A finding of which no expectation tells.
    case unexpectedFinding = "unexpected-finding"
    /// No resource of an example has the outcome, or the finding, that it is there to show.
    case missingFinding = "missing-finding"
    /// The inventory of the example or the test can't be read as one.
    case inventory
  }

  /// In what way it differs.
  public var kind: Kind
  /// The rule concerned; `nil` where it is the inventory.
  public var rule: RuleDescriptor.ID?
  /// Where the expectation stands or, where there is none, the example or the test.
  public var place: SourceSpan
  /// What was expected, such as `noncompliant`.
  public var expected: String
  /// What came instead, such as `unknown (not-exported)`.
  public var observed: String
  /// What the rule concluded, with the values that show why; `nil` if there is no one resource.
  public var finding: Finding?

  /// A difference between what was expected and what came.
  public init(
    _ kind: Kind, of rule: RuleDescriptor.ID?, at place: SourceSpan, expected: String,
    observed: String, finding: Finding? = nil
  ) {
    self.kind = kind
    self.rule = rule
    self.place = place
    self.expected = expected
    self.observed = observed
    self.finding = finding
  }
}
