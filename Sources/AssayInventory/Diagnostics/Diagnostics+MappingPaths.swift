internal import AssayModel
internal import AssaySyntax

/// Mistakes in the paths of mappings.
extension Diagnostic {
  static func invalidMappingPath(_ mistake: PathParser.Mistake, at place: Place) -> Diagnostic {
    let names = "separate names with '.', and write other names in brackets: ['c7n:parent-id']"
    let (message, help) =
      switch mistake {
      case .empty: ("the path is empty", "write a path, such as properties.vaultUri")
      case .missingName: ("a name is missing in the path", "remove the dot, or add a name")
      case .wildcard: ("'*' has no meaning in a path", "write '[]' for each element of a list")
      case .index: ("this is no number of an element", "write '[0]' for the first element")
      case .unclosedBracket: ("the brackets hold no name", "write the name in quotes: ['a name']")
      case .slash, .character: ("this character can't stand in a path", names)
      }
    return .mistake("invalid-path", message, at: place, help: help)
  }

  static func numberedTarget(_ name: Located<String>) -> Diagnostic {
    .mistake(
      "invalid-target", "'\(name.value)' can't be a field's name", at: name.place,
      help: "begin with a name, and write '[]' for each element of a list")
  }

  static func unpairedElement(at place: Place) -> Diagnostic {
    .mistake(
      "unpaired-element", "the field has '[]' where the source has none", at: place,
      help: "write '[]' in the source where its list is")
  }

  static func elementInPath(at place: Place) -> Diagnostic {
    .mistake(
      "element-in-path", "'notExported' is about fields, not about elements", at: place,
      help: "name the list; what its elements lack is what no field gives")
  }

  static func elementInCondition(at place: Place) -> Diagnostic {
    .mistake(
      "element-in-condition", "it is not clear which element is meant", at: place,
      help: "use '[]' as the source beside the condition does, or '[0]' for the first")
  }

  static func recordsWithoutElement(at place: Place) -> Diagnostic {
    .mistake(
      "records-without-element", "'records' must lead to the elements of a list", at: place,
      help: "write '[]' at the path's end")
  }
}
