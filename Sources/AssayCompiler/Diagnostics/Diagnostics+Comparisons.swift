internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Mistakes about what an operator compares.
extension Diagnostic {
  static func listWanted(by name: Located<Operator>, at place: Place) -> Diagnostic {
    .mistake(
      "list-wanted", "'\(name.value.rawValue)' needs a list on its right", at: place,
      help: "write a list, such as [a, b]")
  }

  static func listUnwanted(by name: Located<Operator>, at place: Place) -> Diagnostic {
    let alternative: String? =
      switch name.value {
      case .equals: "in"
      case .notEquals: "notIn"
      case .contains: "containsAll"
      default: nil
      }
    return .mistake(
      "list-unwanted", "'\(name.value.rawValue)' compares single values, not a list", at: place,
      help: alternative.map { "use '\($0)'" } ?? "write one condition for each member")
  }

  static func textWanted(by name: Located<Operator>, at place: Place) -> Diagnostic {
    .mistake(
      "text-wanted", "'\(name.value.rawValue)' needs text on its right", at: place,
      help: "put the value in quotes")
  }

  static func numberWanted(by name: Located<Operator>, at place: Place) -> Diagnostic {
    .mistake(
      "number-wanted", "'\(name.value.rawValue)' orders numbers, and this is no number",
      at: place,
      help: "write a number without quotes, or say how to read text: "
        + "'as: date-time', 'as: duration' or 'as: version'")
  }

  static func integerWanted(at place: Place) -> Diagnostic {
    .mistake(
      "integer-wanted", "a count is compared with a whole number", at: place,
      help: "write a number such as 2")
  }

  static func unorderedNormalizer(
    _ normalizer: Located<Normalizer>, with name: Operator
  ) -> Diagnostic {
    .mistake(
      "unordered-normaliser",
      "'\(name.rawValue)' can't order what '\(normalizer.value.rawValue)' reads",
      at: normalizer.place, help: "use 'date-time', 'duration' or 'version', or an equality")
  }

  static func normalizerForText(
    _ normalizer: Located<Normalizer>, with name: Operator
  ) -> Diagnostic {
    .mistake(
      "normaliser-for-text",
      "'\(name.rawValue)' looks into text, and '\(normalizer.value.rawValue)' reads whole values",
      at: normalizer.place, help: "remove 'as', or use an equality")
  }

  static func unreadable(
    _ literal: Literal, by normalizer: Normalizer, at place: Place
  ) -> Diagnostic {
    let unreadable = literal.members.first { !normalizer.reads($0) } ?? literal
    return .mistake(
      "unreadable-literal", "'\(normalizer.rawValue)' can't read '\(unreadable.settingText)'",
      at: place, help: "write it as text, such as \"\(normalizer.example)\"")
  }

  static func normalizerForMoment(_ normalizer: Located<Normalizer>) -> Diagnostic {
    .mistake(
      "normaliser-for-time",
      "a time is compared as 'date-time', not as '\(normalizer.value.rawValue)'",
      at: normalizer.place, help: "remove 'as', or write 'as: date-time'")
  }

  static func operatorForMoment(_ name: Located<Operator>, at place: Place) -> Diagnostic {
    .mistake(
      "operator-for-time", "'\(name.value.rawValue)' can't compare a time", at: place,
      help: "use 'less', 'lessOrEquals', 'greater' or 'greaterOrEquals'")
  }

  static func constantCondition(_ reason: String, at place: Place) -> Diagnostic {
    .mistake(
      "constant-condition", "\(reason), so the outcome is always the same", at: place,
      help: "test a field, or compare with a parameter")
  }
}

extension Normalizer {
  /// A text that it reads.
  var example: String {
    switch self {
    case .region: "westeurope"
    case .uriHost: "https://example.vault.azure.net/"
    case .armID: "/subscriptions/00000000-0000-0000-0000-000000000000"
    case .guid: "00000000-0000-0000-0000-000000000000"
    case .text: "Standard"
    case .duration: "P90D"
    case .dateTime: "2026-01-31T00:00:00Z"
    case .version: "1.2.0"
    case .cidr: "10.0.0.0/8"
    }
  }
}
