internal import AssayEngine
internal import AssayModel

/// What rules read of resources of one type.
struct ProjectedReads {
  private let projection: Projection
  /// The nodes that the resources keep.
  private let kept: Set<Int>
  /// Those, and the nodes on the way to them.
  private let wanted: Set<Int>

  /// - Parameter type: `nil` if it isn't known: all that is read of any type.
  init(_ projection: Projection, of type: ResourceType?) {
    self.projection = projection
    let own = type.map { type in
      projection.types.firstIndex(of: type).map { projection.keptNodes[$0] } ?? []
    }
    kept = Set(own ?? projection.nodes.indices.filter { projection.nodes[$0].isKept })
    var wanted = kept.union([0])
    // A node's number is higher than its parent's.
    for (index, node) in projection.nodes.enumerated().reversed() {
      let below = node.children.map(\.node) + (node.element.map { [$0] } ?? [])
      if below.contains(where: wanted.contains) { wanted.insert(index) }
    }
    self.wanted = wanted
  }

  /// The node that a step leads to; `nil` if nothing there or below is read.
  func step(_ step: MappingPath.Step, from node: Int) -> Int? {
    let next: Int? =
      switch step {
      case .key(let key):
        projection.nodes[node].children.first { $0.key.hasBytes(of: key) }?.node
      case .each, .element: projection.nodes[node].element
      }
    return next.flatMap { wanted.contains($0) ? $0 : nil }
  }

  /// Whether a value at a path tells rules anything, and be it that something above it is there.
  func concerns(_ target: MappingPath) -> Bool {
    var node = 0
    for step in target.steps {
      guard let next = self.step(step, from: node) else { return kept.contains(node) }
      node = next
    }
    return true
  }

  /// The names of what is read below a node.
  func keys(below node: Int) -> [String] {
    projection.nodes[node].children.filter { wanted.contains($0.node) }.map(\.key)
  }
}
