/// Reads the expressions of templates.
///
///     expression = text | integer | call { "." name | "[" expression "]" }
///     call       = name { "." name } "(" [ expression { "," expression } ] ")"
struct TemplateExpressionParser {
  /// How deep calls and indices may be nested.
  static let depthLimit = 64

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The expression, if the bytes are one from first to last.
  mutating func whole() -> TemplateExpression? {
    guard let expression = expression(depth: 0) else { return nil }
    skipSpace()
    return position == bytes.count ? expression : nil
  }

  /// Calls itself for each level of nesting, up to the limit.
  private mutating func expression(depth: Int) -> TemplateExpression? {
    guard depth < Self.depthLimit else { return nil }
    skipSpace()
    guard let byte = next else { return nil }
    switch byte {
    case UInt8(ascii: "'"): return text().map(TemplateExpression.text)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return integer()
    default:
      guard let call = call(depth: depth) else { return nil }
      return steps(from: call, depth: depth)
    }
  }

  private mutating func call(depth: Int) -> TemplateExpression? {
    guard var name = name() else { return nil }
    while take(".") {
      guard let part = self.name() else { return nil }
      name += "." + part
    }
    guard take("(") else { return nil }
    var arguments: [TemplateExpression] = []
    if take(")") { return .call(name, arguments) }
    repeat {
      guard let argument = expression(depth: depth + 1) else { return nil }
      arguments.append(argument)
    } while take(",")
    return take(")") ? .call(name, arguments) : nil
  }

  private mutating func steps(
    from start: TemplateExpression, depth: Int
  ) -> TemplateExpression? {
    var steps: [TemplateExpression.Step] = []
    while true {
      if take(".") {
        // A question mark asks for null where there is nothing.
        _ = take("?")
        guard let name = name() else { return nil }
        steps.append(.name(name))
      } else if take("[") {
        _ = take("?")
        guard let index = expression(depth: depth + 1), take("]") else { return nil }
        steps.append(.index(index))
      } else {
        return steps.isEmpty ? start : .access(start, steps)
      }
    }
  }

  /// A text in single quotes, two of which stand for one.
  private mutating func text() -> String? {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      if byte == UInt8(ascii: "'") {
        guard next == byte else { return String(decoding: text, as: UTF8.self) }
        position += 1
      }
      text.append(byte)
    }
    return nil
  }

  private mutating func integer() -> TemplateExpression? {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    while let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { position += 1 }
    return Int(String(decoding: bytes[start..<position], as: UTF8.self)).map(
      TemplateExpression.integer)
  }

  private mutating func name() -> String? {
    skipSpace()
    let start = position
    while let byte = next, Self.isNamePart(byte) { position += 1 }
    return start == position ? nil : String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Whether a text is a name, as steps into values have them.
  static func isName(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy(isNamePart) }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "$"):
      true
    default: byte >= 0x80
    }
  }

  /// Skips a sign, if it is what comes next.
  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }
}
