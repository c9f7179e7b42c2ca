/// What a rule reads, follows and is shown by.
extension RulePage {
  /// A relation as a rule follows it, forwards or backwards.
  public struct Relation: Hashable, Sendable {
    /// Two fields that have to be equal.
    public struct Key: Hashable, Sendable {
      /// The path below the resource that the relation is followed from.
      public var from: String
      /// The path below the related resource.
      public var to: String
      /// What both are made alike by, such as `uri-host`; `nil` for a comparison without case.
      public var normalizer: String?

      /// Two fields that have to be equal.
      public init(from: String, to: String, normalizer: String? = nil) {
        self.from = from
        self.to = to
        self.normalizer = normalizer
      }
    }

    /// The name that paths use in this direction.
    public var name: String
    /// The name of the relation that this one is the way back of; `nil` forwards.
    public var inverseOf: String?
    /// The type that it leads from.
    public var from: String
    /// The type that it leads to.
    public var to: String
    /// Whether it may lead to several resources; otherwise several are ambiguous.
    public var leadsToMany: Bool
    /// All of them have to be equal.
    public var keys: [Key]
    /// All of this as one phrase.
    public var words: String

    /// A relation in one direction.
    public init(
      name: String, inverseOf: String?, from: String, to: String, leadsToMany: Bool, keys: [Key],
      words: String
    ) {
      self.name = name
      self.inverseOf = inverseOf
      self.from = from
      self.to = to
      self.leadsToMany = leadsToMany
      self.keys = keys
      self.words = words
    }
  }

  /// One cause for which an outcome can be unknown.
  public struct Doubt: Hashable, Sendable {
    /// The cause.
    public var cause: UnknownCause
    /// The paths and relations that it can concern; empty if it can be any that is read.
    public var paths: [String]

    /// A cause with the paths that it can concern.
    public init(cause: UnknownCause, paths: [String]) {
      self.cause = cause
      self.paths = paths
    }
  }

  /// The fields that a rule reads of resources of one type.
  public struct Fields: Hashable, Sendable {
    /// The type, as the pack spells it.
    public var resourceType: String
    /// Sorted; `[*]` stands for each element of an array or value of an object.
    public var paths: [String]

    /// Fields of one type.
    public init(resourceType: String, paths: [String]) {
      self.resourceType = resourceType
      self.paths = paths
    }
  }

  /// An example of a rule, in short.
  public struct Example: Hashable, Sendable {
    /// What the rule must say of it.
    public var kind: ExampleKind
    /// Its number among those of its kind, from 1.
    public var number: Int
    /// How many resources it has.
    public var resources: Int
    /// The message that it pins; `nil` if it pins none.
    public var message: String?
    /// The cause that it pins; `nil` if it pins none.
    public var cause: UnknownCause?
    /// Where it stands.
    public var place: SourceSpan

    /// An example in short.
    public init(
      kind: ExampleKind, number: Int, resources: Int, message: String? = nil,
      cause: UnknownCause? = nil, place: SourceSpan
    ) {
      self.kind = kind
      self.number = number
      self.resources = resources
      self.message = message
      self.cause = cause
      self.place = place
    }
  }
}
