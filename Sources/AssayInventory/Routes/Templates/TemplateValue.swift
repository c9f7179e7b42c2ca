/// What an expression of a template comes to.
///
/// What isn't known has a *form*: the text with what is unknown in braces, such as
/// `https://{parameters('vault')}.vault.azure.net/`. Two values of one form are equal, whatever
/// they are, so that ids with unknown names still refer to each other. In forms, braces and `%`
/// of what is known are written as `%7B`, `%7D` and `%25`, and slashes within braces as `%2F`.
struct TemplateValue: Hashable, Sendable {
  indirect enum Content: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// In JSON's grammar.
    case number(String)
    case text(String)
    case list([TemplateValue])
    case object([Entry])
    /// Not known; of any type.
    case symbol(String)
  }

  struct Entry: Hashable, Sendable {
    var key: String
    var value: TemplateValue
  }

  let content: Content
  /// About the size in bytes that it would have in JSON.
  let size: Int
  /// How many lists and objects lie inside one another.
  let depth: Int

  init(_ content: Content) {
    self.content = content
    switch content {
    case .null, .boolean: (size, depth) = (8, 0)
    case .number(let text), .text(let text), .symbol(let text):
      (size, depth) = (8 + text.utf8.count, 0)
    case .list(let elements):
      size = elements.reduce(8) { $0 + $1.size }
      depth = 1 + elements.reduce(0) { max($0, $1.depth) }
    case .object(let entries):
      size = entries.reduce(8) { $0 + $1.key.utf8.count + $1.value.size }
      depth = 1 + entries.reduce(0) { max($0, $1.value.depth) }
    }
  }

  static let null = Self(.null)
  static func boolean(_ value: Bool) -> Self { Self(.boolean(value)) }
  static func integer(_ value: Int) -> Self { Self(.number("\(value)")) }
  static func text(_ text: String) -> Self { Self(.text(text)) }
  static func list(_ elements: [TemplateValue]) -> Self { Self(.list(elements)) }
  static func object(_ entries: [Entry]) -> Self { Self(.object(entries)) }

  var boolean: Bool? { if case .boolean(let value) = content { value } else { nil } }

  var integer: Int? { if case .number(let text) = content { Int(text) } else { nil } }

  var text: String? { if case .text(let text) = content { text } else { nil } }

  var list: [TemplateValue]? { if case .list(let elements) = content { elements } else { nil } }

  var object: [Entry]? { if case .object(let entries) = content { entries } else { nil } }

  var isNull: Bool { content == .null }

  var isSymbol: Bool { if case .symbol = content { true } else { false } }

  /// Whether nothing in the value is unknown.
  ///
  /// Calls itself for each level, of which a value has few.
  var isKnown: Bool {
    switch content {
    case .symbol: false
    case .null, .boolean, .number, .text: true
    case .list(let elements): elements.allSatisfy(\.isKnown)
    case .object(let entries): entries.allSatisfy(\.value.isKnown)
    }
  }

  /// Whether the value would give a secret away: what is empty or unknown doesn't.
  var tellsSomething: Bool {
    switch content {
    case .null, .boolean, .symbol, .text(""), .list([]), .object([]): false
    case .number, .text, .list, .object: true
    }
  }

  /// The value at a key, in whatever case of ASCII letters.
  subscript(key: String) -> TemplateValue? {
    object?.first { $0.key.isEqualIgnoringCase(to: key) }?.value
  }
}
