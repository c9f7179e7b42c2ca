/// What stands between the brackets of `"[concat(parameters('name'), '-kv')]"`.
indirect enum TemplateExpression: Hashable, Sendable {
  /// A step from a value to one of its parts.
  enum Step: Hashable, Sendable {
    case name(String)
    case index(TemplateExpression)
  }

  case text(String)
  case integer(Int)
  case call(String, [TemplateExpression])
  case access(TemplateExpression, [Step])
}

/// A string of a template, taken apart.
enum TemplateString: Hashable, Sendable {
  case literal(String)
  case expression(TemplateExpression)
  /// In brackets, but nothing that Azure Resource Manager evaluates.
  case malformed

  /// The longest expression in bytes that Azure Resource Manager takes.
  static let sizeLimit = 24_576

  init(_ text: String) {
    let bytes = text.utf8
    guard bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") else {
      self = .literal(text)
      return
    }
    if bytes.dropFirst().first == UInt8(ascii: "[") {
      self = .literal(String(text.unicodeScalars.dropFirst()))
    } else if bytes.count <= Self.sizeLimit {
      var parser = TemplateExpressionParser(Array(bytes.dropFirst().dropLast()))
      self = parser.whole().map(Self.expression) ?? .malformed
    } else {
      self = .malformed
    }
  }
}
