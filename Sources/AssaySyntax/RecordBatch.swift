/// One thing a reader met at a node of a capture tree.
package struct Capture: Hashable, Sendable, BitwiseCopyable {
  package enum Kind: UInt8, Hashable, Sendable, BitwiseCopyable {
    case null, `false`, `true`, number, string
    /// A container. If its node has an element node, `element` captures follow, then `end`, then
    /// what is captured at an object's children by key.
    case array, object
    /// An element of the container opened last; `text` is an object's key, decoded.
    ///
    /// Its node is the element node and its place the element's value. The captures of the element
    /// follow, those of the element node itself included.
    case element
    /// The end of the elements of the container opened last, at its closing bracket.
    case end
  }

  package var node: UInt16
  package var kind: Kind
  /// The decoded text of a string, the literal text of a number, the key of an object's element:
  /// a range in `RecordBatch.text`.
  package var textStart: UInt32
  package var textLength: UInt32
  /// The value's place in the source: quotes and brackets included.
  package var offset: Int
  package var length: UInt32

  package init(
    node: UInt16, kind: Kind, textStart: UInt32 = 0, textLength: UInt32 = 0, offset: Int,
    length: UInt32 = 0
  ) {
    self.node = node
    self.kind = kind
    self.textStart = textStart
    self.textLength = textLength
    self.offset = offset
    self.length = length
  }
}

/// The records that one stretch of a text holds, with what was captured of each.
///
/// Readers fill a batch, the caller empties it, and its storage is used again.
package struct RecordBatch: Sendable {
  package enum ItemKind: UInt8, Hashable, Sendable {
    /// An object that is a record.
    case record
    /// Something other than an object where a record should be.
    case misfit
    /// The end of an envelope, with what was captured of it outside its records.
    case envelope
    /// The end of a root array.
    case array
  }

  package struct Item: Hashable, Sendable {
    package var kind: ItemKind
    /// A range in `captures`.
    package var captures: Range<Int>
    package var offset: Int
    package var length: Int
    /// How many records the envelope or root array held, misfits not counted; 0 for other kinds.
    package var records: Int
    /// An index in `problems` of the first problem of this record, if any.
    package var problem: Int?

    package init(
      kind: ItemKind, captures: Range<Int>, offset: Int, length: Int, records: Int = 0,
      problem: Int? = nil
    ) {
      self.kind = kind
      self.captures = captures
      self.offset = offset
      self.length = length
      self.records = records
      self.problem = problem
    }
  }

  package var items: [Item] = []
  package var captures: [Capture] = []
  package var text: [UInt8] = []
  /// What makes single records unusable, such as a duplicate key; reading goes on after them.
  package var problems: [SyntaxError] = []

  package init() {}

  /// Empties the batch, keeping its storage.
  package mutating func removeAll() {
    items.removeAll(keepingCapacity: true)
    captures.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
  }
}
