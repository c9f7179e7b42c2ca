extension Projection {
  /// The fields of every resource that any plan needs, for its findings.
  static let envelope = ["id", "type", "name", "location"]

  /// What a plan needs: the union of all fields that its rules and relations read.
  package init(of plan: Plan) {
    let reads = PlanReads(of: plan)
    var tree = ProjectionTree()
    let types = reads.types.sorted {
      $0.lowercased.utf8.lexicographicallyPrecedes($1.lowercased.utf8)
    }
    for type in types {
      for name in Self.envelope { tree.insert(FieldRead(type: type, steps: [.key(name)])) }
      if let address = Self.address(of: type) {
        tree.insert(FieldRead(type: type, steps: address.components.map(FieldRead.Step.key)))
      }
    }
    for read in reads.reads { tree.insert(read) }
    self = tree.projection(of: types)
  }
}

/// A projection in the making, its nodes in the order met.
private struct ProjectionTree {
  private struct Node {
    /// By the name's bytes: `String` would take two spellings of an accent for one name.
    var children: [[UInt8]: Int] = [:]
    var element: Int?
    var types: Set<ResourceType> = []
  }

  private var nodes = [Node()]

  mutating func insert(_ read: FieldRead) {
    var node = 0
    for step in read.steps { node = descend(from: node, step) }
    if node != 0 { nodes[node].types.insert(read.type) }
  }

  private mutating func descend(from parent: Int, _ step: FieldRead.Step) -> Int {
    switch step {
    case .element:
      if let node = nodes[parent].element { return node }
      nodes[parent].element = nodes.count
    case .key(let name):
      let key = Array(name.utf8)
      if let node = nodes[parent].children[key] { return node }
      nodes[parent].children[key] = nodes.count
    }
    nodes.append(Node())
    return nodes.count - 1
  }

  /// Numbers the nodes from the root down, so that the numbers don't depend on the rules' order.
  func projection(of types: [ResourceType]) -> Projection {
    var numbered: [Projection.Node] = []
    var kept: [[Int]] = types.map { _ in [] }
    func number(_ index: Int) -> Int {
      let node = nodes[index]
      let own = numbered.count
      numbered.append(Projection.Node(isKept: !node.types.isEmpty))
      for (ordinal, type) in types.enumerated() where node.types.contains(type) {
        kept[ordinal].append(own)
      }
      let keys = node.children.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      for (key, child) in keys {
        let child = number(child)
        numbered[own].children.append(
          Projection.Child(key: String(decoding: key, as: UTF8.self), node: child))
      }
      if let element = node.element { numbered[own].element = number(element) }
      return own
    }
    _ = number(0)
    return Projection(nodes: numbered, types: types, keptNodes: kept)
  }
}
