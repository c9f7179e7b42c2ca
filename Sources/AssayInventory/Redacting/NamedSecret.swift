internal import AssayEngine
internal import AssayModel

/// Tells secrets by the names that they are assigned to: `"password": "…"`, `AccountKey=…;`,
/// `{"name": "db-password", "value": "…"}`, in JSON, YAML, connection strings or queries.
enum NamedSecret {
  /// How far from a sign its name is looked for.
  private static let reach = 96

  /// What is assigned at a sign, if its name is that of a secret.
  ///
  /// - Parameter containerEnd: Up to where lists and objects were looked into, so that none is again.
  static func secrets(
    in text: Span<UInt8>, _ name: Range<Int>, at sign: AssignmentSign, _ containerEnd: inout Int
  ) -> [SecretScanner.Secret] {
    let bytes = text.extracting(name)
    let known = SecretName.mayHaveParts(bytes) ? byParts(bytes) : byEnd(bytes)
    let isSecret =
      known.isSecret || known.holding == nil && isBesideName(name, in: text, at: sign)
    guard isSecret || known.holding != nil else { return [] }
    let value = sign.range.upperBound
    if value > containerEnd,
      let contained = ContainedSecrets(in: text, from: value, known.holding)
    {
      containerEnd = contained.end
      return contained.secrets
    }
    return isSecret ? AssignedValue.secrets(in: text, after: sign, named: name) : []
  }

  private static func byEnd(_ name: Span<UInt8>) -> (isSecret: Bool, holding: SecretHolding?) {
    guard SecretName.endings.mayEnd(name) else { return (false, nil) }
    return (SecretName.isSecret(name), SecretName.holding(name))
  }

  private static func byParts(_ name: Span<UInt8>) -> (isSecret: Bool, holding: SecretHolding?) {
    let name = SecretName.withoutEscapes(name)
    return (SecretName.isSecretByParts(name.span), SecretName.holding(name.span))
  }

  /// The name before a sign; `nil` if there is none, or if the sign is no assignment.
  static func name(in text: Span<UInt8>, before sign: AssignmentSign) -> Range<Int>? {
    let next = sign.range.upperBound
    if !sign.isColon, next < text.count, text[next] == UInt8(ascii: "=") { return nil }
    var end = sign.range.lowerBound
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    guard end > 0 else { return nil }
    if isQuote(text[end - 1]) { return quotedName(in: text, endingAt: end - 1) }
    // A colon between words, as in a URN, assigns nothing.
    if sign.isColon, next < text.count, !isBlank(text[next]), !isQuote(text[next]) { return nil }
    var start = text.start(of: .word, before: end, atMost: reach)
    // Names of settings have several parts.
    while start > 1, text[start - 1] == UInt8(ascii: ":"), SecretShape.isInWord(text[start - 2]),
      end - start < reach
    {
      start = text.start(of: .word, before: start - 1, atMost: reach)
    }
    return start < end ? start..<end : nil
  }

  /// The name whose closing quote is at an offset, itself escaped or not.
  private static func quotedName(in text: Span<UInt8>, endingAt quote: Int) -> Range<Int>? {
    var end = quote
    while end > 0, quote - end < reach, text[end - 1] == UInt8(ascii: "\\") { end -= 1 }
    var start = end
    while start > 0, end - start < reach, !isQuote(text[start - 1]), text[start - 1] >= 0x20 {
      start -= 1
    }
    return start < end ? start..<end : nil
  }

  /// Whether a name such as `value` stands beside a secret's name, before or after it.
  private static func isBesideName(
    _ name: Range<Int>, in text: Span<UInt8>, at sign: AssignmentSign
  ) -> Bool {
    guard SecretName.isGeneric(text.extracting(name)) else { return false }
    let near = text.extracting(0..<min(text.count, sign.range.upperBound + SiblingName.reach))
    let value = AssignedValue.secrets(in: near, after: sign, named: name).last?.range ?? sign.range
    return SiblingName.isSecret(text, name: name, value: value)
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
