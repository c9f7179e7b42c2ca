/// The grammars of texts as regular expressions that JavaScript and others read alike.
enum SchemaPattern {
  /// Any byte above the space.
  static let text = #"[^\u0000-\u0020]"#

  /// What `Names.isIdentifier` accepts.
  static let identifier = "^[a-z0-9]+(?:-[a-z0-9]+)*$"

  /// What `Names.isPlain` accepts.
  static let plainName = "^[A-Za-z_]\(plainCharacter)*$"

  static let resourceType = "^\(typePart)(?:/\(typePart))+$"

  /// What `PathParser` accepts.
  static let path = "^\(pathText(excluding: ""))$"

  /// Text, paths in braces, and doubled braces; no path in a message holds a closing brace.
  static let message =
    #"^(?:[^{}]|\{\{|\}\}|\{"# + pathText(excluding: "}") + #"\})*$"#

  /// What `Duration.seconds` accepts, but for times beyond its bounds.
  static let moment = "^[+-]?[0-9]+[smhdw]$"

  static let webAddress = "^https?://"

  static let duration = #"^[Pp][\s\S]*[0-9]"#

  static let dateTime = #"^[0-9]{4}-[\s\S]{2}-[\s\S]{2}"#

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
