/// What somebody said of inventories in a manifest, and what was taken of it.
public struct ManifestSummary: Hashable, Sendable {
  /// A resource type that is said to be complete.
  public struct Claim: Hashable, Sendable {
    /// The type as the manifest spells it.
    public var type: String
    /// Whether the check took it for complete: nothing in the inventory spoke against it.
    public var isTaken: Bool

    /// A type with what became of what is said of it.
    public init(type: String, isTaken: Bool) {
      self.type = type
      self.isTaken = isTaken
    }
  }

  /// The path as the user gave it, or as it was found.
  public var path: String
  /// Whether it is about the inventories that are judged or about the previous ones.
  public var role: InventorySummary.Role
  /// SHA-256 of the file's bytes, as lower-case hexadecimal digits.
  public var sha256: String
  /// Who says it.
  public var by: String
  /// When the inventories were made, as the manifest writes it; `nil` if it doesn't say.
  public var captured: String?
  /// The tenant that everything is in; `nil` if it doesn't say.
  public var tenant: String?
  /// The subscriptions that everything is in; empty if it doesn't say.
  public var subscriptions: [String]
  /// The types that are said to be complete.
  public var complete: [Claim]

  /// What a manifest says, with its digest.
  public init(
    path: String, role: InventorySummary.Role = .current, sha256: String, by: String,
    captured: String? = nil, tenant: String? = nil, subscriptions: [String] = [],
    complete: [Claim] = []
  ) {
    self.path = path
    self.role = role
    self.sha256 = sha256
    self.by = by
    self.captured = captured
    self.tenant = tenant
    self.subscriptions = subscriptions
    self.complete = complete
  }
}
