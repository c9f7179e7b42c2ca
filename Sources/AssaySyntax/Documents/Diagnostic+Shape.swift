package import AssayModel

/// What a value should have been.
package enum Expectation: String {
  case mapping = "a mapping"
  case list = "a list"
  case text = "text"
  case boolean = "true or false"
  case scalar = "a single value"
  case path = "a path"
}

/// Mistakes about keys, types and names, whatever they stand in.
extension Diagnostic {
  package static func unknownKey(
    _ key: Located<String>, in subject: String, known: [String], help: String? = nil
  ) -> Diagnostic {
    .mistake(
      "unknown-key", "unknown key '\(key.value)' in \(subject)", at: key.place,
      help: help ?? Suggestion.help(for: key.value, among: known))
  }

  package static func missingKey(_ key: String, in subject: String, at place: Place) -> Diagnostic {
    .mistake(
      "missing-key", "\(subject) must have '\(key)'", at: place, help: "add '\(key): …'")
  }

  package static func wrongType(
    _ subject: String, not content: LocatedNode.Content, _ expected: Expectation,
    at place: Place
  ) -> Diagnostic {
    .mistake(
      "wrong-type", "\(subject) must be \(expected.rawValue), not \(words(for: content))",
      at: place, help: help(for: expected, insteadOf: content))
  }

  /// A value that had to be one of some names.
  package static func wrongType(
    _ subject: String, not content: LocatedNode.Content, oneOf names: [String], at place: Place
  ) -> Diagnostic {
    .mistake(
      "wrong-type", "\(subject) must be text, not \(words(for: content))", at: place,
      help: "write one of: \(names.joined(separator: ", "))")
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

  package static func emptyText(_ subject: String, at place: Place) -> Diagnostic {
    .mistake("empty-text", "\(subject) is empty", at: place, help: "write some text")
  }

  package static func emptyList(
    _ key: String, isRequired: Bool, at place: Place
  ) -> Diagnostic {
    .emptyList(of: "'\(key)'", isRequired: isRequired, at: place)
  }

  package static func emptyList(
    of subject: String, isRequired: Bool = false, at place: Place
  ) -> Diagnostic {
    .mistake(
      "empty-list", "\(subject) is an empty list", at: place,
      help: "write at least one member" + (isRequired ? "" : ", or leave it out"))
  }
}
