internal import AssayModel

/// An excerpt as a terminal shows it, and the columns of its mark.
///
/// Hazards are escaped, tabs are four blanks, and an ellipsis stands where text was cut away.
struct ShownExcerpt {
  private let excerpt: Excerpt
  /// Whether each byte is one column and shown as it is.
  private let isPlain: Bool
  /// The bytes shown.
  private let window: Range<Int>
  /// The columns before the mark.
  private(set) var indent = 0
  /// The columns of the mark; one at least, so that a point can be seen.
  private(set) var marked = 1

  /// Lays out an excerpt, cutting it around its mark where it is wider than `limit`.
  init(_ excerpt: Excerpt, limit: Int?) {
    self.excerpt = excerpt
    let utf8 = excerpt.text.utf8Span.span
    isPlain = utf8.next(UInt8(ascii: "#"), from: 0) == utf8.count
    if let limit, (isPlain ? utf8.count : Self.width(utf8, 0..<utf8.count)) + 2 > limit {
      window = Self.window(utf8, around: excerpt.marked, limit: max(limit - 2, 10))
    } else {
      window = 0..<utf8.count
    }
    let mark = excerpt.marked.clamped(to: window)
    if isPlain {
      indent = (isCutBefore ? 1 : 0) + mark.lowerBound - window.lowerBound
      marked = max(1, mark.count)
    } else {
      measure(mark, in: utf8)
    }
  }

  private mutating func measure(_ mark: Range<Int>, in text: Span<UInt8>) {
    var column = isCutBefore ? 1 : 0
    indent = column
    var offset = window.lowerBound
    while offset < window.upperBound {
      let character = ShownCharacter.inExcerpt(text, at: offset)
      offset += character.length
      column += character.width
      if offset <= mark.lowerBound { indent = column }
      if offset <= mark.upperBound { marked = max(1, column - indent) }
    }
  }

  private var isCutBefore: Bool { excerpt.isCutBefore || window.lowerBound > 0 }

  private var isCutAfter: Bool {
    excerpt.isCutAfter || window.upperBound < excerpt.text.utf8.count
  }

  /// Whether there is nothing to show.
  var isEmpty: Bool { window.isEmpty && !isCutBefore && !isCutAfter }

  /// Appends the line.
  func write(to output: inout ReportBuffer) {
    if isCutBefore { output.write("…") }
    let utf8 = excerpt.text.utf8Span.span
    var offset = window.lowerBound
    if isPlain {
      output.write(utf8.extracting(window))
      offset = window.upperBound
    }
    while offset < window.upperBound {
      if utf8[offset] == UInt8(ascii: "\t") {
        output.write(own: "    ")
        offset += 1
      } else {
        offset += output.writeShown(utf8, at: offset)
      }
    }
    if isCutAfter { output.write("…") }
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
