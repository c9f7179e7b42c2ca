/// A value in an inventory, and what a rule asked of it.
public struct Evidence: Hashable, Sendable {
  /// What the inventory shows.
  public enum Observation: Hashable, Sendable {
    case absent
    case null
    case boolean(Bool)
    /// The number as the inventory spells it.
    case number(String)
    case string(String)
    /// A text or a number that isn't shown, being a secret.
    case redacted(Redaction)
    /// An array, with the number of its elements where they were read.
    case array(count: Int?)
    /// An object, with the number of its entries where they were read.
    case object(count: Int?)
    case unknown(UnknownCause)
    /// A resource exists at the other end of a relation.
    case related
  }

  /// The resource that holds the value.
  public var resource: ResourceReference
  /// The way from the judged resource to the holder, such as `vault`, `vault.key` or `previous`;
  /// `nil` for the judged resource itself.
  public var relation: String?
  /// The value's path in its resource, such as `properties.encryption.keySource`.
  ///
  /// Elements of arrays and objects appear by number or key: `properties.capabilities[3].name`.
  /// Empty for a fact about the whole resource.
  public var path: String
  /// What the rule asked, such as `equals vault.location (as region)`; empty for a value shown for
  /// information.
  public var expected: String
  /// What the inventory shows at the path.
  public var observed: Observation
  /// The type of the resources that a relation looks for by the value; `nil` for any other value.
  public var target: String?
  /// Where the value stands; `nil` when it has no place, being absent or unknown.
  public var source: SourceSpan?

  /// A value as a rule saw it.
  public init(
    resource: ResourceReference, relation: String? = nil, path: String, expected: String,
    observed: Observation, target: String? = nil, source: SourceSpan? = nil
  ) {
    self.resource = resource
    self.relation = relation
    self.path = path
    self.expected = expected
    self.observed = observed
    self.target = target
    self.source = source
  }
}
