internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// What readers look for in an inventory: the plan's projection, and what tells resources,
/// envelopes and other things apart.
struct InventoryTree {
  /// What a node is for, besides what rules make of it.
  enum Role: UInt8 {
    case none, type, id, properties
    /// What a key list leaves out; the type of the key tells.
    case keyType, keyMaterial
    /// The place of a further page.
    case nextPage
    case truncated, count, total
    /// The list that Azure Resource Graph gives its rows in.
    case rows
    /// A list of objects that an envelope has at a key of which nothing is known.
    case strayList
    case error, errorCode
    /// What lists the errors that an export met, and one of them.
    case errors, listedError
    /// The tenant that a subscription is in.
    case tenant
    /// When the resource was last changed.
    case modified
    /// A key by which routes, and things that aren't resources, are known.
    case mark
  }

  /// How many nodes there can be, and types: places and resources name them by 16 bits.
  static let limit = Int(UInt16.max)

  private(set) var captures: CaptureTree
  /// Whether rules and mappings want more than can be read.
  private(set) var isTooLarge = false
  /// Nodes from this number on are not the projection's.
  let projected: Int
  /// By node.
  private(set) var roles: [Role]
  /// By node, which of the catalog's marks it is; -1 for none.
  private(set) var marks: [Int]
  let routes: RouteCatalog
  /// By node of the projection, whether paths lead through its value.
  private let isPassage: [Bool]
  private(set) var propertiesNode: Int?
  /// The nodes of what only a single key shows: its type, size, operations, version.
  private(set) var keyNodes: [Int] = []
  /// By node, the way from an envelope to what mappings of users ask for.
  private(set) var envelopePaths: [Int: MappingPath] = [:]

  init(_ projection: Projection, routes: RouteCatalog, mappings: [Mapping] = []) {
    self.routes = routes
    let nodes = projection.nodes.map { node in
      CaptureTree.Node(
        children: node.children.map { ($0.key, $0.node) }, element: node.element,
        isCaptured: node.isKept || !node.children.isEmpty)
    }
    projected = nodes.count
    isPassage = projection.nodes.map { !$0.children.isEmpty }
    captures = CaptureTree(
      nodes: nodes.isEmpty ? [CaptureTree.Node()] : nodes, record: 0, document: 0)
    roles = captures.nodes.map { _ in .none }
    marks = captures.nodes.map { _ in -1 }
    addRecordMarks()
    addKeyMarks()
    addDocument()
    if !mappings.isEmpty { addEnvelopes(of: mappings) }
    if captures.nodes.count > Self.limit || projection.types.count > Self.limit {
      isTooLarge = true
    }
    for node in captures.nodes.indices {
      captures.nodes[node].children.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }
  }

  private mutating func addRecordMarks() {
    mark("type", of: 0, as: .type)
    mark("id", of: 0, as: .id)
    let error = mark("error", of: 0, as: .error)
    mark("code", of: error, as: .errorCode)
    mark("tenantId", of: 0, as: .tenant)
    mark("lastModifiedAt", of: mark("systemData", of: 0, as: .none), as: .modified)
    mark("changedTime", of: 0, as: .modified)
    propertiesNode = child("properties", of: 0)
    if propertiesNode != nil { mark("properties", of: 0, as: .properties) }
    addMarks(to: 0)
  }

  private mutating func addKeyMarks() {
    guard let propertiesNode else { return }
    let names = ["kty", "keySize", "keyOps", "curveName", "keyUriWithVersion"]
    keyNodes = names.compactMap { child($0, of: propertiesNode) }
    if keyNodes.isEmpty { return }
    for node in keyNodes { roles[node] = .keyMaterial }
    mark("kty", of: propertiesNode, as: .keyType)
  }

  private mutating func addDocument() {
    let envelope: [(key: String, role: Role)] = [
      ("nextLink", .nextPage), ("NextLink", .nextPage), ("nextlink", .nextPage),
      ("@odata.nextLink", .nextPage), ("odata.nextLink", .nextPage),
      ("$skipToken", .nextPage), ("$skiptoken", .nextPage), ("skipToken", .nextPage),
      ("SkipToken", .nextPage), ("skiptoken", .nextPage), ("skip_token", .nextPage),
      ("resultTruncated", .truncated), ("ResultTruncated", .truncated),
      ("result_truncated", .truncated), ("count", .count), ("Count", .count),
      ("totalRecords", .total), ("TotalRecords", .total), ("total_records", .total),
      ("Error", .error), ("errors", .errors), ("Errors", .errors),
    ]
    let names = envelope.map(\.key) + Self.lists + Self.asides
    var document = captures.nodes[0]
    document.children.removeAll { names.contains($0.key) }
    captures.document = append(document, .none)
    for (key, role) in envelope {
      let node = mark(key, of: captures.document, as: role)
      if role == .errors { captures.nodes[node].element = append(CaptureTree.Node(), .listedError) }
    }
    for key in Self.asides { mark(key, of: captures.document, as: .none) }
    captures.strayList = append(CaptureTree.Node(), .strayList)
    for key in Self.lists {
      let isGraphs = Self.graphLists.contains(key)
      let node = append(
        CaptureTree.Node(isCaptured: isGraphs, holdsRecords: true), isGraphs ? .rows : .none)
      captures.nodes[captures.document].children.append((key, node))
      addMarks(to: node)
    }
  }

  /// Where the records of an envelope are.
  ///
  /// PowerShell writes names with a capital.
  static let lists = ["value", "Value"] + graphLists

  private static let graphLists = ["data", "Data"]

  /// Lists of objects around records that are no resources: counts by column.
  private static let asides = ["facets", "Facets"]

  /// Has captured what mappings ask of an object, as an envelope may be one that they are about.
  private mutating func addEnvelopes(of mappings: [Mapping]) {
    let lists = Self.lists.map { MappingPath([.key($0)]) }
    for path in lists + mappings.flatMap(\.entries).flatMap(\.outerPaths) {
      var node = captures.document
      for (depth, key) in path.outerKeys.enumerated() {
        node = mark(key, of: node, as: .none)
        envelopePaths[node] = MappingPath(Array(path.steps[...depth]))
      }
    }
  }

  /// Has the child of `node` at `key` captured, and returns it.
  @discardableResult
  private mutating func mark(_ key: String, of node: Int, as role: Role) -> Int {
    let child: Int
    if let known = self.child(key, of: node) {
      child = known
      captures.nodes[child].isCaptured = true
      if roles[child] == .none || role == .keyType { roles[child] = role }
    } else {
      child = append(CaptureTree.Node(isCaptured: true), role)
      captures.nodes[node].children.append((key, child))
    }
    return child
  }

  private mutating func addMarks(to node: Int) {
    if captures.nodes[node].children.isEmpty { return addAllMarks(to: node) }
    for (index, key) in routes.marks.enumerated() { marks[mark(key, of: node, as: .mark)] = index }
  }

  /// Adds the marks to a node without children, in their order.
  private mutating func addAllMarks(to node: Int) {
    for (index, key) in routes.sortedMarks {
      let child = append(CaptureTree.Node(isCaptured: true), .mark)
      captures.nodes[node].children.append((key, child))
      marks[child] = index
    }
  }

  private func child(_ key: String, of node: Int) -> Int? {
    captures.nodes[node].children.first { $0.key == key }?.node
  }

  private mutating func append(_ node: CaptureTree.Node, _ role: Role) -> Int {
    captures.nodes.append(node)
    roles.append(role)
    marks.append(-1)
    return captures.nodes.count - 1
  }
}

extension InventoryTree {
  /// Why nothing can be said of what lies below a value; `nil` if there is nothing in the way.
  ///
  /// A text where paths lead through an object hides what they would find: it may be the object
  /// as a text, or an expression. To take that for absent would let its rules pass the resource by.
  func obstacle(_ capture: Capture, _ text: Span<UInt8>) -> UnknownCause? {
    let node = Int(capture.node)
    guard isPassage[node] else { return nil }
    switch capture.kind {
    case .object, .null, .element, .end: return nil
    case .string:
      return capture.isText && text[capture.textRange.lowerBound] == UInt8(ascii: "[")
        ? .expression : .wrongType
    case .false, .true, .number, .array: return .wrongType
    }
  }

  func isKeyNode(_ node: Int) -> Bool { roles[node] == .keyType || roles[node] == .keyMaterial }
}
