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
