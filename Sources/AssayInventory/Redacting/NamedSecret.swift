internal import AssayEngine
internal import AssayModel

/// Tells secrets by the names that they are assigned to: `"password": "…"`, `AccountKey=…;`,
/// `{"name": "db-password", "value": "…"}`, in JSON, YAML, connection strings or queries.
enum NamedSecret {
  /// How far from a sign its name is looked for.
  private static let reach = 96

  /// What is assigned at a colon or a sign of equality, if its name is that of a secret.
  static func secrets(in text: Span<UInt8>, at sign: Int) -> [SecretScanner.Secret] {
    guard let name = name(in: text, before: sign) else { return [] }
    let bytes = text.extracting(name)
    let isList = SecretName.isPlural(bytes)
    guard isList || SecretName.isSecret(bytes) || isOfSecret(name, in: text, bytes) else {
      return []
    }
    return AssignedValue.secrets(in: text, after: sign, isList: isList, queryFrom: name.lowerBound)
  }

  /// The name before a sign; `nil` if there is none, or if the sign is no assignment.
  private static func name(in text: Span<UInt8>, before sign: Int) -> Range<Int>? {
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

  /// Whether a name such as `value` stands in an object that is a secret's, or beside its name.
  private static func isOfSecret(
    _ name: Range<Int>, in text: Span<UInt8>, _ bytes: Span<UInt8>
  ) -> Bool {
    guard SecretName.isGeneric(bytes) else { return false }
    var end = name.lowerBound
    while end > 0, isFiller(text[end - 1]) { end -= 1 }
    guard end > 0 else { return false }
    let before = text[end - 1]
    if before == UInt8(ascii: "{") {
      end -= 1
      while end > 0, isFiller(text[end - 1]), !isQuote(text[end - 1]) { end -= 1 }
      guard end > 0, text[end - 1] == UInt8(ascii: ":"),
        let holder = self.name(in: text, before: end - 1)
      else { return false }
      return SecretName.isSecret(text.extracting(holder))
    }
    guard before == UInt8(ascii: ",") else { return false }
    end -= 1
    while end > 0, isFiller(text[end - 1]) { end -= 1 }
    return SecretName.isSecret(
      text.extracting(text.start(of: .word, before: end, atMost: reach)..<end))
  }

  static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// Whether a byte stands between a name and what is around it.
  private static func isFiller(_ byte: UInt8) -> Bool {
    isBlank(byte) || isQuote(byte) || byte == UInt8(ascii: "\\")
  }
}
