/// Which parts of a text a reader reports, and where its records are.
///
/// A *record* is what an inventory is made of: one resource. A *document* is a root value of the
/// text. The elements of a root array are records. A root object is a record itself unless one of
/// its nodes marked `holdsRecords` turns out to hold an array: then it is an *envelope*, the
/// array's elements are records, and what was captured elsewhere in it (a next link, an error) is
/// the envelope's.
///
/// Two keys of one object that lead to the same node are duplicates, and a problem of the record;
/// so are two equal keys of an object whose values are elements.
package struct CaptureTree: Hashable, Sendable {
  package struct Node: Hashable, Sendable {
    /// Sorted by key in UTF-8.
    package var children: [(key: String, node: Int)]
    /// The node of each element of an array and of each value of an object.
    package var element: Int?
    /// Whether the value itself is reported.
    ///
    /// It always is at a node with an element node, so that
    /// a quantifier's list can be told from what isn't one.
    package var isCaptured: Bool
    /// Whether the elements of an array found here are records.
    ///
    /// Only at nodes that keys alone lead to from the document node. Elements of the containers on the way aren't reported.
    package var holdsRecords: Bool

    package init(
      children: [(key: String, node: Int)] = [], element: Int? = nil, isCaptured: Bool = false,
      holdsRecords: Bool = false
    ) {
      self.children = children
      self.element = element
      self.isCaptured = isCaptured
      self.holdsRecords = holdsRecords
    }

    package static func == (lhs: Self, rhs: Self) -> Bool {
      lhs.element == rhs.element && lhs.isCaptured == rhs.isCaptured
        && lhs.holdsRecords == rhs.holdsRecords
        && lhs.children.elementsEqual(rhs.children) { $0.key == $1.key && $0.node == $1.node }
    }

    package func hash(into hasher: inout Hasher) {
      for child in children {
        hasher.combine(child.key)
        hasher.combine(child.node)
      }
      hasher.combine(element)
      hasher.combine(isCaptured)
      hasher.combine(holdsRecords)
    }
  }

  /// A record's node is `record`, a root object's is `document`; they share children.
  package var nodes: [Node]
  package var record: Int
  package var document: Int
  /// The node by which an envelope's list of objects at a key without a node is reported.
  ///
  /// It is reported as an element with that key; without such a node it is left out.
  package var strayList: Int?

  package init(nodes: [Node], record: Int, document: Int) {
    self.nodes = nodes
    self.record = record
    self.document = document
  }
}
