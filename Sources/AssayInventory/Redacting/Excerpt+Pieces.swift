internal import AssayEngine
internal import AssayModel

extension Excerpt {
  /// Drops all up to the end of the last list or object that ends before what is marked and doesn't
  /// begin in the text.
  mutating func dropWhatEndsBeforeMarked() {
    guard let end = endOfOthers else { return }
    text = String(decoding: Array(text.utf8)[end...], as: UTF8.self)
    marked = marked.lowerBound - end..<marked.upperBound - end
    isCutBefore = true
  }

  /// Behind the last closing bracket or brace before the marked part of which none opens.
  ///
  /// Read backwards, for what is marked begins outside of quotes.
  private var endOfOthers: Int? {
    let utf8 = text.utf8Span.span
    var (ends, isQuoted) = ([] as [Int], false)
    var offset = min(marked.lowerBound, utf8.count)
    while offset > 0 {
      offset -= 1
      switch utf8[offset] {
      case UInt8(ascii: "\"") where offset == 0 || utf8[offset - 1] != UInt8(ascii: "\\"):
        isQuoted.toggle()
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if !isQuoted { ends.append(offset + 1) }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if !isQuoted { _ = ends.popLast() }
      default: break
      }
    }
    return ends.first
  }
}
