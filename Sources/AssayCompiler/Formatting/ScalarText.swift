internal import AssaySyntax

/// Scalars as a canonical file writes them: on one line, and in quotes only if they need them.
package enum ScalarText {
  /// A value; `source` is what the file had, which a number keeps.
  static func text(_ content: LocatedNode.Content, source: String, inFlow: Bool) -> String {
    switch content {
    case .null: "null"
    case .boolean(let flag): "\(flag)"
    case .number: source
    case .string(let text): string(text, inFlow: inFlow)
    case .sequence, .mapping: source
    }
  }

  /// A text, in quotes only if it needs them; inside brackets more does.
  package static func string(_ text: String, inFlow: Bool) -> String {
    isPlain(text, inFlow: inFlow) ? text : quoted(text)
  }

  /// Whether a text without quotes is read as the same text, whatever reads it.
  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard YAML.isText(bytes), !OldScalar.hasMeaning(text), !needsEscapes(text) else { return false }
    return startsPlain(bytes) && bytes.last != 0x20 && bytes.last != UInt8(ascii: ":")
      && !contains(bytes, UInt8(ascii: ":"), 0x20) && !contains(bytes, 0x20, UInt8(ascii: "#"))
      && !(inFlow && bytes.contains { "[]{},:?".utf8.contains($0) })
  }

  /// Whether no indicator of YAML begins the text.
  private static func startsPlain(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, first != 0x20 else { return false }
    if bytes.starts(with: "---".utf8) || bytes.starts(with: "...".utf8) { return false }
    if first == UInt8(ascii: "-") { return bytes.count > 1 && bytes[1] != 0x20 }
    return !"?:,[]{}#&*!|>'\"%@`=<".utf8.contains(first)
  }

  private static func contains(_ bytes: [UInt8], _ first: UInt8, _ second: UInt8) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == first && $1 == second }
  }

  private static func quoted(_ text: String) -> String {
    let hasHazards = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    if hasHazards, !needsEscapes(text) {
      let parts = text.split(separator: "'", omittingEmptySubsequences: false)
      return "'\(parts.joined(separator: "''"))'"
    }
    var quoted = "\""
    for scalar in text.unicodeScalars { quoted += escaped(scalar) }
    return quoted + "\""
  }

  /// Whether a character of the text can't stand for itself on a line.
  static func needsEscapes(_ text: String) -> Bool {
    text.unicodeScalars.contains { isHidden($0) }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xFEFF, 0xFFFE, 0xFFFF: true
    // What breaks lines, takes no room, or turns the direction of what follows.
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069: true
    default: false
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "\\": return "\\\(scalar)"
    case "\n": return "\\n"
    case "\t": return "\\t"
    default:
      guard isHidden(scalar) else { return String(Character(scalar)) }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
  }
}

/// Plain scalars that mean something other than text in YAML 1.1, by which many tools still read.
enum OldScalar {
  static func hasMeaning(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return words.contains(text.lowercased()) || isNumber(bytes) || isDay(bytes)
  }

  private static let words: Set<String> = ["yes", "no", "on", "off"]

  /// Numbers with underscores, in base 2 or 60.
  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    let sign = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
    let digits = bytes.dropFirst(sign ? 1 : 0)
    guard let first = digits.first, isDigit(first) || first == UInt8(ascii: ".") else {
      return false
    }
    if digits.starts(with: "0b".utf8) { return digits.dropFirst(2).allSatisfy { $0 &- 0x30 < 2 } }
    return digits.allSatisfy { isDigit($0) || "_:.eExXabcdfABCDF+-".utf8.contains($0) }
      && digits.contains { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ":") }
  }

  /// `2026-01-31` and what begins like it.
  private static func isDay(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 8 && bytes[..<4].allSatisfy(isDigit) && bytes[4] == UInt8(ascii: "-")
      && isDigit(bytes[5])
      && bytes[5...].prefix(3).contains(UInt8(ascii: "-"))
      && bytes.allSatisfy { isDigit($0) || "-:.+Ttz Z".utf8.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
