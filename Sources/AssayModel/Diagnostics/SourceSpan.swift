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
