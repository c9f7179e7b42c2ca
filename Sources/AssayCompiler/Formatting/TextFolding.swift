/// Long text cut into lines that a `>-` joins again.
enum TextFolding {
  /// The lines, each at most `width` wide where a space allows it; `nil` if lines of its own would
  /// change the text, or if they are no shorter than one.
  static func lines(of text: String, width: Int) -> [[UInt8]]? {
    guard !ScalarText.needsEscapes(text) else { return nil }
    let words = text.utf8.split(separator: 0x20, omittingEmptySubsequences: false).map(Array.init)
    guard words.first?.isEmpty == false, words.last?.isEmpty == false else { return nil }
    var lines: [[UInt8]] = []
    var columns = 0
    for word in words {
      let wordColumns = word.count { $0 & 0xC0 != 0x80 }
      // An empty word stands for a second space, at which no line can end or begin.
      let canBreak = !word.isEmpty && lines.last?.last != 0x20
      if lines.isEmpty || canBreak && columns + 1 + wordColumns > width {
        lines.append(word)
        columns = wordColumns
      } else {
        lines[lines.count - 1] += [0x20] + word
        columns += 1 + wordColumns
      }
    }
    return lines.count > 1 || columns <= width ? lines : nil
  }
}
