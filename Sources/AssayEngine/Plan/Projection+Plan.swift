extension Projection {
  /// The fields of every resource that any plan needs, for its findings.
  static let envelope = ["id", "type", "name", "location"]

  /// What a plan needs: the union of all fields that its rules and relations read.
  package init(of plan: Plan) {
    let reads = PlanReads(of: plan)
    var tree = ProjectionTree()
    let pairs = reads.types.compactMap { type in
      Self.versions(of: type).map { (type: type, versions: $0) }
    }
    let types = reads.types.union(pairs.map(\.versions)).sorted {
      $0.lowercased.utf8.lexicographicallyPrecedes($1.lowercased.utf8)
    }
    for type in types {
      for name in Self.envelope { tree.insert(FieldRead(type: type, path: FieldPath([name]))) }
      if let address = Self.address(of: type) { tree.insert(FieldRead(type: type, path: address)) }
    }
    for read in reads.reads { tree.insert(read) }
    for relation in plan.relations where Self.versions(of: relation.to) != nil {
      if let path = Self.namedVersion(of: relation.from) {
        tree.insert(FieldRead(type: relation.from, path: path))
      }
    }
    for pair in pairs { tree.insert(pair.type, likeVersions: pair.versions, reads.reads) }
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

  /// Has a type and its versions keep the same fields, so that one can stand for the other.
  mutating func insert(
    _ type: ResourceType, likeVersions versions: ResourceType, _ reads: [FieldRead]
  ) {
    let own = [Projection.address(of: type), Projection.address(of: versions), Projection.created]
      .compactMap { $0 }.map { FieldRead(type: type, path: $0) }
    for read in reads + own where read.type == type || read.type == versions {
      insert(FieldRead(type: type, steps: read.steps))
      insert(FieldRead(type: versions, steps: read.steps))
    }
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
