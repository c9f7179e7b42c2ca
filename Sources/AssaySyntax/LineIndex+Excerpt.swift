package import AssayModel

extension Excerpt {
  /// The most columns, in UTF-16 code units, that an excerpt has.
  package static let maximumColumns = 160

  /// Cuts a line around a place, never inside a UTF-8 sequence.
  ///
  /// `marked` are indices of `line`, a place that goes on past its end is cut there. A carriage
  /// return at the line's end isn't shown. Where `line` is itself a piece of a longer one, say on
  /// which sides that goes on.
  package static func cut(
    line: ArraySlice<UInt8>, marked: Range<Int>, continuesBefore: Bool = false,
    continuesAfter: Bool = false
  ) -> Excerpt {
    let line = line.last == 0x0D && !continuesAfter ? line.dropLast() : line
    let mark = marked.clamped(to: line.startIndex..<line.endIndex)
    let range = shownRange(of: line, marked: mark)
    let shown = mark.clamped(to: range)
    let text = String(decoding: line[range], as: UTF8.self)
    var marked = shown.lowerBound - range.lowerBound..<shown.upperBound - range.lowerBound
    if text.utf8.count != range.count {
      // What isn't UTF-8 is shown by replacement characters, which are longer.
      let before = String(decoding: line[range.lowerBound..<shown.lowerBound], as: UTF8.self)
      let start = min(before.utf8.count, text.utf8.count)
      let inside = String(decoding: line[shown], as: UTF8.self)
      marked = start..<min(start + inside.utf8.count, text.utf8.count)
    }
    return Excerpt(
      text: text,
      isCutBefore: continuesBefore || range.lowerBound > line.startIndex,
      isCutAfter: continuesAfter || range.upperBound < line.endIndex,
      marked: wholeCharacters(marked, in: text.utf8Span.span))
  }

  /// The range with all bytes of the characters that it touches: a mistake may be one byte of a
  /// longer character, of which no report shows half.
  private static func wholeCharacters(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    func isInside(_ offset: Int) -> Bool { offset < text.count && text[offset] & 0xC0 == 0x80 }
    var (start, end) = (range.lowerBound, range.upperBound)
    while isInside(start) { start -= 1 }
    while isInside(end) { end += 1 }
    return start..<end
  }

  private static func shownRange(of line: ArraySlice<UInt8>, marked mark: Range<Int>) -> Range<Int>
  {
    // No byte takes more than a column.
    if line.count <= maximumColumns { return line.startIndex..<line.endIndex }
    var window = ExcerptWindow(line: line, at: mark.lowerBound)
    window.growForward(to: mark.upperBound, columns: maximumColumns)
    window.growBackward(columns: window.columns + (maximumColumns - window.columns) / 2)
    window.growForward(to: line.endIndex, columns: maximumColumns)
    window.growBackward(columns: maximumColumns)
    return window.range
  }
}

/// A part of a line that grows from a point.
private struct ExcerptWindow {
  let line: ArraySlice<UInt8>
  private(set) var range: Range<Int>
  private(set) var columns = 0

  init(line: ArraySlice<UInt8>, at offset: Int) {
    self.line = line
    range = offset..<offset
  }

  mutating func growForward(to end: Int, columns limit: Int) {
    while range.upperBound < end {
      var next = range.upperBound + 1
      while next < line.endIndex, line[next] & 0xC0 == 0x80 { next += 1 }
      let width = LineIndex.utf16Count(line[range.upperBound..<next])
      guard columns + width <= limit else { return }
      columns += width
      range = range.lowerBound..<next
    }
  }

  mutating func growBackward(columns limit: Int) {
    while range.lowerBound > line.startIndex {
      var next = range.lowerBound - 1
      while next > line.startIndex, line[next] & 0xC0 == 0x80 { next -= 1 }
      let width = LineIndex.utf16Count(line[next..<range.lowerBound])
      guard columns + width <= limit else { return }
      columns += width
      range = next..<range.upperBound
    }
  }
}
