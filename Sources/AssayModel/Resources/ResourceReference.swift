/// A resource as reports name it.
public struct ResourceReference: Hashable, Sendable {
  /// The id as the inventory spells it, but for secrets in it.
  public var id: String
  /// The id by which findings are the same in every run; unlike `id`, it never holds a secret.
  public var identity: String
  /// The type as the inventory spells it.
  public var type: String
  /// The name, which need not be unique.
  public var name: String?
  /// The region, as the inventory spells it.
  public var location: String?
  /// Where the inventory holds the resource: the text from its opening to its closing bracket.
  ///
  /// A resource found in several places lists each, in reading order.
  public var sources: [SourceSpan]

  /// A resource; only id and type are needed.
  public init(
    id: String, type: String, name: String? = nil, location: String? = nil,
    sources: [SourceSpan] = []
  ) {
    self.id = id
    identity = id
    self.type = type
    self.name = name
    self.location = location
    self.sources = sources
  }

  /// The id for comparing: an ARM id without regard to ASCII case, any other id as it is.
  public var normalizedID: String { Self.normalize(id) }

  /// The form of an id in which two spellings of one resource are equal.
  public static func normalize(_ id: String) -> String { ignoresCase(id) ? id.lowercasedASCII : id }

  /// Whether an id is an ARM id, which is compared without regard to ASCII case.
  package static func ignoresCase(_ id: String) -> Bool { id.utf8.first == UInt8(ascii: "/") }
}
