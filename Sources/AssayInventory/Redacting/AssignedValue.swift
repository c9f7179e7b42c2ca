internal import AssayEngine
internal import AssayModel

/// Finds the end of what is assigned to the name of a secret.
enum AssignedValue {
  /// What is assigned at a sign; nothing for what is no text or number.
  ///
  /// - Parameters:
  ///   - isPlural: Whether only what a list or an object holds is meant, which is told by itself.
  ///   - start: Where the name starts: behind `?` or `&` it is a query's.
  static func secrets(
    in text: Span<UInt8>, after sign: Int, isPlural: Bool = false, queryFrom start: Int = 0
  ) -> [SecretScanner.Secret] {
    var value = sign + 1
    while value < text.count, text[value] == 0x20 || text[value] == 0x09 { value += 1 }
    guard value < text.count, !isMark(text, at: value) else { return [] }
    if isPlural || "[{".utf8.contains(text[value]) { return [] }
    if let range = quoted(in: text, at: value) { return [range] }
    if text[sign] == UInt8(ascii: "=") {
      let before = start > 0 ? text[start - 1] : 0
      let isQuery = before == UInt8(ascii: "?") || before == UInt8(ascii: "&")
      return [assigned(in: text, from: value, isQuery: isQuery)]
    }
    return plain(in: text, from: value).map { [$0] } ?? []
  }

  /// What stands between quotes, which may themselves be escaped.
  static func quoted(in text: Span<UInt8>, at start: Int) -> SecretScanner.Secret? {
    let isEscaped = text[start] == UInt8(ascii: "\\") && start + 1 < text.count
    let quote = isEscaped ? start + 1 : start
    guard NamedSecret.isQuote(text[quote]) else { return nil }
    var end = quote + 1
    while end < text.count {
      if text[end] == UInt8(ascii: "\\"), text[quote] != UInt8(ascii: "'") || isEscaped {
        if isEscaped, end + 1 < text.count, text[end + 1] == text[quote] { break }
        end += 2
      } else if text[end] == text[quote] {
        break
      } else {
        end += 1
      }
    }
    let range = min(quote + 1, text.count)..<min(end, text.count)
    if isMark(text, at: range.lowerBound) || isVaultReference(text.extracting(range)) {
      return SecretScanner.Secret(range: range.upperBound..<range.upperBound)
    }
    return SecretScanner.Secret(range: range, isPart: end >= text.count)
  }

  /// What follows `=`, as far as a connection string, a query or a quotation goes on.
  private static func assigned(
    in text: Span<UInt8>, from start: Int, isQuery: Bool
  ) -> SecretScanner.Secret {
    var end = start
    while end < text.count {
      let byte = text[end]
      if byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\"") || byte < 0x20 { break }
      if isQuery, byte == UInt8(ascii: "&") || byte == UInt8(ascii: "#") || byte == 0x20 { break }
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
    if "{|>*&!@,]}".utf8.contains(text[start]) { return nil }
    var end = start
    while end < text.count, text[end] >= 0x20 {
      if ",}]".utf8.contains(text[end]), isFlow(text, before: start) { break }
      if text[end] == UInt8(ascii: "#"), text[end - 1] == 0x20 { break }
      end += 1
    }
    let isPart = end == text.count
    while end > start, text[end - 1] == 0x20 { end -= 1 }
    let word = text.extracting(start..<end)
    for literal in ["true", "false", "null", "~"] where word.count == literal.utf8.count {
      if word.has(Array(literal.utf8), at: 0, ignoringCase: true) { return nil }
    }
    return SecretScanner.Secret(range: start..<end, isPart: isPart && end == text.count)
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

  /// Whether what stands at an offset was a secret before.
  private static func isMark(_ text: Span<UInt8>, at offset: Int) -> Bool {
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
