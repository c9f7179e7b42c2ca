/// A value as its file writes it: with its anchor and style, aliases not replaced.
package struct WrittenNode: Hashable, Sendable {
  package indirect enum Content: Hashable, Sendable {
    /// The value of an anchor.
    case alias(String)
    /// A scalar on the line of its key, with what it means.
    case scalar(LocatedNode.Content)
    /// A scalar in lines of its own, after `|` or `>`, with its text.
    case block(String)
    case sequence([WrittenNode])
    /// Keys are scalars or aliases of such.
    case mapping([Entry])
  }

  package struct Entry: Hashable, Sendable {
    package var key: WrittenNode
    package var value: WrittenNode
  }

  /// The name by which aliases call the value.
  package var anchor: String?
  package var content: Content
  /// Whether a container is written in brackets, or as a pair inside of some.
  package var isFlow: Bool
  /// Where the value starts, its anchor and tag included.
  package var start: Int
  /// The value's own place; a block scalar's goes on to the end of its lines.
  package var range: Range<Int>
}
