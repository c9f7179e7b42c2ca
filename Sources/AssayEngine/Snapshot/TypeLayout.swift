/// Which columns the resources of a type have, and the elements below them.
///
/// A *scope* is a stretch of cells side by side: a resource, or one element of an array or an
/// object. A scope is named by the projection's node it starts at, 0 for resources.
struct TypeLayout: Sendable {
  /// The columns that all resources have, in the order of `Projection.envelope`.
  enum Column {
    static let id = 0
    static let type = 1
    static let name = 2
    static let location = 3
    /// The element itself, in an element's scope.
    static let element = 0
    /// The entry's key, in the scope of an object's value.
    static let key = 1
  }

  let type: ResourceType
  /// The column of each node within its scope; -1 where the type doesn't keep the node.
  let columns: [Int16]
  /// The nodes of each scope in column order; -1 for keys.
  let nodes: [[Int]]

  init(type: ResourceType, kept: [Int], projection: Projection, scopes: [Int]) {
    var columns = [Int16](repeating: -1, count: projection.nodes.count)
    var nodes = [[Int]](repeating: [], count: projection.nodes.count)
    func add(_ node: Int) {
      guard columns[node] < 0 else { return }
      columns[node] = Int16(nodes[scopes[node]].count)
      nodes[scopes[node]].append(node)
      if scopes[node] == node { nodes[node].append(-1) }
    }
    for name in Projection.envelope {
      if let node = projection.node(at: FieldPath([name])) { add(node) }
    }
    for node in kept { add(node) }
    self.type = type
    self.columns = columns
    self.nodes = nodes
  }

  func width(of scope: Int) -> Int { nodes[scope].count }
}

extension Projection {
  /// The scope that each node's value belongs to.
  var scopes: [Int] {
    var scopes = [Int](repeating: 0, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      for child in node.children { scopes[child.node] = scopes[index] }
      if let element = node.element { scopes[element] = element }
    }
    return scopes
  }
}
