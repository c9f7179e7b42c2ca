internal import AssayModel

/// Fills a snapshot from the values that a reader met, resource by resource.
///
/// A reader calls `begin`, then `value`, `element` and `endElements` as it meets them, then
/// `finish` or `discard`. `value` of an array or object whose node has an element node opens its
/// elements; `endElements` closes them. Values may come in any order, those of an entry that is a
/// child of its object as well as an element of it included.
package struct SnapshotBuilder: ~Copyable {
  /// What became of a finished resource.
  package enum Finish: Hashable, Sendable {
    case added
    /// A resource with the same type and id was there and agrees.
    case merged
    /// A resource with the same type and id was there and disagrees; see `Snapshot.conflicts`.
    case conflicting
    /// The resource has no id that is a text with at least one byte; it was discarded.
    case withoutID
  }

  /// An array or object being read, or the resource itself.
  struct Frame {
    /// The element node; 0 for the resource, -1 for elements that the type doesn't keep.
    var scope: Int
    /// Where in `scratch` the container's own cell, its first element and its last one are.
    var owner = 0
    var first = 0
    var base = 0
    var count = 0
  }

  var snapshot: Snapshot
  /// The scope of each node, and the node that it is a child or an element of.
  let scopes: [Int]
  let parents: [Int]
  let typesByLength: [[Int]]
  let derivedNodes: (subscriptionID: Int?, resourceGroup: Int?)
  /// The column of each type's address, or -1.
  let addressColumns: [Int]
  /// Whether a resource was met whose id is an address that another's field may hold.
  var hasAddressesForIDs = false
  /// The addresses of the keys of which a list of all versions was met.
  var listedAddresses: Set<[UInt8]> = []
  /// The tenant of each subscription, by its id in lower case.
  var tenants: [[UInt8]: Tenant] = [:]

  /// The resource in progress: its own cells, then those of the elements being read.
  var scratch: [Cell] = []
  /// Its id, which isn't among the texts before it is added.
  var id: [UInt8] = []
  var frames: [Frame] = []
  var type = 0
  var source: SourceIndex = 0
  /// When the file being read was made.
  var capture: Int64?
  /// When the resource in progress was seen or last changed.
  var moment = CellMoments.unknown
  var marks = (cells: 0, text: 0)
  /// The text stored last in each column of each type, which is often the next one too.
  var lastText: [[(start: UInt32, count: UInt32)]]
  var recentTexts = RecentTexts()
  /// Where the text starts that was appended last.
  var lastStart = 0

  package init(projection: Projection) {
    snapshot = Snapshot(projection: projection)
    scopes = projection.scopes
    parents = projection.parents
    derivedNodes = (
      projection.node(at: FieldPath(["subscriptionId"])),
      projection.node(at: FieldPath(["resourceGroup"]))
    )
    addressColumns = snapshot.layouts.map { layout in
      Projection.address(of: layout.type).flatMap { projection.node(at: $0) }
        .map { Int(layout.columns[$0]) } ?? -1
    }
    lastText = snapshot.layouts.map { layout in
      layout.nodes[0].map { _ in (start: 0, count: 0) }
    }
    var typesByLength: [[Int]] = []
    for (index, layout) in snapshot.layouts.enumerated() {
      let length = layout.type.lowercased.utf8.count
      while typesByLength.count <= length { typesByLength.append([]) }
      typesByLength[length].append(index)
    }
    self.typesByLength = typesByLength
    typeNames = snapshot.layouts.map { Array($0.type.lowercased.utf8) }
  }

  let typeNames: [[UInt8]]

  /// Makes room for what an input of a size may hold, so that storage needn't move at its peak.
  ///
  /// Room that stays unused is never touched, and so takes no memory; room that has to grow is
  /// there twice while it does.
  package mutating func reserve(expectedBytes: Int) {
    let bytes = min(max(expectedBytes, 0), 1 << 33)
    snapshot.cells.reserveCapacity(bytes / 200)
    snapshot.text.reserveCapacity(bytes / 12)
    snapshot.rows.reserveCapacity(bytes / 2000)
  }

  /// The size in bytes of all texts so far.
  ///
  /// Cells find their text by 32 bits, so there may be 4 GiB of it, and no resource may be started
  /// whose texts could go beyond.
  package var textCount: Int { snapshot.text.count + snapshot.idStarts.bytes.count }

  /// Starts a resource; false if the plan reads nothing of its type, which is then not to be fed.
  package mutating func begin(type: Span<UInt8>, source: SourceIndex) -> Bool {
    guard let index = index(ofType: type) else { return false }
    begin(typeAt: index, source: source)
    return true
  }

  /// Starts a resource of one of the projection's types.
  package mutating func begin(typeAt index: Int, source: SourceIndex) {
    self.type = index
    self.source = source
    moment = capture ?? CellMoments.unknown
    marks = (snapshot.cells.count, snapshot.text.count)
    frames.removeAll(keepingCapacity: true)
    frames.append(Frame(scope: 0))
    scratch.removeAll(keepingCapacity: true)
    appendAbsent(snapshot.layouts[index].width(of: 0))
  }

  /// Starts a resource of the type that `name` spells.
  package mutating func begin(type name: String, source: SourceIndex) -> Bool {
    let bytes = Array(name.utf8)
    return begin(type: bytes.span, source: source)
  }

  /// Gives up the resource in progress.
  package mutating func discard() {
    snapshot.cells.removeLast(snapshot.cells.count - marks.cells)
    snapshot.text.removeLast(snapshot.text.count - marks.text)
  }

  /// Says that the inventory holds all resources of a type.
  package mutating func markComplete(_ type: ResourceType) {
    guard let index = snapshot.layouts.firstIndex(where: { $0.type == type }) else { return }
    snapshot.isTypeComplete[index] = true
  }

  /// Says that the inventory lacks something: a page, a subscription, a refused resource.
  package mutating func markIncomplete() { snapshot.isIncomplete = true }

  /// Says that the inventory lacks something of a type.
  package mutating func markIncomplete(_ type: ResourceType) {
    snapshot.incompleteTypes.insert(type)
  }

  package consuming func build() -> Snapshot {
    uniteByAddress()
    settleVersions()
    fillTenants()
    snapshot.settleConflicts()
    return snapshot
  }

  private func index(ofType name: Span<UInt8>) -> Int? {
    guard name.count < typesByLength.count else { return nil }
    return typesByLength[name.count].first { candidate in
      let bytes = typeNames[candidate]
      for index in bytes.indices where bytes[index] != name[index].lowercasedASCII {
        return false
      }
      return true
    }
  }

  mutating func appendAbsent(_ count: Int) {
    for _ in 0..<count { scratch.append(.absent) }
  }
}

extension Projection {
  /// The node that each node is a child or an element of; the root's is the root itself.
  var parents: [Int] {
    var parents = [Int](repeating: 0, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      for child in node.children { parents[child.node] = index }
      if let element = node.element { parents[element] = index }
    }
    return parents
  }
}
