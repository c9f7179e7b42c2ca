/// What was read from one inventory file.
public struct InventorySummary: Hashable, Sendable {
  /// What part a file plays in a check.
  public enum Role: String, Hashable, Sendable {
    case current
    /// The earlier inventory that change rules compare with.
    case previous
  }

  /// How many resources came by one route.
  public struct Route: Hashable, Sendable {
    /// How it is known by which route a resource came.
    public enum Confidence: String, Hashable, Sendable, CaseIterable {
      /// By keys that nothing else is known to have.
      case certain
      /// By keys that something else could have, too.
      case likely
      /// By what the user said.
      case told
    }

    /// What `--route` calls the route, such as `azure-cli`.
    public var name: String
    /// How it is known.
    public var confidence: Confidence
    /// The number of resources.
    public var resources: Int

    /// The count of one route.
    public init(name: String, confidence: Confidence, resources: Int) {
      self.name = name
      self.confidence = confidence
      self.resources = resources
    }
  }

  /// The path as the user gave it, or `-` for standard input.
  public var path: String
  /// The part that the file plays.
  public var role: Role
  /// SHA-256 of the file's bytes as stored, in lower-case hexadecimal digits; `nil` if not wanted.
  public var sha256: String?
  /// The size of the file as stored.
  public var bytes: Int
  /// What the content is, such as `json`, `ndjson` or `yaml`; `unrecognized` if that failed.
  public var format: String
  /// How the content is wrapped, outermost first, such as `gzip`, `utf-16le` or `utf-8-bom`.
  public var encodings: [String]
  /// Resources read whole.
  public var resources: Int
  /// By which routes the resources came, sorted by name.
  public var routes: [Route]
  /// Resources that were met but can't be judged, each with a diagnostic.
  public var refused: Int
  /// Whether the file was read to its end and says that it holds all there is.
  public var isComplete: Bool

  /// The account of one file.
  public init(
    path: String, role: Role = .current, sha256: String? = nil, bytes: Int, format: String,
    encodings: [String] = [], resources: Int, routes: [Route] = [], refused: Int = 0,
    isComplete: Bool
  ) {
    self.path = path
    self.role = role
    self.sha256 = sha256
    self.bytes = bytes
    self.format = format
    self.encodings = encodings
    self.resources = resources
    self.routes = routes
    self.refused = refused
    self.isComplete = isComplete
  }
}
