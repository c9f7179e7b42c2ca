internal import AssayEngine

/// Tells by what stands beside a field what its value is, where its own name tells nothing:
/// `{"name": "DB_PASSWORD", "slotSetting": false, "value": …}`.
enum SiblingName {
  /// How far from a field its siblings are looked for.
  static let reach = 384

  /// Whether a secret's name is among the values of the fields beside one.
  ///
  /// - Parameters:
  ///   - name: The field's name.
  ///   - value: What is assigned to it, as far as it is known.
  static func isSecret(_ text: Span<UInt8>, name: Range<Int>, value: Range<Int>) -> Bool {
    let start = start(ofObjectIn: text, around: name.lowerBound)
    if hasName(text, start..<name.lowerBound) { return true }
    return hasName(text, value.upperBound..<end(ofObjectIn: text, from: value.upperBound, name))
  }

  /// Where the object starts that a field is in: behind a brace, or at the line of a list's item.
  private static func start(ofObjectIn text: Span<UInt8>, around field: Int) -> Int {
    let column = column(in: text, of: field)
    let least = max(0, field - reach)
    var (offset, depth) = (field, 0)
    while offset > least {
      switch text[offset - 1] {
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth += 1
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if depth == 0 { return offset }
        depth -= 1
      case 0x0A:
        if let column, offset < field, let (line, isItem) = content(of: text, from: offset) {
          if line < column { return end(ofLineIn: text, from: offset) }
          if isItem, line == column { return offset }
        }
      default: break
      }
      offset -= 1
    }
    return least
  }

  /// Where the object of a field ends, looked for from behind the field's value on.
  private static func end(
    ofObjectIn text: Span<UInt8>, from start: Int, _ name: Range<Int>
  ) -> Int {
    let column = column(in: text, of: name.lowerBound)
    let most = min(text.count, start + reach)
    var (offset, depth) = (min(start, text.count), 0)
    while offset < most {
      switch text[offset] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return offset }
        depth -= 1
      case 0x0A:
        if let column, let (line, isItem) = content(of: text, from: offset + 1),
          line < column || isItem && line == column
        {
          return offset
        }
      default: break
      }
      offset += 1
    }
    return most
  }

  /// The column at which a field starts its line, a dash before it not counted as its start; `nil`
  /// if it doesn't.
  static func column(in text: Span<UInt8>, of field: Int) -> Int? {
    var start = field
    while start > 0, field - start < reach, text[start - 1] != 0x0A {
      start -= 1
      if !isIndent(text[start]), !NamedSecret.isQuote(text[start]) { return nil }
    }
    return content(of: text, from: start)?.column
  }

  /// At which column a line's content starts, and whether it is a list's item; `nil` for none.
  static func content(of text: Span<UInt8>, from line: Int) -> (column: Int, isItem: Bool)? {
    var start = line
    var isItem = false
    while start < text.count, isIndent(text[start]) {
      isItem = isItem || text[start] == UInt8(ascii: "-")
      start += 1
    }
    guard start < text.count, text[start] != 0x0A else { return nil }
    return (start - line, isItem)
  }

  private static func isIndent(_ byte: UInt8) -> Bool { byte == 0x20 || byte == UInt8(ascii: "-") }

  static func end(ofLineIn text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] != 0x0A { end += 1 }
    return end
  }

  /// Whether a value in a range is, or ends with, the name of a secret.
  private static func hasName(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = end(ofNameIn: text, from: start)
      if end > start, isValue(text, start..<end), isSecret(text.extracting(start..<end)) {
        return true
      }
      start = max(end, start + 1)
    }
    return false
  }

  private static func isSecret(_ name: Span<UInt8>) -> Bool {
    SecretName.isSecret(name)
      || SecretName.mayHaveParts(name) && SecretName.isSecretByParts(name)
  }

  /// Where a name ends, which may have parts and be written with escapes.
  private static func end(ofNameIn text: Span<UInt8>, from start: Int) -> Int {
    var end = text.end(of: .word, from: start)
    while end > start, end + 1 < text.count {
      let isColon = text[end] == UInt8(ascii: ":") && SecretShape.isInWord(text[end + 1])
      let isEscape = text[end] == UInt8(ascii: "\\") && text[end + 1] == UInt8(ascii: "u")
      guard isColon || isEscape else { break }
      end = text.end(of: .word, from: end + 1)
    }
    return end
  }

  /// Whether a word ends a value in quotes, or is a plain one, and names no field.
  private static func isValue(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    let end = word.upperBound
    let isQuoted = end < text.count && (NamedSecret.isQuote(text[end]) || text[end] == 0x5C)
    var before = word.lowerBound
    while before > 0, text[before - 1] == 0x20 || text[before - 1] == 0x09 { before -= 1 }
    let isPlain = before < word.lowerBound && before > 0 && text[before - 1] == UInt8(ascii: ":")
    guard isQuoted || isPlain else { return false }
    var next = end
    while next < text.count, next - end < 16, text[next] != 0x0A, NamedSecret.isFiller(text[next]) {
      next += 1
    }
    return next >= text.count || text[next] != UInt8(ascii: ":")
  }
}
