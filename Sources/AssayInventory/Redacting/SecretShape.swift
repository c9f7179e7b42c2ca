internal import AssayEngine
internal import AssayModel

/// Tells secrets by what they look like, whatever field they stand in.
///
/// - Keys and tokens that begin as their issuer has them begin
/// - Private keys in PEM, JSON Web Tokens, `Bearer …`
/// - Passwords and signatures in URLs, passwords in command lines
/// - Keys of Azure, which are of a fixed length or have a mark within
enum SecretShape {
  private struct Prefix {
    let text: [UInt8]
    /// How many characters have to follow.
    let least: Int
    let letters: Letters
    /// Whether names begin so, too, which are made of words.
    let isLikeName: Bool

    init(
      _ text: StaticString, _ least: Int, _ letters: Letters = .word, isLikeName: Bool = false
    ) {
      self.text = Array("\(text)".utf8)
      self.isLikeName = isLikeName
      self.least = least
      self.letters = letters
    }
  }

  /// What a token is made of.
  enum Letters {
    case upperAndDigits, hexadecimal, alphanumeric
    /// Letters, digits, `_` and `-`.
    case word
    /// A word, and `.`, `~`, `+`, `/`, `=`, `%`.
    case token

    func contain(_ byte: UInt8) -> Bool {
      switch self {
      case .upperAndDigits: byte.isASCIIUppercase || byte.isDigit
      case .hexadecimal: byte.isDigit || byte.lowercasedASCII &- UInt8(ascii: "a") < 6
      case .alphanumeric: byte.isLetter || byte.isDigit
      case .word: Letters.alphanumeric.contain(byte) || byte == 0x5F || byte == 0x2D
      case .token: Letters.word.contain(byte) || ".~+/=%".utf8.contains(byte)
      }
    }
  }

  private static let prefixes = [
    Prefix("AKIA", 16, .upperAndDigits), Prefix("ASIA", 16, .upperAndDigits),
    Prefix("AIza", 35), Prefix("ya29.", 20),
    Prefix("ghp_", 36, .alphanumeric), Prefix("gho_", 36, .alphanumeric),
    Prefix("ghu_", 36, .alphanumeric), Prefix("ghs_", 36, .alphanumeric),
    Prefix("ghr_", 36, .alphanumeric), Prefix("github_pat_", 22), Prefix("glpat-", 20),
    Prefix("xoxa-", 10), Prefix("xoxb-", 10), Prefix("xoxp-", 10), Prefix("xoxr-", 10),
    Prefix("xoxs-", 10), Prefix("xapp-", 10), Prefix("hooks.slack.com/services/", 20, .token),
    Prefix("sk_live_", 16), Prefix("sk_test_", 16), Prefix("rk_live_", 16),
    Prefix("sk-", 32, isLikeName: true), Prefix("SG.", 50, .token),
    Prefix("npm_", 36, .alphanumeric),
    Prefix("pypi-AgE", 16), Prefix("hvs.", 24), Prefix("hf_", 30, .alphanumeric),
    Prefix("dapi", 32, .hexadecimal), Prefix("dop_v1_", 64, .hexadecimal),
    Prefix("shpat_", 32, .hexadecimal), Prefix("AGE-SECRET-KEY-1", 50, .alphanumeric),
    Prefix("bearer ", 16, .token),
  ]

  /// By first byte in lower case.
  private static let prefixesByByte: [[Prefix]] = (0..<256).map { byte in
    prefixes.filter { Int($0.text[0].lowercasedASCII) == byte }
  }

  /// What prefixes and web tokens begin with.
  static let beginnings: TripleSet = {
    var beginnings = TripleSet()
    for text in prefixes.map(\.text) + [webTokenStart, basicStart] {
      beginnings.insert(text[0], text[1], text[2])
    }
    return beginnings
  }()

  /// Whether a byte is a letter or a digit, before which no shape begins.
  static func isInWord(_ byte: UInt8) -> Bool { Letters.alphanumeric.contain(byte) }

  /// A secret that is told by what stands at an offset, which may be within it.
  static func secret(in text: Span<UInt8>, at offset: Int) -> SecretScanner.Secret? {
    switch text[offset] {
    case UInt8(ascii: "-"):
      // Most stand between words.
      guard offset == 0 || !isInWord(text[offset - 1]) else {
        return privateKey(in: text, at: offset)
      }
      return privateKey(in: text, at: offset) ?? optionValue(in: text, at: offset)
    case UInt8(ascii: ":"): return password(ofURLIn: text, at: offset)
    case UInt8(ascii: "="): return accountKey(in: text, at: offset)
    case UInt8(ascii: "~"): return applicationSecret(in: text, at: offset)
    case UInt8(ascii: "J"): return markedKey(in: text, at: offset)
    default: break
    }
    guard offset == 0 || !isInWord(text[offset - 1]) else { return nil }
    return webToken(in: text, at: offset) ?? basicCredentials(in: text, at: offset)
      ?? prefixed(in: text, at: offset) ?? accessToken(in: text, at: offset)
  }

  private static func prefixed(in text: Span<UInt8>, at offset: Int) -> SecretScanner.Secret? {
    for prefix in prefixesByByte[Int(text[offset].lowercasedASCII)]
    where text.has(prefix.text, at: offset, ignoringCase: prefix.letters == .token) {
      let start = offset + prefix.text.count
      guard text.end(of: prefix.letters, from: start, atMost: prefix.least) == start + prefix.least
      else { continue }
      // Resources have names that begin so.
      if prefix.isLikeName, !isRandom(text.extracting(start..<start + prefix.least)) { continue }
      let end = text.end(of: prefix.letters == .token ? .token : .word, from: start)
      return SecretScanner.Secret(range: offset..<end, isPart: end == text.count)
    }
    return nil
  }

  /// Whether a text has capitals, or at least four digits.
  private static func isRandom(_ text: Span<UInt8>) -> Bool {
    text.indices.contains { text[$0].isASCIIUppercase }
      || text.indices.count { text[$0].isDigit } >= 4
  }

  private static let webTokenStart = Array("eyJ".utf8)
  private static let privateKeyStart = Array("-----BEGIN ".utf8)

  /// `header.payload.signature` of which the first begins with `{"` in Base64.
  private static func webToken(in text: Span<UInt8>, at offset: Int) -> SecretScanner.Secret? {
    guard text[offset] == UInt8(ascii: "e"), text.has(webTokenStart, at: offset),
      offset == 0 || !Letters.word.contain(text[offset - 1])
    else { return nil }
    var end = text.end(of: .word, from: offset)
    guard end - offset >= 12, end < text.count, text[end] == UInt8(ascii: ".") else { return nil }
    let payload = end + 1
    end = text.end(of: .word, from: payload)
    guard end - payload >= 8 else { return nil }
    if end < text.count, text[end] == UInt8(ascii: ".") { end = text.end(of: .word, from: end + 1) }
    return SecretScanner.Secret(range: offset..<end, isPart: end == text.count)
  }

  /// A private key in PEM, to its last line.
  private static func privateKey(in text: Span<UInt8>, at offset: Int) -> SecretScanner.Secret? {
    // A hyphen between words is none of its five.
    guard offset + 1 < text.count, text[offset + 1] == UInt8(ascii: "-"),
      text.has(privateKeyStart, at: offset)
    else { return nil }
    var end = offset + 11
    while end < min(text.count, offset + 64), text[end].isASCIIUppercase || text[end] == 0x20 {
      end += 1
    }
    let isCut = end == text.count
    let kind = Array("PRIVATE KEY".utf8)
    guard isCut || text.has(kind, at: max(offset, end - kind.count)) else { return nil }
    let closing = Array("-----END ".utf8)
    while end < text.count, !text.has(closing, at: end) { end += 1 }
    guard end < text.count else {
      return SecretScanner.Secret(range: offset..<text.count, isPart: true)
    }
    end = text.end(of: .word, from: end + closing.count)
    while end < text.count, text[end] == 0x20 || Letters.word.contain(text[end]) { end += 1 }
    return SecretScanner.Secret(range: offset..<end)
  }
}

extension Span<UInt8> {
  /// Whether a text stands at an offset.
  func has(_ text: [UInt8], at offset: Int, ignoringCase ignoresCase: Bool = false) -> Bool {
    guard offset >= 0, count - offset >= text.count else { return false }
    for index in text.indices {
      let byte = self[offset + index]
      guard byte == text[index] || ignoresCase && byte.lowercasedASCII == text[index] else {
        return false
      }
    }
    return true
  }

  /// Where letters of a kind end.
  func end(of letters: SecretShape.Letters, from start: Int, atMost limit: Int = .max) -> Int {
    var end = start
    while end < count, end - start < limit, letters.contain(self[end]) { end += 1 }
    return end
  }

  /// Where letters of a kind before an offset start.
  func start(of letters: SecretShape.Letters, before end: Int, atMost limit: Int) -> Int {
    var start = end
    while start > 0, end - start < limit, letters.contain(self[start - 1]) { start -= 1 }
    return start
  }
}
