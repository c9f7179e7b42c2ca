internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Mistakes about paths, relations and the names in scope.
extension Diagnostic {
  static func invalidPath(
    _ text: String, _ mistake: PathParser.Mistake, at place: Place
  ) -> Diagnostic {
    let (message, help) =
      switch mistake {
      case .empty: ("the path is empty", "write a path, such as 'properties.encryption'")
      case .missingName: ("a name is missing in the path", "remove the dot, or add a name")
      case .wildcard:
        (
          "'*' has no meaning in a path",
          "say what you mean: { any: { in: PATH, satisfy: … } }, or 'all', 'none' or 'count'"
        )
      case .index:
        (
          "a path can't pick an element by its number",
          "write { any: { in: PATH, satisfy: … } }, or 'all' or 'none'"
        )
      case .unclosedBracket:
        ("the brackets hold no name", "write the name in quotes: tags['cost-center']")
      case .slash:
        (
          "'/' can't stand in a path",
          "write the path in the resource, such as properties.enablePurgeProtection, "
            + "instead of Azure Policy's alias"
        )
      case .character:
        (
          "this character can't stand in a path",
          "separate names with '.', and write other names in brackets: tags['cost-center']"
        )
      }
    return .mistake("invalid-path", message, at: place, help: help)
  }

  static func unbalancedBrace(at place: Place) -> Diagnostic {
    .mistake(
      "unbalanced-brace", "the brace has no other half", at: place,
      help: "put a path in braces, as in {name}; for a brace itself write it twice")
  }

  static func unknownField(_ name: Located<String>, didYouMean nearest: String) -> Diagnostic {
    .mistake(
      "unknown-field", "resources have no field '\(name.value)'", at: name.place,
      help: "did you mean '\(nearest)'?")
  }

  static func unusualField(_ name: Located<String>, hasElement: Bool) -> Diagnostic {
    let meant = Suggestion.kindred(of: name.value, among: Names.resourceFields)
    return .doubt(
      "unusual-field", "'\(name.value)' is not among the outermost fields of Azure's resources",
      at: name.place,
      help: "did you mean '\(meant ?? "properties.\(name.value)")'?"
        + (hasElement ? " An element is 'item', or what 'as' names it" : ""))
  }

  static func nearField(_ name: Located<String>, didYouMean nearest: String) -> Diagnostic {
    .doubt(
      "unusual-field", "'\(name.value)' is nearly '\(nearest)', which any resource can have",
      at: name.place,
      help: "did you mean '\(nearest)'? If not, write ['\(name.value)']")
  }

  static func unknownRelation(
    _ name: Located<String>, from type: ResourceType?, known: [String]
  ) -> Diagnostic {
    let owner = type.map { " of '\($0.spelling)'" } ?? ""
    return .mistake(
      "unknown-relation", "unknown relation '\(name.value)'\(owner)", at: name.place,
      help: Suggestion.help(for: name.value, among: known) ?? "define it in pack.yaml")
  }

  static func relationElsewhere(
    _ name: Located<String>, from type: ResourceType, origins: [ResourceType]
  ) -> Diagnostic {
    let origins = origins.map { "'\($0.spelling)'" }.joined(separator: " and ")
    return .mistake(
      "unknown-relation", "'\(name.value)' is no relation of '\(type.spelling)'", at: name.place,
      help: "it leads from \(origins)")
  }

  static func pathThroughMany(_ name: Located<String>, in path: String) -> Diagnostic {
    .mistake(
      "path-through-many", "'\(name.value)' leads to many resources, and a path needs one",
      at: name.place,
      help: "say which: { any: { in: \(name.value), as: NAME, satisfy: … } }, or 'all', "
        + "'none' or 'count'")
  }

  static func quantifierOverOne(_ path: PathSyntax) -> Diagnostic {
    .mistake(
      "quantifier-over-one", "'\(path.text)' leads to one resource at most", at: path.place,
      help: "write its fields directly, such as '\(path.text).location'")
  }

  static func resourceAsValue(_ path: PathSyntax) -> Diagnostic {
    .mistake(
      "resource-as-value", "'\(path.text)' is a resource, not a value", at: path.place,
      help: "name one of its fields, such as '\(path.text).id', or write "
        + "{ related: \(path.text), exists: true }")
  }

  static func fieldAsRelation(_ name: Located<String>, in path: PathSyntax) -> Diagnostic {
    .mistake(
      "field-as-relation", "'\(name.value)' is a field, and a relation is needed",
      at: name.place, help: "to test a field, write { field: \(path.text), exists: true }")
  }

  static func itemOutsideQuantifier(_ name: Located<String>) -> Diagnostic {
    .mistake(
      "item-outside-quantifier",
      "'\(name.value)' names the element of a quantifier, "
        + "and there is none here", at: name.place,
      help: "use it inside 'any', 'all', 'none' or 'count'")
  }

  static func elementNameTaken(_ name: Located<String>, by owner: String) -> Diagnostic {
    .mistake(
      "element-name-taken", "'\(name.value)' is already the name of \(owner)", at: name.place,
      help: "give the element another name")
  }

  static func unknownParameter(
    _ name: String, at place: Place, known: [String]
  ) -> Diagnostic {
    .mistake(
      "unknown-parameter", "unknown parameter '\(name)'", at: place,
      help: Suggestion.help(for: name, among: known) ?? "define it in pack.yaml")
  }
}
