internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// What is known of the file being read.
struct FileAccount {
  var summary: InventorySummary
  var source: SourceIndex
  var lines = LineMap(markLength: 0)
  /// Where the file says that secrets are.
  var secrets: [Range<Int>] = []
  /// Which digest of the digest thread is the file's.
  var digest: Int?
  /// How many resources came by each route, as they were met: few enough to be compared, which
  /// takes a tenth of the time of hashing a sign for each resource.
  private var counts: [(sign: RouteSign, resources: Int)] = []
  /// By the number of a kind of objects, the index of its sign in `counts`; -1 if it wasn't met.
  private var indices: [Int] = []
  private var problems: [String: Int] = [:]
  /// Root arrays and envelopes, and the records outside them.
  private var containers = 0
  private var rootRecords = 0
  /// Resources that came by no other route, with types in lower case as Azure Resource Graph's are.
  private var lowercased = 0
  /// What had been counted when the last list ended.
  private var earlier = GraphRows()

  init(name: String, role: InventorySummary.Role, source: SourceIndex) {
    summary = InventorySummary(
      path: name, role: role, bytes: 0, format: "unrecognized", resources: 0, isComplete: true)
    self.source = source
  }

  /// How many problems of a kind there are, one more included.
  mutating func countProblem(_ id: String) -> Int {
    problems[id, default: 0] += 1
    return problems[id, default: 0]
  }

  /// Counts resources that came by a route.
  mutating func count(_ sign: RouteSign, _ count: Int = 1) {
    summary.resources += count
    counts[index(of: sign)].resources += count
  }

  /// Counts a resource that was an object of a kind.
  mutating func count(_ kind: ObjectKind) {
    guard let number = kind.number else { return count(kind.sign) }
    while indices.count <= number { indices.append(-1) }
    if indices[number] < 0 { indices[number] = index(of: kind.sign) }
    summary.resources += 1
    counts[indices[number]].resources += 1
  }

  private mutating func index(of sign: RouteSign) -> Int {
    if let known = counts.firstIndex(where: { $0.sign == sign }) { return known }
    counts.append((sign, 0))
    return counts.count - 1
  }

  /// The resources by route, and by how the route is known.
  var routes: [InventorySummary.Route] {
    var routes: [InventorySummary.Route] = []
    for (sign, resources) in counts {
      let name = sign.route.rawValue
      let known = routes.firstIndex { $0.name == name && $0.confidence == sign.confidence }
      if let known {
        routes[known].resources += resources
      } else {
        routes.append(.init(name: name, confidence: sign.confidence, resources: resources))
      }
    }
    return routes.sorted {
      ($0.name, $0.confidence.rawValue) < ($1.name, $1.confidence.rawValue)
    }
  }

  var hasProblems: Bool { !problems.isEmpty }

  /// The kinds of which there are more than `limit`, sorted.
  func kinds(above limit: Int) -> [(id: String, count: Int)] {
    problems.filter { $0.value > limit }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Counts a resource that rules read as it is, which Azure Resource Graph may have given.
  mutating func countRow(ofType type: Span<UInt8>, _ sign: RouteSign) {
    if GraphRows.isPlain(sign.route), GraphRows.isGraphs(type) { lowercased += 1 }
  }

  /// Whether a list that ends holds as many rows of Azure Resource Graph as full pages do.
  mutating func fillsPage(_ list: GraphRows.List, records: Int) -> Bool {
    var rows = GraphRows(all: summary.resources, lowercased: lowercased)
    for (sign, resources) in counts { rows.count(sign.route, resources) }
    defer { earlier = rows }
    return GraphRows.arePages(records) && rows.since(earlier).areGraphs(in: list)
  }

  /// The records outside of lists: the lines of NDJSON.
  var looseRecords: Int { rootRecords }

  mutating func count(_ item: RecordBatch.Item) {
    switch item.kind {
    case .record: rootRecords += 1
    case .misfit: break
    case .envelope, .array:
      containers += 1
      rootRecords -= item.records
    }
  }

  /// What JSON text is called: `ndjson` if each line is a resource, `json` if it is one value.
  ///
  /// What goes wrong ends the lines that are known.
  func jsonFormat(isWhole: Bool) -> String {
    if containers + rootRecords <= 1 { return "json" }
    let hasLastLine = lines.end.offset > lines.end.lineStart
    let isLineEach =
      isWhole && containers == 0 && rootRecords == lines.end.lineFeeds + (hasLastLine ? 1 : 0)
    return isLineEach ? "ndjson" : "json-sequence"
  }
}
