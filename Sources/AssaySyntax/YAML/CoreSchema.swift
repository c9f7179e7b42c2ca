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
    case UInt8(ascii: "n"), UInt8(ascii: "N"):
      return text.count == 4 && isOne(of: "null", "Null", "NULL", text) ? .null : .string
    case UInt8(ascii: "t"), UInt8(ascii: "T"):
      return text.count == 4 && isOne(of: "true", "True", "TRUE", text) ? .true : .string
    case UInt8(ascii: "f"), UInt8(ascii: "F"):
      return text.count == 5 && isOne(of: "false", "False", "FALSE", text) ? .false : .string
    default: return .string
    }
  }

  private static func isOne(
    of lower: String, _ capital: String, _ upper: String, _ text: [UInt8]
  ) -> Bool {
    text.elementsEqual(lower.utf8) || text.elementsEqual(capital.utf8)
      || text.elementsEqual(upper.utf8)
  }

  private static func isNotFinite(_ text: [UInt8]) -> Bool {
    guard text.count == 4 || text.count == 5 else { return false }
    let isSigned = text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+")
    return switch String(decoding: isSigned ? text[1...] : text[...], as: UTF8.self) {
    case ".inf", ".Inf", ".INF": true
    case ".nan", ".NaN", ".NAN": !isSigned
    default: false
    }
  }
}
