internal import AssayEngine
internal import AssayModel

/// Finds the end of what is assigned to the name of a secret.
enum AssignedValue {
  /// What is assigned at a sign; nothing for what is no text or number.
  ///
  /// - Parameter name: Where the name is: behind `?` or `&` it is a query's, and what is indented
  ///   more than its line belongs to it.
  static func secrets(
    in text: Span<UInt8>, after sign: AssignmentSign, named name: Range<Int>
  ) -> [SecretScanner.Secret] {
    let value = start(in: text, from: sign.range.upperBound)
    guard value < text.count, !isMark(text, at: value) else { return [] }
    if "[{".utf8.contains(text[value]) { return [] }
    if let range = quoted(in: text, at: value) { return [range] }
    if !sign.isColon {
      let isQuery = AssignmentSign.startsQuery(text, at: name.lowerBound)
      return [assigned(in: text, from: value, isQuery: isQuery)]
    }
    if "|>\r\n".utf8.contains(text[value]) {
      return BlockValue.secret(in: text, from: value, of: name).map { [$0] } ?? []
    }
    return plain(in: text, from: value).map { [$0] } ?? []
  }

  /// Where a value starts: behind spaces, and behind an anchor and a tag, as YAML has them.
  private static func start(in text: Span<UInt8>, from offset: Int) -> Int {
    var start = offset
    while start < text.count {
      while start < text.count, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
      guard start < text.count, text[start] == UInt8(ascii: "&") || text.has(standardTag, at: start)
      else { break }
      var end = start
      while end < text.count, text[end] > 0x20 { end += 1 }
      // With nothing behind it, it may be the value itself, if a mistaken one.
      guard end + 1 < text.count, text[end] == 0x20, text[end + 1] > 0x20 else { break }
      start = end
    }
    return start
  }

  private static let standardTag = Array("!!".utf8)

  /// What stands between quotes, which may themselves be escaped.
  static func quoted(in text: Span<UInt8>, at start: Int) -> SecretScanner.Secret? {
    var quote = start
    while quote < text.count, quote - start < 8, text[quote] == UInt8(ascii: "\\") { quote += 1 }
    guard quote < text.count, NamedSecret.isQuote(text[quote]) else { return nil }
    let end =
      quote > start
      ? end(ofEscapedIn: text, quote, escapes: quote - start) : end(ofQuotedIn: text, quote)
    let range = min(quote + 1, text.count)..<min(end, text.count)
    if isMark(text, at: range.lowerBound) || isVaultReference(text.extracting(range)) {
      return SecretScanner.Secret(range: range.upperBound..<range.upperBound)
    }
    return SecretScanner.Secret(range: range, isPart: end >= text.count)
  }

  /// Where the closing quote is, or the text ends.
  private static func end(ofQuotedIn text: Span<UInt8>, _ quote: Int) -> Int {
    let isSingle = text[quote] == UInt8(ascii: "'")
    var end = quote + 1
    while end < text.count {
      let next = end + 1 < text.count ? text[end + 1] : 0
      if text[end] == UInt8(ascii: "\\"), !isSingle {
        end += 2
      } else if text[end] != text[quote] {
        end += 1
      } else if isSingle, end > quote + 1, next == text[end] {
        // YAML's way to have the quote itself.
        end += 2
      } else {
        // What follows at once belongs to the value, mistaken as it is.
        return SecretShape.isInWord(next) ? self.end(ofLineIn: text, from: end) : end
      }
    }
    return end
  }

  private static func end(ofLineIn text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] >= 0x20, !"\"',}]".utf8.contains(text[end]) || end == start {
      end += 1
    }
    return end
  }

  /// Where the escapes of a closing quote start that is escaped as often as the opening one.
  private static func end(ofEscapedIn text: Span<UInt8>, _ quote: Int, escapes: Int) -> Int {
    var end = quote + 1
    var count = 0
    while end < text.count {
      if text[end] == UInt8(ascii: "\\") {
        count += 1
      } else {
        if text[end] == text[quote], count <= escapes { return end - count }
        count = 0
      }
      end += 1
    }
    return end
  }

  /// What follows `=`, as far as a connection string, a query or a quotation goes on.
  private static func assigned(
    in text: Span<UInt8>, from start: Int, isQuery: Bool
  ) -> SecretScanner.Secret {
    var end = start
    while end < text.count {
      let byte = text[end]
      if byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\"") || byte < 0x20 { break }
      if isQuery, AssignmentSign.endsQuery(text, at: end) { break }
      let next = end + 1 < text.count ? text[end + 1] : 0
      if byte == UInt8(ascii: "\\"), NamedSecret.isQuote(next) || next == UInt8(ascii: "n") {
        break
      }
      if byte == UInt8(ascii: "'"), next == 0 || next == 0x20 || ",;)".utf8.contains(next) { break }
      end += 1
    }
    return SecretScanner.Secret(range: start..<end, isPart: end == text.count && isQuery)
  }

  /// A scalar of YAML without quotes, or a number.
  private static func plain(in text: Span<UInt8>, from start: Int) -> SecretScanner.Secret? {
    if "{,]}".utf8.contains(text[start]) { return nil }
    var end = start
    while end < text.count, text[end] >= 0x20 {
      if ",}]".utf8.contains(text[end]), isFlow(text, before: start) { break }
      if text[end] == UInt8(ascii: "#"), text[end - 1] == 0x20 { break }
      end += 1
    }
    let isPart = end == text.count
    while end > start, text[end - 1] == 0x20 { end -= 1 }
    if isLiteral(text.extracting(start..<end)) { return nil }
    return SecretScanner.Secret(range: start..<end, isPart: isPart && end == text.count)
  }

  /// A scalar without quotes in a list or an object in brackets or braces.
  static func plainInFlow(in text: Span<UInt8>, at start: Int) -> SecretScanner.Secret? {
    guard text[start] > 0x20, text[start] != UInt8(ascii: ":") else { return nil }
    var end = start
    while end < text.count, text[end] >= 0x20, !",]}{[\"".utf8.contains(text[end]) {
      let next = end + 1 < text.count ? text[end + 1] : 0x20
      if text[end] == UInt8(ascii: ":"), next <= 0x20 { break }
      end += 1
    }
    let isPart = end == text.count
    while end > start, text[end - 1] == 0x20 { end -= 1 }
    guard end > start else { return nil }
    if isMark(text, at: start) {
      while end < text.count, !text.has(markEnd, at: end) { end += 1 }
      end = min(end + markEnd.count, text.count)
      return SecretScanner.Secret(range: end..<end)
    }
    if isLiteral(text.extracting(start..<end)) { return SecretScanner.Secret(range: end..<end) }
    return SecretScanner.Secret(range: start..<end, isPart: isPart)
  }

  /// Whether a scalar is a word that tells no secret, or a number too short for one.
  private static func isLiteral(_ word: Span<UInt8>) -> Bool {
    for literal in ["true", "false", "null", "~"] where word.count == literal.utf8.count {
      if word.has(Array(literal.utf8), at: 0, ignoringCase: true) { return true }
    }
    return word.count < 5 && word.indices.allSatisfy { word[$0].isDigit }
  }

  /// Whether a value stands in braces or brackets, as everything does in JSON.
  private static func isFlow(_ text: Span<UInt8>, before start: Int) -> Bool {
    var offset = start
    var blanks = 0
    while offset > 0, text[offset - 1] >= 0x20, blanks < 512 {
      offset -= 1
      blanks += 1
      if text[offset] == UInt8(ascii: "{") || text[offset] == UInt8(ascii: "\"") { return true }
    }
    return false
  }

  /// Whether a text only says where in a key vault its value is.
  static func isVaultReference(_ text: Span<UInt8>) -> Bool {
    text.has(Array("@microsoft.keyvault(".utf8), at: 0, ignoringCase: true)
      && text[text.count - 1] == UInt8(ascii: ")")
  }

  private static let markEnd = Array("›".utf8)

  /// Whether what stands at an offset was a secret before.
  static func isMark(_ text: Span<UInt8>, at offset: Int) -> Bool {
    text.has(Array("‹redacted".utf8), at: offset)
  }

  /// Whether a text is what one may do with secrets, as access policies list it.
  static func isRight(_ text: Span<UInt8>) -> Bool {
    rights.contains { $0.count == text.count && text.has($0, at: 0, ignoringCase: true) }
  }

  private static let rights = [
    "get", "list", "set", "delete", "backup", "restore", "recover", "purge", "all",
  ].map { Array($0.utf8) }
}
