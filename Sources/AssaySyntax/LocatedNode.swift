/// A value with its place, as rule files are read.
///
/// Inventories are never read into trees; rule packs, being small, are.
package struct LocatedNode: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// The number in JSON's grammar: `0x1F` is `31`.
    case number(String)
    case string(String)
    case sequence([LocatedNode])
    /// In the order written; keys are unique.
    case mapping([Entry])
  }

  package struct Entry: Hashable, Sendable {
    package var key: String
    package var keyRange: Range<Int>
    package var value: LocatedNode

    package init(key: String, keyRange: Range<Int>, value: LocatedNode) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  package var content: Content
  /// The value's place in the file's bytes.
  package var range: Range<Int>
  /// Where the alias is that stands for the value; `nil` for a value in its own place.
  package var alias: Range<Int>?

  package init(_ content: Content, at range: Range<Int>, alias: Range<Int>? = nil) {
    self.content = content
    self.range = range
    self.alias = alias
  }
}
