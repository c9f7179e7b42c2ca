internal import AssayEngine
internal import AssaySyntax

/// The routes that are known, and by which keys each is.
struct RouteCatalog: Sendable {
  /// The keys that tell something, each once.
  let marks: [String]
  /// In order: the first that an object has counts.
  private let signs: [(sign: RouteSign, marks: MarkSet)]
  private let shapes: [(shape: ForeignShape, marks: MarkSet)]
  /// The route that the user says everything comes by.
  private let forced: RouteSign?

  init(forced route: Route? = nil) {
    let known = Self.signs
    var marks: [String] = []
    func set(of keys: [String]) -> MarkSet {
      keys.reduce(into: MarkSet()) { set, key in
        let index = marks.firstIndex(of: key) ?? marks.count
        if index == marks.count { marks.append(key) }
        set.insert(index)
      }
    }
    signs = known.map { ($0, set(of: $0.keys)) }
    shapes = ForeignShape.allCases.map { ($0, set(of: $0.keys)) }
    precondition(marks.count <= MarkSet.capacity, "too many keys tell routes apart")
    self.marks = marks
    forced = route.map { RouteSign($0, []) }
  }

  /// The route of an object with such keys.
  ///
  /// - Parameter isInner: Whether the object came out of another, whose route the user may have
  ///   told.
  func sign(of found: MarkSet, isInner: Bool) -> RouteSign {
    if !isInner, let forced { return forced }
    if found.isEmpty { return Self.plain }
    return signs.first { found.isSuperset(of: $0.marks) }?.sign ?? Self.plain
  }

  /// What an object with such keys is that isn't a resource.
  func shape(of found: MarkSet) -> ForeignShape? {
    shapes.first { !found.isDisjoint(with: $0.marks) }?.shape
  }

  private static let plain = RouteSign(.arm, ["type", "id"])

  static let signs: [RouteSign] = [
    RouteSign(.resourceGraphTable, ["columns", "rows"]),
    RouteSign(.template, ["$schema", "contentVersion", "resources"]),
    RouteSign(.resourceGraph, ["tenantId", "subscriptionId", "resourceGroup"], .likely),
    RouteSign(.azureCLI, ["resourceGroup"], .likely),
  ]

  /// What reads a route's objects; `nil` if they are resources as rules name them.
  func reader(of route: Route, _ projection: Projection) -> (any RouteReader)? {
    switch route {
    case .resourceGraphTable: TableReader()
    case .template: TemplateReader(projection)
    default: nil
    }
  }
}
