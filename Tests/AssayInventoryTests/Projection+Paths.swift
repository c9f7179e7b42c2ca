import AssayEngine

extension Projection {
  /// What a plan would keep that reads such paths: `properties.accessPolicies[].objectId`.
  init(types: [String], paths: [String]) {
    var nodes = [Projection.Node()]
    func step(from node: Int, to key: String) -> Int {
      if let known = nodes[node].children.first(where: { $0.key == key }) { return known.node }
      nodes.append(Projection.Node())
      nodes[node].children.append(.init(key: key, node: nodes.count - 1))
      nodes[node].children.sort { $0.key < $1.key }
      return nodes.count - 1
    }
    for path in ["id", "type", "name", "location"] + paths {
      var node = 0
      for part in path.split(separator: ".") {
        let isList = part.hasSuffix("[]")
        node = step(from: node, to: String(isList ? part.dropLast(2) : part))
        guard isList else { continue }
        if nodes[node].element == nil {
          nodes.append(Projection.Node())
          nodes[node].element = nodes.count - 1
        }
        node = nodes[node].element ?? 0
      }
      nodes[node].isKept = true
    }
    self.init(nodes: nodes, types: types.map { ResourceType($0) })
  }
}
