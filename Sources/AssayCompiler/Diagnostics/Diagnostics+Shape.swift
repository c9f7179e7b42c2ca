internal import AssayModel
internal import AssaySyntax

/// What a name is the name of.
enum NameKind: String {
  case severity, cardinality, need, cause, outcome, rule, pack, parameter, relation, element
  case parameterType = "type"
  case normalizer = "normaliser"
}

/// Mistakes about names.
extension Diagnostic {
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
      help: "write the provider and the type, such as 'Microsoft.KeyVault/vaults', "
        + "'AWS::EC2::Volume' or 'aws_ebs_volume'")
  }

  static func invalidReference(_ text: Located<String>) -> Diagnostic {
    .mistake(
      "invalid-reference", "'\(text.value)' is not a web address", at: text.place,
      help: "write the whole address, beginning with 'https://'")
  }
}
