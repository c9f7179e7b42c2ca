internal import AssayEngine
internal import AssayModel

/// Tells secrets by the names that they are assigned to: `"password": "…"`, `AccountKey=…;`,
/// `{"name": "db-password", "value": "…"}`, in JSON, YAML, connection strings or queries.
enum NamedSecret {
  /// How far from a sign its name is looked for.
  private static let reach = 96

  /// What is assigned at a colon or a sign of equality, if its name is that of a secret.
  ///
  /// - Parameter containerEnd: Up to where lists and objects were looked into, so that none is again.
  static func secrets(
    in text: Span<UInt8>, _ name: Range<Int>, at sign: Int, _ containerEnd: inout Int
  ) -> [SecretScanner.Secret] {
    let bytes = text.extracting(name)
    let isPlural = SecretName.isPlural(bytes)
    guard isPlural || SecretName.isSecret(bytes) || isBesideName(name, in: text, bytes, at: sign)
    else {
      return []
    }
    if sign >= containerEnd, let contained = ContainedSecrets(in: text, after: sign, isPlural) {
      containerEnd = contained.end
      return contained.secrets
    }
    return AssignedValue.secrets(
      in: text, after: sign, isPlural: isPlural, queryFrom: name.lowerBound)
  }

  /// The name before a sign; `nil` if there is none, or if the sign is no assignment.
  static func name(in text: Span<UInt8>, before sign: Int) -> Range<Int>? {
    let isColon = text[sign] == UInt8(ascii: ":")
    if !isColon, sign + 1 < text.count, text[sign + 1] == UInt8(ascii: "=") { return nil }
    var end = sign
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    guard end > 0 else { return nil }
    if isQuote(text[end - 1]) { return quotedName(in: text, endingAt: end - 1) }
    // A colon between words, as in a URN, assigns nothing.
    if isColon, sign + 1 < text.count, !isBlank(text[sign + 1]), !isQuote(text[sign + 1]) {
      return nil
    }
    let start = text.start(of: .word, before: end, atMost: reach)
    return start < end ? start..<end : nil
  }

  /// The name whose closing quote is at an offset, itself escaped or not.
  private static func quotedName(in text: Span<UInt8>, endingAt quote: Int) -> Range<Int>? {
    let end = quote > 0 && text[quote - 1] == UInt8(ascii: "\\") ? quote - 1 : quote
    var start = end
    while start > 0, end - start < reach, !isQuote(text[start - 1]), text[start - 1] >= 0x20 {
      start -= 1
    }
    return start < end ? start..<end : nil
  }

  /// Whether a name such as `value` stands beside a secret's name, as in
  /// `{"name": "db-password", "value": …}`, before or after it.
  private static func isBesideName(
    _ name: Range<Int>, in text: Span<UInt8>, _ bytes: Span<UInt8>, at sign: Int
  ) -> Bool {
    guard SecretName.isGeneric(bytes) else { return false }
    if let end = skipSeparator(in: text, before: name.lowerBound) {
      let start = text.start(of: .word, before: end, atMost: reach)
      if SecretName.isSecret(text.extracting(start..<end)) { return true }
    }
    guard let value = AssignedValue.secrets(in: text, after: sign).last,
      let next = skipSeparator(in: text, after: value.range.upperBound)
    else { return false }
    // The name of the next field, such as `name`, and what it is.
    var start = text.end(of: .word, from: next, atMost: reach)
    while start < text.count, isFiller(text[start]) || text[start] == UInt8(ascii: ":") {
      start += 1
    }
    let end = text.end(of: .word, from: start, atMost: reach)
    return SecretName.isSecret(text.extracting(start..<end))
  }

  /// Where the text before a comma or the end of a line ends.
  private static func skipSeparator(in text: Span<UInt8>, before offset: Int) -> Int? {
    var end = offset
    var isSeparated = false
    while end > 0, isFiller(text[end - 1]) || text[end - 1] == UInt8(ascii: ",") {
      end -= 1
      isSeparated = isSeparated || text[end] == UInt8(ascii: ",") || text[end] == 0x0A
      if offset - end > reach { return nil }
    }
    return isSeparated ? end : nil
  }

  /// Where the text behind a comma or the end of a line starts.
  private static func skipSeparator(in text: Span<UInt8>, after offset: Int) -> Int? {
    var start = offset
    var isSeparated = false
    while start < text.count, isFiller(text[start]) || text[start] == UInt8(ascii: ",") {
      isSeparated = isSeparated || text[start] == UInt8(ascii: ",") || text[start] == 0x0A
      start += 1
      if start - offset > reach { return nil }
    }
    return isSeparated ? start : nil
  }

  static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// Whether a byte stands between a name and what is around it.
  static func isFiller(_ byte: UInt8) -> Bool {
    isBlank(byte) || isQuote(byte) || byte == UInt8(ascii: "\\")
  }
}
