extension TextWriter {
  /// Writes text over as many lines as it needs, broken at blanks.
  ///
  /// - Parameters:
  ///   - first: Our own words at the start of the first line.
  ///   - rest: Our own mark at the start of the others; not blank where the text is untrusted.
  mutating func wrapped(_ text: String, first: String = "", rest: String = "") {
    let limit = min(style.width ?? HelpTextWriter.width, HelpTextWriter.width)
    plain(first)
    var column = cellWidth(of: first)
    var isAtStart = true
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let word = String(word)
      let width = cellWidth(of: word)
      if !isAtStart, column + 1 + width > limit {
        endLine()
        plain(rest)
        column = cellWidth(of: rest)
        isAtStart = true
      }
      if !isAtStart {
        plain(" ")
        column += 1
      }
      untrusted(word)
      column += width
      isAtStart = false
    }
    endLine()
  }
}
