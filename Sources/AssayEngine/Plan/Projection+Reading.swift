extension Projection {
  /// The same with further paths, which readers read of every resource and no type keeps.
  package func reading(_ paths: [FieldPath]) -> Projection {
    var wider = self
    for path in paths {
      let node = path.components.reduce(0) { wider.insertChild(named: $1, of: $0) }
      wider.nodes[node].isKept = true
    }
    return wider
  }

  /// The same with a further path, which every type keeps.
  package func keeping(_ path: FieldPath) -> Projection {
    var wider = reading([path])
    guard let node = wider.node(at: path) else { return wider }
    for index in wider.keptNodes.indices where !wider.keptNodes[index].contains(node) {
      wider.keptNodes[index] = (wider.keptNodes[index] + [node]).sorted()
    }
    return wider
  }

  /// The node of a name below another, made if it isn't there.
  private mutating func insertChild(named name: String, of node: Int) -> Int {
    if let known = child(of: node, named: name) { return known }
    let child = nodes.count
    nodes.append(Node())
    nodes[node].children.append(Child(key: name, node: child))
    nodes[node].children.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return child
  }
}
