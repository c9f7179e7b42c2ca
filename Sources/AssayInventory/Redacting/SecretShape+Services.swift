internal import AssayEngine
internal import AssayModel

/// Secrets of Azure, and those in addresses.
extension SecretShape {
  /// The password of `scheme://user:password@host`, at the colon before the slashes.
  static func password(ofURLIn text: Span<UInt8>, at offset: Int) -> SecretScanner.Secret? {
    guard offset > 0, offset + 1 < text.count, text[offset - 1].isLetter else { return nil }
    // JSON may escape slashes.
    let isEscaped = text[offset + 1] == UInt8(ascii: "\\")
    guard isEscaped || text[offset + 1] == UInt8(ascii: "/"),
      text.has(isEscaped ? escapedSlashes : slashes, at: offset)
    else { return nil }
    var colon: Int?
    var at: Int?
    var end = offset + (isEscaped ? 5 : 3)
    while end < text.count, end - offset < 512, !endsAuthority(text[end]) {
      if text[end] == UInt8(ascii: ":"), colon == nil { colon = end }
      if text[end] == UInt8(ascii: "@") { at = end }
      end += 1
    }
    guard let colon, let at, colon + 1 < at else { return nil }
    return SecretScanner.Secret(range: colon + 1..<at)
  }

  private static let slashes = Array("://".utf8)
  private static let escapedSlashes = Array(":\\/\\/".utf8)

  private static func endsAuthority(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "/?#\"'<>\\".utf8.contains(byte)
  }

  /// The signature of a shared access signature, at the sign behind `sig`.
  static func signature(in text: Span<UInt8>, at offset: Int) -> SecretScanner.Secret? {
    guard offset >= 3, text[offset - 1] | 0x20 == UInt8(ascii: "g"),
      text.has(Array("sig".utf8), at: offset - 3, ignoringCase: true),
      offset == 3 || !Letters.alphanumeric.contain(text[offset - 4])
    else { return nil }
    let end = text.end(of: .token, from: offset + 1)
    guard end - offset > 20 else { return nil }
    return SecretScanner.Secret(range: offset + 1..<end, isPart: end == text.count)
  }

  /// The key of an account: 64 bytes in Base64, at its first `=`.
  static func accountKey(in text: Span<UInt8>, at offset: Int) -> SecretScanner.Secret? {
    guard offset + 1 < text.count, text[offset + 1] == UInt8(ascii: "=") else { return nil }
    var start = offset
    while start > 0, offset - start < 88, isBase64(text[start - 1]) { start -= 1 }
    guard offset - start == 86 else { return nil }
    return SecretScanner.Secret(range: start..<offset + 2)
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    Letters.alphanumeric.contain(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
  }

  /// The secret of an application in Entra ID, `abc8Q~…`, at its tilde.
  static func applicationSecret(in text: Span<UInt8>, at offset: Int) -> SecretScanner.Secret? {
    guard offset >= 5, text[offset - 1] == UInt8(ascii: "Q"), text[offset - 2].isDigit else {
      return nil
    }
    var end = offset + 1
    while end < text.count, end - offset <= 40,
      Letters.word.contain(text[end]) || text[end] == UInt8(ascii: ".") || text[end] == 0x7E
    {
      end += 1
    }
    guard end - offset > 30 else { return nil }
    return SecretScanner.Secret(range: offset - 5..<end)
  }

  private static let keyMark = Array("JQQJ99".utf8)

  /// A key of 84 characters that Azure's services mark as theirs, at the mark `JQQJ99`.
  static func markedKey(in text: Span<UInt8>, at offset: Int) -> SecretScanner.Secret? {
    guard text.has(keyMark, at: offset) else { return nil }
    let start = text.start(of: .alphanumeric, before: offset, atMost: 128)
    let end = text.end(of: .alphanumeric, from: offset)
    guard end - start >= 80 else { return nil }
    return SecretScanner.Secret(range: start..<end)
  }
}
