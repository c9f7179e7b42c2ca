internal import AssayModel

extension TemplateValue {
  /// The longest words in bytes for what isn't known; longer ones are told by their digest.
  private static let wordLimit = 64

  /// What isn't known, as an expression would put it.
  static func symbol(_ body: String) -> Self {
    let body = body.replacing(["/": "%2F"])
    guard body.utf8.count > wordLimit, let digest = SHA256.hexDigest(of: Array(body.utf8)) else {
      return Self(.symbol("{\(body)}"))
    }
    let name = body.utf8.prefix(while: \.isAlphanumeric).prefix(wordLimit / 2)
    return Self(.symbol("{\(Substring(name))(..)#\(digest.prefix(24))}"))
  }

  /// Texts, numbers and what isn't known, one after the other; `nil` with anything else.
  static func joined(_ parts: [TemplateValue]) -> Self? {
    if parts.allSatisfy({ !$0.isSymbol }) {
      let texts = parts.compactMap(\.spelling)
      return texts.count == parts.count ? .text(texts.joined()) : nil
    }
    let forms = parts.compactMap(\.form)
    return forms.count == parts.count ? Self(.symbol(forms.joined())) : nil
  }

  /// What the value looks like within a text.
  var spelling: String? {
    switch content {
    case .text(let text), .number(let text): text
    case .boolean(let value): value ? "True" : "False"
    case .null, .list, .object, .symbol: nil
    }
  }

  /// The form of a text, of what has a spelling, or of what isn't known.
  var form: String? {
    if case .symbol(let form) = content { form } else { spelling.map(Self.escaped) }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing(["%": "%25", "{": "%7B", "}": "%7D"])
  }

  /// How the value reads as the argument of a call, in the braces of a form.
  ///
  /// Calls itself for each level, of which a value has few.
  var argument: String {
    switch content {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let text): text
    case .text(let text): Self.quoted(Self.escaped(text))
    case .list(let elements): "[" + elements.map(\.argument).joined(separator: ",") + "]"
    case .object(let entries):
      "<"
        + entries.map { Self.quoted(Self.escaped($0.key)) + ":" + $0.value.argument }
        .joined(separator: ",") + ">"
    case .symbol(let form): Self.inside(form) ?? Self.quoted(form)
    }
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing(["'": "''"]) + "'"
  }

  /// What stands in the braces of a form that is nothing but one pair of them.
  private static func inside(_ form: String) -> String? {
    guard form.utf8.first == UInt8(ascii: "{"), form.utf8.last == UInt8(ascii: "}") else {
      return nil
    }
    // Braces further in would be those of a second pair beside the first.
    let inner = form.utf8.dropFirst().dropLast()
    return inner.contains(UInt8(ascii: "{")) ? nil : String(Substring(inner))
  }
}

extension String {
  /// The text with each of some signs, all of them ASCII, replaced.
  fileprivate func replacing(_ signs: KeyValuePairs<Unicode.Scalar, String>) -> String {
    guard utf8.contains(where: { byte in signs.contains { $0.key.value == byte } }) else {
      return self
    }
    var result: [UInt8] = []
    for byte in utf8 {
      if let sign = signs.first(where: { $0.key.value == byte }) {
        result += Array(sign.value.utf8)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether two texts differ in nothing but the case of ASCII letters.
  func isEqualIgnoringCase(to other: String) -> Bool {
    utf8.elementsEqual(other.utf8) { $0.lowercasedASCII == $1.lowercasedASCII }
  }
}

extension UInt8 {
  fileprivate var isAlphanumeric: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }
}
