internal import AssayModel
internal import AssaySyntax

/// Mistakes in mappings.
extension Diagnostic {
  static func emptyMapping(_ path: String) -> Diagnostic {
    Diagnostic(
      "empty-file", subject: .rules, "the file is empty", file: path,
      help: "write a mapping in it: 'mapping', its name, and 'resources', a list")
  }

  static func invalidMappingName(_ name: Located<String>) -> Diagnostic {
    .mistake(
      "invalid-name", "'\(name.value)' can't be a mapping's name", at: name.place,
      help: "write lower-case words joined by hyphens, such as 'aws-cli'")
  }

  static func unknownMissing(_ name: Located<String>) -> Diagnostic {
    .mistake(
      "unknown-missing", "'\(name.value)' is not what a missing key can mean", at: name.place,
      help: Suggestion.help(
        for: name.value, among: Mapping.Missing.allCases.map(\.rawValue)))
  }

  static func unknownFunction(_ name: Located<String>) -> Diagnostic {
    .mistake(
      "unknown-function", "unknown function '\(name.value)'", at: name.place,
      help: Suggestion.help(
        for: name.value, among: MappingFunction.allCases.map(\.rawValue)))
  }

  static func malformedType(_ type: Located<String>) -> Diagnostic {
    .mistake(
      "invalid-resource-type", "'\(type.value)' is not a resource type", at: type.place,
      help: "write visible ASCII characters, such as 'AWS::EC2::Volume'")
  }

  static func entryWithoutType(at place: Place) -> Diagnostic {
    .mistake(
      "missing-key", "\(MappingEntryKey.subject) must have 'type' or 'records'", at: place,
      help: "add 'type: …' and 'id: …' for a resource, 'records: …' for an object that holds some")
  }

  static func entryWithoutID(at place: Place) -> Diagnostic {
    .mistake(
      "missing-key", "an entry with 'type' must have 'id'", at: place,
      help: "add 'id: …', the path of what tells the resource from all others")
  }

  static func fieldsWithoutType(_ key: Located<String>) -> Diagnostic {
    .mistake(
      "key-without-type", "'\(key.value)' has no meaning without 'type'", at: key.place,
      help: "add 'type: …', or remove it")
  }

  static func unreachableEntry(at place: Place, after first: Place) -> Diagnostic {
    .mistake(
      "unreachable-entry", "an earlier entry is about every object", at: place,
      help: "give the earlier entry a 'where', or move it to the end",
      notes: [Note("it has no 'where'", at: first.span)])
  }

  static func emptyCondition(at place: Place) -> Diagnostic {
    .mistake(
      "empty-condition", "the condition asks nothing", at: place,
      help: "write 'has', 'lacks' or 'equals' in it, or leave 'where' out")
  }

  static func duplicateField(_ name: Located<String>, first: Place) -> Diagnostic {
    .mistake(
      "duplicate-field", "the field '\(name.value)' is given twice", at: name.place,
      help: "give it one list of sources: the first that is there counts",
      notes: [Note("the other one is here", at: first.span)])
  }

  static func reservedField(_ name: Located<String>) -> Diagnostic {
    .mistake(
      "reserved-field", "'\(name.value)' is no field of 'fields'", at: name.place,
      help: "write '\(name.value):' beside 'fields'")
  }

  static func mixedLists(at place: Place, first: Place) -> Diagnostic {
    .mistake(
      "mixed-lists", "elements of one list are made of the elements of two", at: place,
      help: "give all fields of an element sources in the same list",
      notes: [Note("another list is used here", at: first.span)])
  }

  static func besideConstant(_ key: Located<String>) -> Diagnostic {
    .mistake(
      "key-beside-value", "'\(key.value)' has no meaning beside 'value'", at: key.place,
      help: "remove one of the two")
  }

  static func sourceWithoutOrigin(at place: Place) -> Diagnostic {
    .mistake(
      "missing-key", "\(MappingSourceKey.subject) must have 'from' or 'value'", at: place,
      help: "add 'from: PATH' for what the export has, 'value: …' for what is always so")
  }

  static func joinOfOne(_ key: Located<String>) -> Diagnostic {
    .mistake(
      "join-of-one", "'join' needs several paths", at: key.place,
      help: "write 'from: [PATH, PATH]', or remove 'join'")
  }

  static func pathsWithoutJoin(at place: Place) -> Diagnostic {
    .mistake(
      "paths-without-join", "several paths in 'from' need 'join'", at: place,
      help: "add 'join: \"/\"' to put the texts together; to take the first that is there, write "
        + "a list of sources")
  }
}
