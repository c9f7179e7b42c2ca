internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// The routes that are known, and by which keys each is.
struct RouteCatalog: Sendable {
  /// The keys that tell something, each once.
  let marks: [String]
  /// The same by their bytes, each with its place among them.
  let sortedMarks: [(index: Int, key: String)]
  /// In order: the first that an object has counts.
  private let signs: [(sign: RouteSign, marks: MarkSet, missing: MarkSet)]
  private let shapes: [(shape: ForeignShape, marks: MarkSet)]
  /// The route that the user says everything comes by.
  private var forced: RouteSign?

  init(forced route: Route? = nil) {
    self = Self.any
    forced = route.map { RouteSign($0, [], .told) }
  }

  private static let any = RouteCatalog(of: signs)

  private init(of known: [RouteSign]) {
    var marks: [String] = []
    func set(of keys: [String]) -> MarkSet {
      keys.reduce(into: MarkSet()) { set, key in
        let index = marks.firstIndex(of: key) ?? marks.count
        if index == marks.count { marks.append(key) }
        set.insert(index)
      }
    }
    signs = known.map { ($0, set(of: $0.keys), set(of: $0.missing)) }
    shapes = ForeignShape.allCases.map { ($0, set(of: $0.keys)) }
    precondition(marks.count <= MarkSet.capacity, "too many keys tell routes apart")
    self.marks = marks
    sortedMarks = marks.enumerated().map { (index: $0, key: $1) }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    forced = nil
  }

  /// The route of an object with such keys.
  ///
  /// - Parameter isInner: Whether the object came out of another, whose route the user may have
  ///   told.
  func sign(of found: MarkSet, isInner: Bool) -> RouteSign {
    if !isInner, let forced { return forced }
    if found.isEmpty { return Self.plain }
    return signs.first { found.isSuperset(of: $0.marks) && found.isDisjoint(with: $0.missing) }?
      .sign ?? Self.plain
  }

  /// What an object with such keys is that isn't a resource.
  func shape(of found: MarkSet) -> ForeignShape? {
    shapes.first { !found.isDisjoint(with: $0.marks) }?.shape
  }

  private static let plain = RouteSign(.arm, ["type", "id"], .likely)

  static let signs: [RouteSign] =
    [
      RouteSign(.recording, ["interactions"]),
      RouteSign(.recording, ["http_interactions"]),
      RouteSign(.recording, ["Entries", "Variables"]),
      RouteSign(.recording, ["log"], without: ["type", "id"], .likely),
      RouteSign(.keyVault, ["kid"], without: ["type"]),
      RouteSign(.keyVault, ["key", "attributes"], without: ["type"]),
      RouteSign(.subscriptions, ["cloudName", "tenantId"], without: ["type"]),
      RouteSign(.subscriptions, ["environmentName", "tenantId"], without: ["type"]),
      RouteSign(.subscriptions, ["subscriptionId", "displayName"], without: ["type"]),
      RouteSign(.resourceGraphTable, ["columns", "rows"]),
      RouteSign(.template, ["$schema", "contentVersion", "resources"]),
      RouteSign(.terraformPlan, ["format_version", "resource_changes"]),
      RouteSign(.terraformPlan, ["format_version", "planned_values"]),
      RouteSign(.terraformPlan, ["format_version", "configuration"]),
      RouteSign(.terraformState, ["format_version", "values"]),
      RouteSign(.terraformStateFile, ["serial", "lineage", "terraform_version"]),
      RouteSign(.terraformState, ["format_version", "terraform_version"], .likely),
      RouteSign(.psRule, ["ResourceId", "ResourceType"]),
      RouteSign(.cloudCustodian, ["c7n:parent-id", "attributes"], without: ["type"]),
      RouteSign(.cloudQuery, ["_cq_id"]),
      RouteSign(.cloudQuery, ["_cq_sync_time"]),
      RouteSign(.steampipe, ["akas"]),
      RouteSign(.steampipe, ["sp_connection_name"]),
    ]
    + FlatShape.all.map { shape in
      RouteSign(.azureCLIFlat, ["type"] + shape.keys, without: ["properties"])
    } + [
      RouteSign(.steampipe, ["subscription_id", "resource_group"], .likely),
      RouteSign(.steampipe, ["vault_uri"], .likely),
      RouteSign(.steampipe, ["key_uri"], .likely),
      RouteSign(.resourceGraph, ["tenantId", "subscriptionId", "resourceGroup"], .likely),
      RouteSign(.azureCLI, ["resourceGroup"], .likely),
    ]

  /// Keys of documents that are read in one piece, however large they are.
  static let documentKeys: Set = [
    "Entries", "applyable", "columns", "format_version", "http_interactions", "interactions",
    "lineage", "log", "planned_values", "resource_changes", "rows", "terraform_version",
    "totalRecords",
  ]

  /// Keys of documents that say where their secrets are.
  static let secretDocumentKeys: Set = [
    "applyable", "contentVersion", "format_version", "lineage", "planned_values",
    "resource_changes", "terraform_version",
  ]

  /// Every route, sorted by name.
  static var routes: [Route] {
    Set(signs.map(\.route) + [plain.route]).sorted { $0.rawValue < $1.rawValue }
  }

  /// What reads a route's objects; `nil` if they are resources as rules name them.
  func reader(of route: Route, _ projection: Projection) -> (any RouteReader)? {
    switch route {
    case .keyVault: KeyReader()
    case .azureCLIFlat: FlatReader(projection)
    case .subscriptions: SubscriptionReader()
    case .recording: RecordingReader()
    case .resourceGraphTable: TableReader()
    case .template: TemplateReader(projection)
    case .terraformPlan: TerraformPlanReader(projection)
    case .terraformState: TerraformStateReader(projection)
    case .terraformStateFile: TerraformStateFileReader(projection)
    case .psRule: MappedReader(.psRule, projection)
    case .cloudCustodian: MappedReader(.cloudCustodian, projection)
    case .steampipe: MappedReader(.steampipe, projection)
    case .cloudQuery: MappedReader(.cloudQuery, projection)
    default: nil
    }
  }
}
