internal import AssayModel

/// Which parts of a value are read into a tree; the others are validated and skipped.
///
/// A graph from node 0: a node may lead back to one above it, as modules hold modules.
package struct TreeFilter: Hashable, Sendable {
  package struct Child: Hashable, Sendable {
    package var key: String
    package var node: Int
  }

  /// What only some objects of a list fulfil.
  package struct Condition: Hashable, Sendable {
    package var key: String
    package var texts: Set<String>
    /// The node by which the rest of an object is read that doesn't fulfil it; without one, the
    /// object is left out.
    package var otherwise: Int?
  }

  package struct Node: Hashable, Sendable {
    package var children: [Child] = []
    /// The node of each element of an array, and of each value of an object at another key.
    package var element: Int?
    /// Whether everything here and below is read.
    package var isWhole = false
    /// Whether only the place of a string is wanted, not its text.
    package var isPlace = false
    /// What objects are asked for; it costs least if the key comes early.
    package var condition: Condition?
  }

  /// A step down from a value.
  package enum Step: Hashable, Sendable {
    case key(String)
    /// Each element of an array, each value of an object.
    case each
  }

  package private(set) var nodes = [Node()]

  /// Reads values as such: scalars, and containers without content.
  package init() {}

  /// Reads everything.
  package static var whole: Self {
    var filter = Self()
    filter.nodes[0].isWhole = true
    return filter
  }

  /// Adds the value at a path, with everything below it, and returns its node.
  @discardableResult
  package mutating func insertWhole(_ path: [Step], from start: Int = 0) -> Int {
    let node = insert(path, from: start)
    nodes[node].isWhole = true
    return node
  }

  /// Adds the value at a path as such, a string without its text, for those who read that anew.
  package mutating func insertPlace(_ path: [Step], from start: Int = 0) {
    nodes[insert(path, from: start)].isPlace = true
  }

  /// Adds the value at a path as such, and returns its node.
  @discardableResult
  package mutating func insert(_ path: [Step], from start: Int = 0) -> Int {
    path.reduce(start) { node, step in self.node(step, of: node) ?? append(step, to: node) }
  }

  /// Lets a step lead to a node that is there already.
  package mutating func link(_ step: Step, of node: Int, to target: Int) {
    switch step {
    case .key(let key): nodes[node].children.append(Child(key: key, node: target))
    case .each: nodes[node].element = target
    }
  }

  /// Reads only those objects at a node whose text at `key` is one of `texts`.
  ///
  /// - Parameter other: The node by which the rest of the others is read, behind that key.
  package mutating func require(
    _ key: String, in texts: Set<String>, at node: Int, otherwise other: Int? = nil
  ) {
    insert([.key(key)], from: node)
    nodes[node].condition = Condition(key: key, texts: texts, otherwise: other)
  }

  /// Adds a node that nothing leads to yet.
  package mutating func addNode() -> Int {
    nodes.append(Node())
    return nodes.count - 1
  }

  private func node(_ step: Step, of node: Int) -> Int? {
    switch step {
    case .key(let key): nodes[node].children.first { $0.key.hasBytes(of: key) }?.node
    case .each: nodes[node].element
    }
  }

  private mutating func append(_ step: Step, to node: Int) -> Int {
    nodes.append(Node())
    link(step, of: node, to: nodes.count - 1)
    return nodes.count - 1
  }
}
