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
