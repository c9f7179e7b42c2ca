internal import AssayEngine
internal import AssaySyntax

extension ParameterType {
  /// Whether a value written in a file is of the type.
  func accepts(_ literal: Literal) -> Bool {
    switch (self, literal) {
    case (.string, .string), (.number, .number), (.boolean, .boolean), (.list, .list): true
    case (.integer, .number(let text)): Self.isInteger(text)
    case (.duration, .string): Normalizer.duration.reads(literal)
    case (.dateTime, .string): Normalizer.dateTime.reads(literal)
    case (.dateTime, .number(let text)): Self.isInteger(text)
    default: false
    }
  }

  /// The value that a text given from outside stands for; `nil` if it isn't of the type.
  func literal(from text: String) -> Literal? {
    let literal: Literal? =
      switch self {
      case .string, .duration: .string(text)
      case .dateTime: Self.isInteger(text) ? .number(text) : .string(text)
      case .list: Self.list(from: text)
      case .integer, .number, .boolean: Self.scalar(from: text)
      }
    return literal.flatMap { accepts($0) ? $0 : nil }
  }

  /// What to write for a value of the type.
  var help: String {
    switch self {
    case .string: "write text, in quotes if it looks like a number or a boolean"
    case .integer: "write a whole number, without quotes"
    case .number: "write a number, without quotes"
    case .boolean: "write true or false, without quotes"
    case .list: "write a list, such as [a, b]"
    case .duration: "write a duration in quotes, such as \"P90D\""
    case .dateTime: "write a date in quotes, such as \"2026-01-31T00:00:00Z\""
    }
  }

  private static func isInteger(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.utf8.dropFirst() : text.utf8[...]
    return !digits.isEmpty && digits.allSatisfy { $0 &- 0x30 < 10 }
  }

  /// A list as in YAML's brackets, or its members with commas between them.
  private static func list(from text: String) -> Literal? {
    let isBracketed = text.utf8.first { $0 > 0x20 } == UInt8(ascii: "[")
    return read(isBracketed ? text : "[\(text)]")
  }

  private static func scalar(from text: String) -> Literal? { read(text) }

  private static func read(_ text: String) -> Literal? {
    let bytes = Array(text.utf8)
    guard let nodes = try? YAML.documents(in: bytes), nodes.count == 1 else { return nil }
    var reader = PackFileReader(SourceFile(path: "", bytes: bytes))
    return reader.parameterValue(nodes[0], of: "")
  }
}

extension Literal {
  /// The value as a text that `ParameterType.literal(from:)` reads.
  var settingText: String {
    switch self {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let text), .string(let text): text
    case .list(let members): "[" + members.map(\.quotedText).joined(separator: ", ") + "]"
    }
  }

  private var quotedText: String {
    guard case .string(let text) = self else { return settingText }
    let escaped = text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "\"", "\\": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      case "\t": escaped += "\\t"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return "\"\(escaped)\""
  }
}
