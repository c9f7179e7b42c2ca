internal import AssaySyntax

/// The grammars of texts as regular expressions that JavaScript and others read alike.
package enum SchemaPattern {
  /// Any byte above the space.
  package static let text = #"[^\u0000-\u0020]"#

  /// What `NameSpelling.isIdentifier` accepts.
  package static let identifier = "^[a-z0-9]+(?:-[a-z0-9]+)*$"

  /// What `Names.isPlain` accepts.
  static let plainName = "^[A-Za-z_]\(plainCharacter)*$"

  /// What `Names.isResourceType` accepts.
  static let resourceType =
    "^(?:\(typePart)(?:(?:/\(typePart))+|::\(typePart))|[a-z0-9-]+(?:_[a-z0-9-]+)+)$"

  /// What `PathParser` accepts.
  static let path = "^\(pathText(excluding: ""))$"

  /// Text, paths in braces, and doubled braces; no path in a message holds a closing brace.
  static let message =
    #"^(?:[^{}]|\{\{|\}\}|\{"# + pathText(excluding: "}") + #"(?: as date-time)?\})*$"#

  /// What `Duration.seconds` accepts, but for times beyond its bounds.
  static let moment = "^[+-]?[0-9]+[smhdw]$"

  static let webAddress = "^https?://"

  /// What `Normalizer.duration` reads, but for numbers beyond its bounds.
  static let duration =
    "^-?[Pp](?=[0-9Tt])\(span("Yy"))\(span("Mm"))\(span("Ww"))\(span("Dd"))"
    + "(?:[Tt](?=[0-9])\(span("Hh"))\(span("Mm"))(?:[0-9]+(?:[.,][0-9]+)?[Ss])?)?$"

  /// What `Normalizer.dateTime` reads in text, but for days that a month lacks.
  static let dateTime =
    "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
    + "(?:[Tt ]\(hour):[0-5][0-9](?::(?:[0-5][0-9]|60))?(?:[.,][0-9]+)?"
    + "(?:[Zz]|[+-]\(hour)(?::?[0-5][0-9])?)?)?$"

  /// A whole number of a unit, or nothing.
  private static func span(_ unit: String) -> String { "(?:[0-9]+(?:[.,]0+)?[\(unit)])?" }

  private static let hour = "(?:[01][0-9]|2[0-3])"

  /// The beginnings of what `PackFileReader` refuses as Azure Policy's expressions.
  static let policyExpression =
    #"^\[(?:"# + PackFileReader.expressionFunctions.joined(separator: "|") + #")\([\s\S]*\)\]$"#

  private static let plainCharacter = #"(?:[A-Za-z0-9_$@-]|[^\u0000-\u007f])"#
  private static let typePart = "[!-)+-.0-~]+"

  private static func pathText(excluding characters: String) -> String {
    let quoted = ["'", "\""].map { quote in
      "\(quote)(?:[^\(quote)\(characters)]|\(quote)\(quote))+\(quote)"
    }
    let bracketed = #"\[(?:"# + quoted.joined(separator: "|") + #")\]"#
    return "(?:\(plainCharacter)+|\(bracketed))(?:\\.\(plainCharacter)+|\(bracketed))*"
  }
}
