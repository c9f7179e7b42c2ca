/// A position in an input text, after decompression and transcoding to UTF-8.
public struct SourcePosition: Hashable, Sendable, Comparable {
  /// The offset in bytes, from 0.
  public var offset: Int
  /// The line, from 1; lines end at a line feed.
  public var line: Int
  /// The column in UTF-16 code units, from 1: what editors and SARIF count.
  public var column: Int
  /// The column in UTF-8 bytes, from 1.
  public var utf8Column: Int

  /// A position in all of its units.
  public init(offset: Int, line: Int, column: Int, utf8Column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
    self.utf8Column = utf8Column
  }

  /// Orders positions of one text by offset.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.offset < rhs.offset }
}
