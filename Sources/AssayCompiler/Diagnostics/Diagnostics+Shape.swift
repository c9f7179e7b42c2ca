internal import AssayModel
internal import AssaySyntax

/// What a value should have been.
enum Expectation: String {
  case mapping = "a mapping"
  case list = "a list"
  case text = "text"
  case boolean = "true or false"
  case scalar = "a single value"
  case path = "a path"
}

/// What a name is the name of.
enum NameKind: String {
  case severity, cardinality, need, cause, outcome, rule, pack, parameter, relation, element
  case parameterType = "type"
  case normalizer = "normaliser"
}

/// Mistakes about keys, types and names, whatever they stand in.
extension Diagnostic {
  static func unknownKey(
    _ key: Located<String>, in subject: String, known: [String]
  ) -> Diagnostic {
    .mistake(
      "unknown-key", "unknown key '\(key.value)' in \(subject)", at: key.place,
      help: key.value == "id" && subject == RuleKey.subject
        ? "remove it: the file's name is the rule's id"
        : Suggestion.help(for: key.value, among: known))
  }

  static func missingKey(_ key: String, in subject: String, at place: Place) -> Diagnostic {
    .mistake(
      "missing-key", "\(subject) must have '\(key)'", at: place, help: "add '\(key): …'")
  }

  static func wrongType(
    _ subject: String, not content: LocatedNode.Content, _ expected: Expectation,
    at place: Place
  ) -> Diagnostic {
    .mistake(
      "wrong-type", "\(subject) must be \(expected.rawValue), not \(words(for: content))",
      at: place, help: help(for: expected, insteadOf: content))
  }

  private static func words(for content: LocatedNode.Content) -> String {
    switch content {
    case .null: "nothing"
    case .boolean(let value): "the boolean \(value)"
    case .number(let text): "the number \(text)"
    case .string: "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  private static func help(
    for expected: Expectation, insteadOf content: LocatedNode.Content
  ) -> String {
    switch (expected, content) {
    case (.boolean, .string(let text)): booleanHelp(text)
    case (.boolean, _): "write true or false"
    case (.text, .number(let text)), (.path, .number(let text)):
      "put it in quotes: \"\(text)\""
    case (.text, .boolean(let value)), (.path, .boolean(let value)):
      "put it in quotes: \"\(value)\""
    case (.list, .string(let text)): "write [\(text)]"
    case (.list, .number(let text)): "write [\(text)]"
    case (_, .null): "write a value after the key, or leave the key out"
    case (.mapping, _): "write keys with values, such as { KEY: VALUE }"
    case (.list, _): "write a list, such as [a, b]"
    case (.text, _): "write text"
    case (.scalar, _): "write one value"
    case (.path, _): "write a path, such as properties.enabled"
    }
  }

  private static func booleanHelp(_ text: String) -> String {
    switch text.lowercased() {
    case "yes", "on", "y": "write true: YAML 1.2 reads '\(text)' as text"
    case "no", "off", "n": "write false: YAML 1.2 reads '\(text)' as text"
    case "true", "false": "write \(text.lowercased()) without quotes"
    default: "write true or false"
    }
  }

  static func emptyText(_ subject: String, at place: Place) -> Diagnostic {
    .mistake("empty-text", "\(subject) is empty", at: place, help: "write some text")
  }

  static func emptyList(_ key: String, at place: Place) -> Diagnostic {
    .emptyList(of: "'\(key)'", at: place)
  }

  static func emptyList(of subject: String, at place: Place) -> Diagnostic {
    .mistake(
      "empty-list", "\(subject) is an empty list", at: place,
      help: "write at least one member, or leave it out")
  }

  static func nullValue(_ subject: String, at place: Place) -> Diagnostic {
    .mistake(
      "null-value", "\(subject) has no value", at: place,
      help: "to test for a value that isn't there, write 'exists: false' or 'isNull: true'")
  }

  static func unknownName(
    _ kind: NameKind, _ name: Located<String>, known: [String]
  ) -> Diagnostic {
    .mistake(
      "unknown-\(kind.rawValue)", "unknown \(kind.rawValue) '\(name.value)'", at: name.place,
      help: Suggestion.help(for: name.value, among: known))
  }

  static func invalidName(_ kind: NameKind, _ name: Located<String>) -> Diagnostic {
    let article = kind == .element ? "an" : "a"
    return .mistake(
      "invalid-name", "'\(name.value)' can't be \(article) \(kind.rawValue)'s name",
      at: name.place,
      help: kind == .pack
        ? "write lower-case words joined by hyphens, such as 'azure-storage'"
        : "begin with a letter, and go on with letters, digits, '-' and '_'")
  }

  static func invalidResourceType(_ name: Located<String>) -> Diagnostic {
    .mistake(
      "invalid-resource-type", "'\(name.value)' is not a resource type", at: name.place,
      help: "write the provider and the type, such as 'Microsoft.KeyVault/vaults'")
  }

  static func invalidReference(_ text: Located<String>) -> Diagnostic {
    .mistake(
      "invalid-reference", "'\(text.value)' is not a web address", at: text.place,
      help: "write the whole address, beginning with 'https://'")
  }
}
