internal import AssayModel

/// An excerpt as a terminal shows it, and the columns of its mark.
struct ShownExcerpt {
  /// The line: hazards escaped, tabs as four blanks, an ellipsis where text was cut away.
  private(set) var line = ReportBuffer()
  /// The columns before the mark.
  private(set) var indent = 0
  /// The columns of the mark; one at least, so that a point can be seen.
  private(set) var marked = 1

  /// Lays out an excerpt, cutting it around its mark where it is wider than `limit`.
  init(_ excerpt: Excerpt, limit: Int?) {
    let utf8 = excerpt.text.utf8Span.span
    var window = 0..<utf8.count
    if let limit, Self.width(utf8, window) + 2 > limit {
      window = Self.window(utf8, around: excerpt.marked, limit: max(limit - 2, 10))
    }
    var column = 0
    if excerpt.isCutBefore || window.lowerBound > 0 {
      line.write("…")
      column = 1
    }
    let mark = excerpt.marked.clamped(to: window)
    indent = column
    var offset = window.lowerBound
    while offset < window.upperBound {
      if offset <= mark.lowerBound { indent = column }
      let character = ShownCharacter.inExcerpt(utf8, at: offset)
      append(utf8, offset..<offset + character.length)
      offset += character.length
      column += character.width
      if offset <= mark.lowerBound { indent = column }
      if offset <= mark.upperBound { marked = max(1, column - indent) }
    }
    if excerpt.isCutAfter || window.upperBound < utf8.count { line.write("…") }
  }

  private mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
    guard text[range.lowerBound] != UInt8(ascii: "\t") else { return line.write("    ") }
    var offset = range.lowerBound
    while offset < range.upperBound { offset += line.writeShown(text, at: offset) }
  }

  private static func width(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var (offset, width) = (range.lowerBound, 0)
    while offset < range.upperBound {
      let character = ShownCharacter.inExcerpt(text, at: offset)
      offset += character.length
      width += character.width
    }
    return width
  }

  /// The part of the text that fits the limit: the mark, with as much before it as after it.
  private static func window(
    _ text: Span<UInt8>, around mark: Range<Int>, limit: Int
  ) -> Range<Int> {
    let whole = width(text, 0..<text.count)
    let before = width(text, 0..<min(mark.lowerBound, text.count))
    let inside = width(text, mark.clamped(to: 0..<text.count))
    let lead = max(0, limit - inside) / 2
    let start = max(0, min(before - lead, whole - limit))
    var (offset, column, lower) = (0, 0, 0)
    while offset < text.count {
      let character = ShownCharacter.inExcerpt(text, at: offset)
      if column + character.width > start + limit { break }
      offset += character.length
      column += character.width
      if column <= start { lower = offset }
    }
    return lower..<max(lower, offset)
  }
}

extension ShownCharacter {
  /// A character of an excerpt, where a tab is shown as blanks.
  fileprivate static func inExcerpt(_ text: Span<UInt8>, at offset: Int) -> Self {
    var character = Self(in: text, at: offset)
    if text[offset] == UInt8(ascii: "\t") { character.width = 4 }
    return character
  }
}
