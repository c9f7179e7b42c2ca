/// Finds what stands in the lines below a name, as YAML has it: behind `|` or `>`, or plain.
enum BlockValue {
  /// - Parameters:
  ///   - value: Where the sign stands that says how lines are joined, or the name's line ends.
  ///   - name: Whose value it is.
  static func secret(
    in text: Span<UInt8>, from value: Int, of name: Range<Int>
  ) -> SecretScanner.Secret? {
    let first = SiblingName.end(ofLineIn: text, from: value) + 1
    guard first < text.count else { return nil }
    let isBlock = text[value] == UInt8(ascii: "|") || text[value] == UInt8(ascii: ">")
    if !isBlock, let start = contentStart(of: text, from: first),
      let quoted = AssignedValue.quoted(in: text, at: start)
    {
      return isName(text, quoted.range) ? nil : quoted
    }
    if !isBlock, holdsFields(text, first) { return nil }
    guard let column = SiblingName.column(in: text, of: name.lowerBound) else { return nil }
    let end = end(ofLinesIn: text, from: first, indentedMoreThan: column)
    guard end > first, let start = contentStart(of: text, from: first), start < end,
      !AssignedValue.isMark(text, at: start)
    else { return nil }
    return SecretScanner.Secret(range: start..<end, isPart: end == text.count)
  }

  /// Where the first line that isn't empty has its content.
  private static func contentStart(of text: Span<UInt8>, from line: Int) -> Int? {
    var start = line
    while start < text.count, NamedSecret.isBlank(text[start]) { start += 1 }
    return start < text.count ? start : nil
  }

  /// Where the last of the lines ends that are indented so, or are empty between such.
  private static func end(
    ofLinesIn text: Span<UInt8>, from first: Int, indentedMoreThan column: Int
  ) -> Int {
    var (line, end) = (first, first)
    while line < text.count {
      var start = line
      while start < text.count, text[start] == 0x20 { start += 1 }
      let isEmpty = start >= text.count || text[start] == 0x0A || text[start] == 0x0D
      // A tab indents nothing, and is a mistake that is shown.
      if !isEmpty, start - line <= column, text[start] != 0x09 { break }
      let lineEnd = SiblingName.end(ofLineIn: text, from: start)
      if !isEmpty { end = lineEnd }
      line = lineEnd + 1
    }
    return end
  }

  /// Whether a colon makes a name of what is in quotes.
  private static func isName(_ text: Span<UInt8>, _ quoted: Range<Int>) -> Bool {
    var next = quoted.upperBound
    while next < text.count, NamedSecret.isFiller(text[next]) { next += 1 }
    return next < text.count && text[next] == UInt8(ascii: ":")
  }

  /// Whether what the first line that isn't empty has is a field, or an element of a list.
  private static func holdsFields(_ text: Span<UInt8>, _ first: Int) -> Bool {
    guard let start = contentStart(of: text, from: first), !"-[{".utf8.contains(text[start]) else {
      return true
    }
    return (start..<SiblingName.end(ofLineIn: text, from: start)).contains { offset in
      text[offset] == UInt8(ascii: ":")
        && (offset + 1 >= text.count || NamedSecret.isBlank(text[offset + 1]))
    }
  }
}
