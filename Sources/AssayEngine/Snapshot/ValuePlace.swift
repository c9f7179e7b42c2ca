/// What a reader saw at a projected node.
package enum ValueKind: UInt8, Hashable, Sendable {
  case null, `false`, `true`, number, string, array, object
}

/// Which inventory file a value comes from; an index that the reader chooses.
package typealias SourceIndex = UInt16

/// A stretch of a source's bytes.
package struct ValuePlace: Hashable, Sendable, Comparable {
  package var source: SourceIndex
  package var offset: Int
  package var length: Int

  package init(source: SourceIndex, offset: Int, length: Int) {
    self.source = source
    self.offset = offset
    self.length = length
  }

  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.source, lhs.offset, lhs.length) < (rhs.source, rhs.offset, rhs.length)
  }
}
