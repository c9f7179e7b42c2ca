internal import AssayEngine
internal import AssayModel

/// Credentials of HTTP, personal access tokens and the private parts of JSON Web Keys.
extension SecretShape {
  static let basicStart = Array("basic ".utf8)

  /// `Basic …`, which has a name and a password with a colon between them in Base64.
  static func basicCredentials(in text: Span<UInt8>, at offset: Int) -> SecretScanner.Secret? {
    guard text.has(basicStart, at: offset, ignoringCase: true) else { return nil }
    let start = offset + basicStart.count
    let end = text.end(of: .token, from: start)
    guard end - start >= 4, decodesToCredentials(text.extracting(start..<min(end, start + 64)))
    else { return nil }
    return SecretScanner.Secret(range: start..<end, isPart: end == text.count)
  }

  /// Whether a text is Base64 of one without control characters that has a colon.
  private static func decodesToCredentials(_ text: Span<UInt8>) -> Bool {
    var (bits, count, hasColon) = (0 as UInt32, 0, false)
    for index in text.indices {
      guard text[index] != UInt8(ascii: "=") else { break }
      guard let value = base64Value(text[index]) else { return false }
      bits = bits << 6 | value
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      let byte = UInt8(truncatingIfNeeded: bits >> UInt32(count))
      if byte < 0x20 || byte == 0x7F { return false }
      hasColon = hasColon || byte == UInt8(ascii: ":")
    }
    return hasColon
  }

  private static func base64Value(_ byte: UInt8) -> UInt32? {
    if byte.isDigit { return UInt32(byte) - 0x30 + 52 }
    if byte.isLetter {
      return UInt32(byte.lowercasedASCII) - 0x61 + (byte.isASCIIUppercase ? 0 : 26)
    }
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): return 63
    default: return nil
    }
  }

  /// How long the personal access tokens of Azure DevOps are, which have no mark: 32 bytes in Base32.
  static let accessTokenLength = 52

  /// Such a token, if a word is one.
  static func accessToken(in text: Span<UInt8>, at offset: Int) -> SecretScanner.Secret? {
    let end = text.end(of: .alphanumeric, from: offset, atMost: accessTokenLength + 1)
    guard end - offset == accessTokenLength else { return nil }
    var digits = 0
    for index in offset..<end {
      let byte = text[index]
      guard byte &- 0x32 < 6 || byte &- 0x61 < 26 else { return nil }
      digits += byte.isDigit ? 1 : 0
    }
    return digits >= 3 ? SecretScanner.Secret(range: offset..<end) : nil
  }

  /// Numbers of a private key of RSA or of a curve.
  private static let privateParts = ["d", "p", "q", "dp", "dq", "qi"].map { Array($0.utf8) }
  private static let symmetricPart = Array("k".utf8)
  private static let keyType = Array("\"kty\"".utf8)

  /// The private part of a JSON Web Key.
  static func partOfWebKey(
    in text: Span<UInt8>, _ name: Range<Int>, at sign: AssignmentSign
  ) -> SecretScanner.Secret? {
    let part = text.extracting(name)
    let isPrivate = privateParts.contains { $0.count == part.count && part.has($0, at: 0) }
    guard isPrivate || part.count == 1 && part.has(symmetricPart, at: 0) else { return nil }
    var value = sign.range.upperBound
    while value < text.count, NamedSecret.isBlank(text[value]) { value += 1 }
    guard value < text.count, let quoted = AssignedValue.quoted(in: text, at: value),
      text.end(of: .word, from: quoted.range.lowerBound) == quoted.range.upperBound
    else { return nil }
    if isPrivate { return quoted.range.count >= 43 || quoted.isPart ? quoted : nil }
    guard quoted.range.count >= 16 else { return nil }
    let near = max(0, name.lowerBound - SiblingName.reach)..<quoted.range.upperBound
    let far = min(text.count, quoted.range.upperBound + SiblingName.reach)
    let isOfKey = (near.lowerBound..<far).contains { text.has(keyType, at: $0) }
    return isOfKey ? quoted : nil
  }
}
