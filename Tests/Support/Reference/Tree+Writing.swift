extension Tree {
  /// The value as JSON, on one line.
  package var json: String {
    switch self {
    case .null, .unknown: "null"
    case .boolean(let value): "\(value)"
    case .number(let text): text
    case .text(let text): Self.quoted(text)
    case .list(let members): "[" + members.map(\.json).joined(separator: ", ") + "]"
    case .object(let entries):
      "{"
        + entries.map { "\(Self.quoted($0.key)): \($0.value.json)" }.joined(separator: ", ") + "}"
    }
  }

  /// The value as lines of YAML: short ones in braces, longer ones with a line for each member.
  package var yaml: String { lines(width: 96).joined(separator: "\n") + "\n" }

  private func lines(width: Int) -> [String] {
    let flow = flow
    if flow.utf8.count <= width { return [flow] }
    switch self {
    case .list(let members) where !members.isEmpty:
      return members.flatMap { Self.indent($0.lines(width: width - 2), by: "- ") }
    case .object(let entries) where !entries.isEmpty:
      return entries.flatMap { entry in
        let lines = entry.value.lines(width: width - 2)
        let key = Self.plain(entry.key)
        return lines.count == 1 && lines[0] == entry.value.flow
          ? ["\(key): \(lines[0])"] : ["\(key):"] + lines.map { "  \($0)" }
      }
    default: return [flow]
    }
  }

  private static func indent(_ lines: [String], by mark: String) -> [String] {
    lines.enumerated().map { ($0 == 0 ? mark : "  ") + $1 }
  }

  private var flow: String {
    switch self {
    case .text(let text): Self.plain(text)
    case .list(let members): "[" + members.map(\.flow).joined(separator: ", ") + "]"
    case .object(let entries):
      "{" + entries.map { "\(Self.plain($0.key)): \($0.value.flow)" }.joined(separator: ", ") + "}"
    case .null, .boolean, .number, .unknown: json
    }
  }

  /// A text without quotes where it can't be taken for anything else.
  private static func plain(_ text: String) -> String {
    let words: Set = ["null", "true", "false"]
    let isPlain =
      !words.contains(text.lowercased()) && text.first.map { $0.isASCII && $0.isLetter } == true
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._/-".contains($0)) }
    return isPlain ? text : quoted(text)
  }

  private static func quoted(_ text: String) -> String {
    let inner = text.unicodeScalars.map { scalar in
      "\"\\".unicodeScalars.contains(scalar) ? "\\\(scalar)" : "\(scalar)"
    }
    return "\"" + inner.joined() + "\""
  }
}
