/// A capture tree made ready for looking up keys given as bytes.
package struct CaptureIndex: Sendable {
  struct Node {
    /// By length, then by byte.
    var keys: [[UInt8]] = []
    var children: [Int] = []
    /// The node of elements, or -1.
    var element: Int
    /// Whether the value, if a scalar or container, is reported at all.
    var isReported: Bool
    /// Whether an array here makes a root object an envelope.
    var holdsRecords = false
    /// Whether a node that holds records can be reached from here by keys.
    var leadsToRecords = false
  }

  private(set) var nodes: [Node]
  let record: Int
  let document: Int
  /// The node of lists that an envelope has elsewhere, or -1.
  let strayList: Int

  package init(_ tree: CaptureTree) {
    nodes = tree.nodes.map { node in
      var indexed = Node(
        element: node.element ?? -1, isReported: node.isCaptured || node.element != nil)
      let children = node.children.map { (key: Array($0.key.utf8), node: $0.node) }
        .sorted { Self.order($0.key, $1.key) < 0 }
      indexed.keys = children.map(\.key)
      indexed.children = children.map(\.node)
      return indexed
    }
    record = tree.record
    document = tree.document
    strayList = tree.strayList ?? -1
    let ways = tree.waysToRecords
    for node in ways.ends { nodes[node].holdsRecords = true }
    for node in ways.passed { nodes[node].leadsToRecords = true }
  }

  /// The child that a key leads to, or -1.
  func child(of node: Int, key: [UInt8]) -> Int {
    var low = 0
    var high = nodes[node].keys.count
    while low < high {
      let middle = (low + high) / 2
      let order = Self.order(key, nodes[node].keys[middle])
      if order == 0 { return nodes[node].children[middle] }
      if order < 0 { high = middle } else { low = middle + 1 }
    }
    return -1
  }

  private static func order(_ key: [UInt8], _ other: [UInt8]) -> Int {
    if key.count != other.count { return key.count - other.count }
    for index in key.indices where key[index] != other[index] {
      return Int(key[index]) - Int(other[index])
    }
    return 0
  }
}
