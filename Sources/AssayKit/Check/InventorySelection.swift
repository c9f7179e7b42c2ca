internal import AssayInventory
public import AssayModel

/// Which inventories to judge, and which earlier ones to compare them with.
public struct InventorySelection: Sendable {
  /// Files, folders, or `-` for standard input; together they are one snapshot.
  public var current: [String]
  /// The earlier inventories; together they are the previous snapshot.
  public var previous: [String]
  /// What tells the meaning of objects that aren't resources as rules name them, in order.
  public var mappings: [MappingFile] = []
  /// What is said of the inventories.
  public var manifests: [ManifestFile] = []
  /// What is said of the previous ones.
  public var previousManifests: [ManifestFile] = []
  /// Whether the report gives the files' SHA-256 digests.
  public var hashesContent: Bool
  /// Whether values that are, or look like, secrets are shown as they are.
  public var showsValues = false
  /// The route that everything comes by, one of `knownRoutes`; `nil` to tell it by content.
  public var route: String?
  /// What is too much of them.
  public var limits = InventoryLimits()
  /// How many threads may work on a large inventory, 1 or more; reports don't depend on it.
  public var threads: Int
  /// Told of how far the reading has come, a few times for each megabyte; `nil` if nobody waits.
  public var progress: (@Sendable (ReadingProgress) -> Void)?

  /// Names files, folders or `-`.
  public init(
    _ current: [String], previous: [String] = [], hashesContent: Bool = true, threads: Int = 1
  ) {
    self.current = current
    self.previous = previous
    self.hashesContent = hashesContent
    self.threads = threads
  }

  /// The routes by which inventories come that can be told apart, sorted.
  public static var knownRoutes: [String] { Route.known.map(\.rawValue) }
}
