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
