import AssaySyntax
import Foundation

/// YAML in braces and brackets, as JSON has it.
enum Flow {
  static func mapping(_ entries: [(key: String, value: String)]) -> String {
    "{" + entries.map { "\(text($0.key)): \($0.value)" }.joined(separator: ", ") + "}"
  }

  static func list(_ members: [String]) -> String {
    "[" + members.joined(separator: ", ") + "]"
  }

  static func text(_ text: String) -> String {
    let quoted = text.unicodeScalars.reduce(into: "") { quoted, scalar in
      quoted += "\"\\".unicodeScalars.contains(scalar) ? "\\\(scalar)" : "\(scalar)"
    }
    return "\"\(quoted)\""
  }
}

extension LocatedNode {
  /// The value, written anew.
  var flow: String {
    switch content {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let text): text
    case .string(let text): Flow.text(text)
    case .sequence(let members): Flow.list(members.map(\.flow))
    case .mapping(let entries): Flow.mapping(entries.map { ($0.key, $0.value.flow) })
    }
  }

  /// A mapping's entries; none of anything else.
  var entries: [Entry] {
    if case .mapping(let entries) = content { return entries }
    return []
  }

  /// A sequence's members; none of anything else.
  var members: [LocatedNode] {
    if case .sequence(let members) = content { return members }
    return []
  }

  var text: String? {
    if case .string(let text) = content { return text }
    return nil
  }
}

extension [LocatedNode.Entry] {
  subscript(key: String) -> LocatedNode? { first { $0.key == key }?.value }
}
