/// The tags that are honoured: those of YAML's core schema, where they say what the text is.
///
/// `!!str` and `!` make a scalar a string; `!!null`, `!!bool`, `!!int` and `!!float` hold if the
/// text has that form. Every other tag would need a meaning that no rule can know, so it is refused.
enum YAMLTag {
  /// The form of a scalar with this tag; `nil` if the tag is refused.
  static func form(of tag: [UInt8]) -> YAMLEvent.Form? {
    if tag == Array("!".utf8) { return .string }
    guard tag.starts(with: prefix) else { return nil }
    return switch String(decoding: tag.dropFirst(prefix.count), as: UTF8.self) {
    case "str": .string
    case "null": .null
    case "bool": .boolean
    case "int": .integer
    case "float": .number
    default: nil
    }
  }

  static func suits(_ tag: [UInt8], sequence: Bool) -> Bool {
    tag == Array("!".utf8) || tag == prefix + Array((sequence ? "seq" : "map").utf8)
  }

  private static let prefix = Array("tag:yaml.org,2002:".utf8)
}
