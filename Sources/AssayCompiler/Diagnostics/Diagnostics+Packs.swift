internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Mistakes about relations, parameters and examples, and about settings for parameters.
extension Diagnostic {
  static func relationNameTaken(_ name: Located<String>) -> Diagnostic {
    let owner = Names.bases.contains(name.value) ? "a word of the language" : "a field"
    return .mistake(
      "relation-name-taken", "'\(name.value)' is already the name of \(owner)", at: name.place,
      help: "give the relation another name")
  }

  static func duplicateRelation(
    _ name: Located<String>, from type: ResourceType, first: Place
  ) -> Diagnostic {
    .mistake(
      "duplicate-relation", "two relations of '\(type.spelling)' are named '\(name.value)'",
      at: name.place, help: "give one of them another name",
      notes: [Note("the other one is here", at: first.span)])
  }

  static func relationInMatch(_ name: Located<String>) -> Diagnostic {
    .mistake(
      "relation-in-match", "'\(name.value)' is no field, and relations match fields",
      at: name.place, help: "write a path that begins at the resource itself")
  }

  static func misplacedWithin(_ mistake: WithinMistake, at place: Place) -> Diagnostic {
    let (message, help) =
      switch mistake {
      case .otherValues: ("'within' is about the ids of resources", "write 'as: arm-id' beside it")
      case .severalPairs:
        (
          "'within' stands beside another pair",
          "leave the other pair out, and ask for it in the conditions of rules"
        )
      case .toOne: ("what lies within others leads to many", "write 'cardinality: many'")
      case .inverse: ("a relation with 'within' isn't followed backwards", "leave 'inverse' out")
      }
    return .mistake("misplaced-within", message, at: place, help: help)
  }

  static func typeSpelling(_ type: Located<ResourceType>, first: Located<ResourceType>)
    -> Diagnostic
  {
    .doubt(
      "type-spelling",
      "'\(type.value.spelling)' is also written '\(first.value.spelling)' in this pack",
      at: type.place, help: "spell it the same everywhere: the type is the same",
      notes: [Note("the other spelling is here", at: first.place.span)])
  }

  static func suspiciousType(_ type: Located<ResourceType>, first: Located<ResourceType>)
    -> Diagnostic
  {
    .doubt(
      "suspicious-type",
      "'\(type.value.spelling)' differs by one letter from a type used elsewhere",
      at: type.place, help: "did you mean '\(first.value.spelling)'?",
      notes: [Note("the other type is here", at: first.place.span)])
  }

  static func suspiciousType(_ type: Located<ResourceType>, listed: String) -> Diagnostic {
    .doubt(
      "suspicious-type", "'\(type.value.spelling)' differs by one letter from a type of Azure's",
      at: type.place, help: "did you mean '\(listed)'?")
  }

  static func wrongParameterType(
    _ subject: String, _ type: ParameterType, at place: Place
  ) -> Diagnostic {
    .mistake(
      "wrong-parameter-type", "\(subject) is not of the type '\(type.rawValue)'", at: place,
      help: type.help)
  }

  static func notAllowed(_ value: Literal, allowed: [Literal], at place: Place) -> Diagnostic {
    .mistake(
      "not-allowed", "'\(value.settingText)' is not among the allowed values", at: place,
      help: "write one of: " + allowed.map(\.settingText).joined(separator: ", "))
  }

  static func needlessPrevious(at place: Place) -> Diagnostic {
    .mistake(
      "needless-previous", "the rule needs a previous inventory and never reads it", at: place,
      help: "remove 'needs', or compare with a path that begins with 'previous.'")
  }

  static func missingUnknownExample(at place: Place) -> Diagnostic {
    .mistake(
      "missing-unknown-example", "a rule that follows a relation needs an 'unknown' example",
      at: place, help: "add one in which the related resource isn't in the inventory")
  }

  static func findingInPass(_ key: Located<String>) -> Diagnostic {
    .mistake(
      "finding-in-pass", "an example that passes has no finding", at: key.place,
      help: "remove 'finding', or move the example to 'fail' or 'unknown'")
  }

  static func causeInFail(_ key: Located<String>) -> Diagnostic {
    .mistake(
      "cause-in-fail", "only an unknown outcome has a cause", at: key.place,
      help: "remove 'cause', or move the example to 'unknown'")
  }

  static func unknownPack(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-pack", subject: .command, "no pack is named '\(name)'",
      help: Suggestion.help(for: name, among: known))
  }

  static func settingWithoutPack(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      "setting-without-pack", subject: .command, "'\(name)' doesn't say which pack's parameter",
      help: "write it as '\(known.first ?? "pack").\(name)'")
  }

  static func unknownSetting(_ name: String, of pack: String, known: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-parameter", subject: .command, "the pack '\(pack)' has no parameter '\(name)'",
      help: Suggestion.help(for: name, among: known)
        ?? "the pack has no parameters: leave out the '--set'")
  }

  static func invalidSetting(_ name: String, _ text: String, _ type: ParameterType) -> Diagnostic {
    Diagnostic(
      "invalid-setting", subject: .command,
      "'\(text)' is not of the type '\(type.rawValue)' of '\(name)'", help: type.help)
  }

  static func settingNotAllowed(_ name: String, _ text: String, allowed: [Literal]) -> Diagnostic {
    Diagnostic(
      "not-allowed", subject: .command, "'\(text)' is not among the values that '\(name)' allows",
      help: "write one of: " + allowed.map(\.settingText).joined(separator: ", "))
  }
}
