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

/// A stretch of an input text.
public struct SourceSpan: Hashable, Sendable {
  /// The file's path as the user gave it, or `-` for standard input.
  public var file: String
  /// The position of the first byte.
  public var start: SourcePosition
  /// The position after the last byte.
  public var end: SourcePosition
  /// The line on which the span starts, for showing.
  public var excerpt: Excerpt?

  /// A stretch between two positions.
  public init(
    file: String, start: SourcePosition, end: SourcePosition, excerpt: Excerpt? = nil
  ) {
    self.file = file
    self.start = start
    self.end = end
    self.excerpt = excerpt
  }
}

/// A line of input around a place, cut to at most 160 columns.
public struct Excerpt: Hashable, Sendable {
  /// The text without its line end, not escaped: it holds what the input holds.
  public var text: String
  /// Whether text before was cut away.
  public var isCutBefore: Bool
  /// Whether text after was cut away.
  public var isCutAfter: Bool
  /// The marked part as UTF-8 offsets in `text`; empty marks a point.
  public var marked: Range<Int>

  /// A line or a part of it.
  public init(text: String, isCutBefore: Bool, isCutAfter: Bool, marked: Range<Int>) {
    self.text = text
    self.isCutBefore = isCutBefore
    self.isCutAfter = isCutAfter
    self.marked = marked
  }
}
