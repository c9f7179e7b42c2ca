internal import AssayEngine
internal import AssayModel

/// Secrets of Azure, and those in addresses.
extension SecretShape {
  /// The password of `scheme://user:password@host`, at the colon before the slashes.
  static func password(ofURLIn text: Span<UInt8>, at offset: Int) -> SecretScanner.Secret? {
    guard offset > 0, offset + 1 < text.count, isInWord(text[offset - 1]) else { return nil }
    // JSON may escape slashes.
    let isEscaped = text[offset + 1] == UInt8(ascii: "\\")
    guard isEscaped || text[offset + 1] == UInt8(ascii: "/"),
      text.has(isEscaped ? escapedSlashes : slashes, at: offset)
    else { return nil }
    var colon: Int?
    var at: Int?
    var end = offset + (isEscaped ? 5 : 3)
    // What begins behind the slashes ends before the next ones, so that nothing is read twice.
    while end < text.count, !endsAuthority(text[end]) || mayGoOn(text, from: colon, to: end) {
      if text[end] == UInt8(ascii: ":"), colon == nil { colon = end }
      if text[end] == UInt8(ascii: "@") { at = end }
      end += 1
    }
    guard let at else { return nil }
    guard let colon else {
      // A name without a password is shown, unless it is as long as tokens are.
      let start = offset + (isEscaped ? 5 : 3)
      return at - start >= 20 ? SecretScanner.Secret(range: start..<at) : nil
    }
    guard colon + 1 < at else { return nil }
    return SecretScanner.Secret(range: colon + 1..<at)
  }

  private static let slashes = Array("://".utf8)
  private static let escapedSlashes = Array(":\\/\\/".utf8)

  /// Whether a question mark or a number sign may be part of a password: what is between the colon
  /// and it is no port.
  private static func mayGoOn(_ text: Span<UInt8>, from colon: Int?, to end: Int) -> Bool {
    guard let colon, text[end] == UInt8(ascii: "?") || text[end] == UInt8(ascii: "#") else {
      return false
    }
    return (colon + 1..<end).contains { !text[$0].isDigit }
  }

  private static func endsAuthority(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  /// The signature of a shared access signature behind `sig`, the key of a function behind `code`.
  static func signature(in text: Span<UInt8>, at sign: AssignmentSign) -> SecretScanner.Secret? {
    let (start, name) = (sign.range.upperBound, sign.range.lowerBound)
    guard !sign.isColon else { return nil }
    let isSignature =
      text.has(signatureName, at: name - 3, ignoringCase: true)
      && (name == 3 || !isInWord(text[name - 4])
        || AssignmentSign.startsQuery(text, at: name - 3))
    let isCode =
      text.has(codeName, at: name - 4) && AssignmentSign.startsQuery(text, at: name - 4)
    guard isSignature || isCode else { return nil }
    var end = text.end(of: .token, from: start)
    if let next = (start..<end).first(where: { AssignmentSign.endsQuery(text, at: $0) }) {
      end = next
    }
    guard end - start >= (isCode ? 40 : 20) else { return nil }
    return SecretScanner.Secret(range: start..<end, isPart: end == text.count)
  }

  private static let signatureName = Array("sig".utf8)
  private static let codeName = Array("code".utf8)

  /// The key of an account: 64 bytes in Base64, at its first `=`.
  static func accountKey(in text: Span<UInt8>, at offset: Int) -> SecretScanner.Secret? {
    guard offset + 1 < text.count, text[offset + 1] == UInt8(ascii: "=") else { return nil }
    var start = offset
    // JSON may escape slashes.
    var count = 0
    while start > 0, count < 88, isBase64(text[start - 1]) || text[start - 1] == 0x5C {
      start -= 1
      count += text[start] == 0x5C ? 0 : 1
    }
    while count > 0, text[start] == 0x5C { start += 1 }
    guard count == 86, !text.has(digestName, at: start - digestName.count) else { return nil }
    return SecretScanner.Secret(range: start..<offset + 2)
  }

  /// What browsers' digests of scripts begin with.
  private static let digestName = Array("sha512-".utf8)

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
