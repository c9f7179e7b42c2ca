/// What plain scalars mean in YAML 1.2's core schema.
///
/// `yes`, `no`, `on` and `off`, dates, and numbers with underscores are strings.
enum CoreSchema {
  enum Meaning: Hashable, Sendable {
    case null, `false`, `true`, number, string
    /// `.inf` and `.nan`, which no other format of an inventory can write.
    case notFinite
  }

  static func meaning(of text: [UInt8]) -> Meaning {
    guard let first = text.first else { return .null }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      if CoreNumber(text) != nil { return .number }
      return isNotFinite(text) ? .notFinite : .string
    case UInt8(ascii: "~"): return text.count == 1 ? .null : .string
    case UInt8(ascii: "n"), UInt8(ascii: "N"): return isWord(text, "null") ? .null : .string
    case UInt8(ascii: "t"), UInt8(ascii: "T"): return isWord(text, "true") ? .true : .string
    case UInt8(ascii: "f"), UInt8(ascii: "F"): return isWord(text, "false") ? .false : .string
    default: return .string
    }
  }

  /// Whether a text is a word in lower case, in upper case or with an initial capital.
  private static func isWord(_ text: [UInt8], _ word: StaticString) -> Bool {
    let lower = Array("\(word)".utf8)
    guard text.count == lower.count else { return false }
    if text == lower { return true }
    let upper = lower.map { $0 & 0xDF }
    return text == upper || (text[0] == upper[0] && text[1...] == lower[1...])
  }

  private static func isNotFinite(_ text: [UInt8]) -> Bool {
    let isSigned = text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+")
    return switch String(decoding: isSigned ? text[1...] : text[...], as: UTF8.self) {
    case ".inf", ".Inf", ".INF": true
    case ".nan", ".NaN", ".NAN": !isSigned
    default: false
    }
  }
}
