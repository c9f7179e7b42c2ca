/// The fields that readers keep, as one tree for all resource types.
///
/// Everything else is skipped, though still checked. A node's index in `nodes` is its name in
/// readers' captures.
package struct Projection: Hashable, Sendable {
  package struct Child: Hashable, Sendable {
    package var key: String
    package var node: Int

    package init(key: String, node: Int) {
      self.key = key
      self.node = node
    }
  }

  package struct Node: Hashable, Sendable {
    /// Sorted by key in UTF-8.
    package var children: [Child]
    /// The node of each element of an array, and of each value of an object; `nil` if no
    /// quantifier ranges over the value.
    package var element: Int?
    /// Whether the value itself is kept: a scalar with its text, a container as such.
    package var isKept: Bool

    package init(children: [Child] = [], element: Int? = nil, isKept: Bool = false) {
      self.children = children
      self.element = element
      self.isKept = isKept
    }
  }

  /// Node 0 stands for a resource.
  package var nodes: [Node]
  /// The types that any rule or relation reads, sorted; resources of others are only counted.
  package var types: [ResourceType]
  /// The nodes that each type keeps, sorted; parallel to `types`.
  package var keptNodes: [[Int]]

  package init(nodes: [Node], types: [ResourceType], keptNodes: [[Int]]? = nil) {
    self.nodes = nodes
    self.types = types
    self.keptNodes =
      keptNodes ?? types.map { _ in nodes.indices.filter { nodes[$0].isKept } }
  }

  /// The node at `path` from a resource; `nil` if nothing there or below is read.
  package func node(at path: FieldPath) -> Int? {
    path.components.reduce(0 as Int?) { node, name in
      node.flatMap { child(of: $0, named: name) }
    }
  }

  /// The node of a name below another, found by halving.
  func child(of node: Int, named name: String) -> Int? {
    let children = nodes[node].children
    let wanted = name.utf8Span.span
    var (low, high) = (0, children.count)
    while low < high {
      let middle = (low + high) / 2
      if children[middle].key.utf8Span.span.isBefore(wanted) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < children.count, children[low].key.utf8Span.span.isEqual(to: wanted) else {
      return nil
    }
    return children[low].node
  }

  /// The node that a read ends at.
  func node(of read: FieldRead) -> Int? {
    read.steps.reduce(0 as Int?) { node, step in
      node.flatMap { parent in
        switch step {
        case .element: nodes[parent].element
        case .key(let name): child(of: parent, named: name)
        }
      }
    }
  }
}
