import AssayReference
import AssaySyntax

/// Makes JSON of every shape out of few keys, so that trees of the same keys often match.
struct JSONGenerator {
  var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  static let keys = [
    "a", "b", "value", "größe", "aVeryLongKeyIndeedOfMany", "aVeryLongOtherKeyOfMany",
  ]

  mutating func document() -> String {
    space() + value(depth: 0) + space()
  }

  mutating func tree() -> CaptureTree {
    let paths = (0..<Int.random(in: 0...6, using: &random)).map { _ in path(elements: true) }
    let records = Bool.random(using: &random) ? [path(elements: false)] : []
    return CaptureTree(paths: paths, records: records)
  }

  /// Changes a few bytes.
  mutating func mutant(of bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let alphabet = Array("{}[]\",:\\u0123456789eE+-.tfn \n\0\u{1f}\u{e4}\u{1f600}".utf8) + [0xff]
    for _ in 0...Int.random(in: 0...2, using: &random) where !bytes.isEmpty {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      let byte = alphabet.randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[index] = byte
      case 1: bytes.remove(at: index)
      case 2: bytes.insert(byte, at: index)
      default: bytes.removeSubrange(index..<min(bytes.count, index + 8))
      }
    }
    return bytes
  }

  private mutating func path(elements: Bool) -> String {
    let keys = Self.keys + (elements ? ["*", "*"] : [])
    var path = [Self.keys.randomElement(using: &random) ?? ""]
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      path.append(keys.randomElement(using: &random) ?? "")
    }
    return path.joined(separator: ".")
  }

  private mutating func space() -> String {
    ["", "", "", " ", "\n", "\r\n\t", "\n        ", "\n" + String(repeating: " ", count: 21)]
      .randomElement(using: &random) ?? ""
  }

  private mutating func value(depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 4 ? 4 : 10), using: &random) {
    case 0: return ["true", "false", "null"].randomElement(using: &random) ?? ""
    case 1: return ["0", "-0.0", "12", "-7.25E+10", "1e-9"].randomElement(using: &random) ?? ""
    case 2, 3: return "\"\(string())\""
    case 4, 5, 6:
      let values = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        space() + value(depth: depth + 1) + space()
      }
      return "[" + (values.isEmpty ? space() : values.joined(separator: ",")) + "]"
    default:
      let members = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        "\(space())\"\(key())\"\(space()):\(space())\(value(depth: depth + 1))\(space())"
      }
      return "{" + (members.isEmpty ? space() : members.joined(separator: ",")) + "}"
    }
  }

  private mutating func key() -> String {
    let key = Self.keys.randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return string()
    case 1: return key.replacing("e", with: "\\u0065")
    default: return key
    }
  }

  private mutating func string() -> String {
    let pieces = [
      "", "x", "plain text", "\\n", "\\\"", "\\\\", "\\/", "\\u00e4", "\\ud83d\\ude00", "\\ud800",
      "\\udc00", "ä", "€", "😀", "a text that is longer than sixteen bytes",
    ]
    return (0..<Int.random(in: 0...3, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }
}
