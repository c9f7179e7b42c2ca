internal import AssayEngine
internal import AssayModel

/// The fields of a mapping's entry as the tree that they make, as far as rules read it.
struct TargetTree: Sendable {
  struct Node: Sendable {
    /// Where the value itself comes from, with all that is below it.
    var sources: [MappingSource] = []
    var children: [(key: String, node: Int)] = []
    /// What each element of the value is.
    var element: Int?
    /// The list that says which elements there are; `nil` if it is the value itself.
    var list: MappingPath?
    /// Keys below that rules read and no field gives: the export doesn't carry them.
    var missing: [String] = []
    /// The node of the projection; `nil` below what rules read as such, where something being there
    /// is all that matters.
    var projected: Int?
  }

  /// Outermost names that are no fields, or that another resource may tell: the tenant is that of
  /// the subscription.
  private static let givenElsewhere = ["id", "type", "tenantId"]

  private(set) var nodes = [Node(projected: 0)]

  init(_ fields: [Mapping.Field], _ projection: Projection, for type: ResourceType?) {
    let reads = ProjectedReads(projection, of: type)
    for field in fields where reads.concerns(field.target) { insert(field, reads) }
    for index in nodes.indices where index == 0 || nodes[index].sources.isEmpty {
      guard let projected = nodes[index].projected else { continue }
      let given = nodes[index].children.map(\.key) + (index == 0 ? Self.givenElsewhere : [])
      nodes[index].missing = reads.keys(below: projected)
        .filter { key in !given.contains { $0.hasBytes(of: key) } }
    }
  }

  private mutating func insert(_ field: Mapping.Field, _ reads: ProjectedReads) {
    var node = 0
    var lists = 0
    for step in field.target.steps {
      if step == .each {
        lists += 1
        let leading = field.sources.lazy.compactMap(\.leadingPath).first
        if nodes[node].list == nil, let leading, leading.lists >= lists {
          nodes[node].list = MappingPath(Array(leading.prefix(lists: lists).dropLast()))
        }
      }
      let projected = nodes[node].projected.flatMap { reads.step(step, from: $0) }
      node = self.node(step, of: node, projected)
    }
    nodes[node].sources = field.sources
  }

  private mutating func node(_ step: MappingPath.Step, of parent: Int, _ projected: Int?) -> Int {
    if let known = known(step, of: parent) { return known }
    nodes.append(Node(projected: projected))
    switch step {
    case .key(let key): nodes[parent].children.append((key, nodes.count - 1))
    case .each, .element: nodes[parent].element = nodes.count - 1
    }
    return nodes.count - 1
  }

  private func known(_ step: MappingPath.Step, of parent: Int) -> Int? {
    switch step {
    case .key(let key):
      nodes[parent].children.first { $0.key.hasBytes(of: key) }?.node
    case .each, .element: nodes[parent].element
    }
  }
}
