/// What one condition came to, and the conditions inside.
///
/// Each was asked by itself: a part shows what it came to, whether another part decided or not.
public struct TracedCondition: Hashable, Sendable {
  /// A truth of three values.
  public enum Value: Hashable, Sendable {
    case `true`
    case `false`
    case unknown(UnknownCause)
  }

  /// What is asked, such as `location equals vault.location (as region)`.
  public var words: String
  /// What it came to.
  public var value: Value
  /// The element that it was asked about, such as `properties.rules[0]` or a resource's name; `nil`
  /// outside of quantifiers and counts.
  public var element: String?
  /// Where it stands in the rule's file.
  public var source: SourceSpan?
  /// The values that it looked at; those of its parts are with them.
  public var evidence: [Evidence]
  /// The parts of a group, or a quantifier's condition once for each element.
  public var parts: [TracedCondition]

  /// A condition with what it came to.
  public init(
    words: String, value: Value, element: String? = nil, source: SourceSpan? = nil,
    evidence: [Evidence] = [], parts: [TracedCondition] = []
  ) {
    self.words = words
    self.value = value
    self.element = element
    self.source = source
    self.evidence = evidence
    self.parts = parts
  }
}
