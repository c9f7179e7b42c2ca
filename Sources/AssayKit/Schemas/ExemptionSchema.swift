internal import AssayCompiler
internal import AssayModel

/// The schema of a file of exemptions.
enum ExemptionSchema {
  static let node = FileSchema.document(
    "Exemptions: accepted departures",
    .mapping(ExemptionFileKey.self) { _ in ["type": "array", "items": entry] }, [])

  private static let entry = SchemaNode.mapping(ExemptionKey.self) { key in
    switch key {
    case .rule: .oneOrMore(.matching(rule))
    case .resource: .oneOrMore(.text)
    case .scope: .oneOrMore(.matching(scope))
    case .outcome: .oneOrMore(.choice(of: ExemptionFile.outcomes.map(\.rawValue)))
    case .observed: SchemaNode.mapping(to: value).adding(["minProperties": 1])
    case .reason, .owner, .ticket: .text
    case .expires: .matching(expiry)
    }
  }
  .adding(["anyOf": [["required": ["resource"]], ["required": ["scope"]]]])

  private static let value = SchemaNode.oneOrMore(
    ["type": ["null", "boolean", "number", "string"]])

  /// An id, or anything with an asterisk.
  private static let rule: String = {
    let name = "[a-z0-9]+(?:-[a-z0-9]+)*"
    return #"^(?:\#(name)\.\#(name)|[\s\S]*\*[\s\S]*)$"#
  }()

  private static let scope =
    "^/(?:[Tt][Ee][Nn][Aa][Nn][Tt][Ss]/(?:\(guid)|\\{\(guid)\\}|\\(\(guid)\\))/*"
    + "|[Ss][Uu][Bb][Ss][Cc][Rr][Ii][Pp][Tt][Ii][Oo][Nn][Ss]/[^/*]+"
    + "(?:/[Rr][Ee][Ss][Oo][Uu][Rr][Cc][Ee][Gg][Rr][Oo][Uu][Pp][Ss](?:/[^/*]+)+)?/*)$"

  /// The spellings of a GUID that the normaliser reads, but for those in brackets.
  private static let guid =
    "(?:[0-9A-Fa-f]{32}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})"

  /// A day or a moment, but for days that a month lacks.
  private static let expiry =
    "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
    + "(?:[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?"
    + "(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9]))?$"
}
