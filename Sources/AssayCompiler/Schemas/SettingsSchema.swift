internal import AssayModel

/// The schema of a settings file.
enum SettingsSchema {
  static let node = SchemaNode.mapping(SettingsKey.self) { key in
    switch key {
    case .rules: .list(of: .text)
    case .mappings, .exemptions: ["type": "array", "items": .text]
    case .parameters:
      .mapping(
        from: .matching(SchemaPattern.identifier),
        to: .mapping(from: .matching(SchemaPattern.plainName), to: .definition(.value)))
    case .baseline: .text
    case .failOn: .choice(of: Severity.self)
    case .allowUnmatched, .show: .list(of: .text)
    case .allowUnknown, .allowEmpty, .allowIncomplete: .boolean
    }
  }
}

/// What the keys of a settings file are for, in the words that editors show.
extension SettingsKey {
  var meaning: String {
    switch self {
    case .rules: "The folders of the rule packs that apply, seen from this file."
    case .mappings: "The mappings by which inventories are read, seen from this file."
    case .parameters: "Values for the packs' parameters, by pack and name."
    case .exemptions: "The files of exemptions, seen from this file."
    case .baseline: "An earlier report, whose findings are known, seen from this file."
    case .failOn: "The least severity of a noncompliant finding that makes the status 1."
    case .allowUnknown: "Whether unknown outcomes pass; they are still reported."
    case .allowUnmatched:
      "The rules, such as pack.rule, that may select nothing, or rest on a field that nothing "
        + "carries."
    case .allowEmpty: "Whether an inventory may hold no resources."
    case .allowIncomplete: "Whether an inventory may say of itself that something is missing."
    case .show:
      "Which findings reports list, such as severity=high or outcome=compliant; nothing else "
        + "depends on it."
    }
  }
}
