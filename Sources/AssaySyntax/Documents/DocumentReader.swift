package import AssayModel

/// Reads a file that a user wrote into syntax, and goes on after a mistake.
package protocol DocumentReader {
  var file: SourceFile { get }
  mutating func report(_ diagnostic: Diagnostic)
}

extension DocumentReader {
  package func place(_ range: Range<Int>) -> Place { Place(file: file, range: range) }
  package func place(_ node: LocatedNode) -> Place { place(node.range) }
  package func key(_ entry: LocatedNode.Entry) -> Located<String> {
    Located(entry.key, at: place(entry.keyRange))
  }

  /// What a key's value was read as; `nil` if it had a mistake.
  package func keyed<Value>(_ entry: LocatedNode.Entry, _ value: Value?) -> Keyed<Value>? {
    value.map {
      Keyed(key: place(entry.keyRange), located: Located($0, at: place(entry.value)))
    }
  }

  /// A place for what concerns a mapping as a whole: its first key.
  package func head(_ node: LocatedNode) -> Place {
    guard case .mapping(let entries) = node.content, let first = entries.first else {
      return place(node)
    }
    return place(first.keyRange)
  }
}

extension DocumentReader {
  /// The entries of a mapping by key; unknown and missing keys are reported.
  package mutating func fields<Key: FileKey>(
    of node: LocatedNode, as keys: Key.Type, without leftOut: Key? = nil
  ) -> [Key: LocatedNode.Entry]? {
    guard case .mapping(let entries) = node.content else {
      report(.wrongType(Key.subject, not: node.content, .mapping, at: place(node)))
      return nil
    }
    var fields: [Key: LocatedNode.Entry] = [:]
    var meant: Set<String> = []
    for entry in entries {
      if let key = Key(rawValue: entry.key) {
        fields[key] = entry
      } else {
        report(
          .unknownKey(key(entry), in: Key.subject, known: Key.names, help: Key.help(for: entry.key))
        )
        if let name = Suggestion.nearest(to: entry.key, among: Key.names) { meant.insert(name) }
      }
    }
    for key in Key.required
    where fields[key] == nil && key != leftOut && !meant.contains(key.rawValue) {
      report(.missingKey(key.rawValue, in: Key.subject, at: head(node)))
    }
    return fields
  }

  package mutating func text(_ entry: LocatedNode.Entry?) -> Located<String>? {
    guard let entry else { return nil }
    return text(entry.value, of: "'\(entry.key)'")
  }

  package mutating func text(_ node: LocatedNode, of subject: String) -> Located<String>? {
    guard case .string(let text) = node.content else {
      report(.wrongType(subject, not: node.content, .text, at: place(node)))
      return nil
    }
    guard text.hasVisibleCharacter else {
      report(.emptyText(subject, at: place(node)))
      return nil
    }
    return Located(text, at: place(node))
  }

  package mutating func texts(_ entry: LocatedNode.Entry?) -> [Located<String>] {
    elements(entry).compactMap { text($0, of: "each member of '\(entry?.key ?? "")'") }
  }

  package mutating func boolean(_ entry: LocatedNode.Entry) -> Bool? {
    guard case .boolean(let value) = entry.value.content else {
      report(
        .wrongType(
          "'\(entry.key)'", not: entry.value.content, .boolean, at: place(entry.value)))
      return nil
    }
    return value
  }

  /// The members of a list that must not be empty; `isRequired` says that it can't be left out.
  package mutating func elements(
    _ entry: LocatedNode.Entry?, isRequired: Bool = false
  ) -> [LocatedNode] {
    guard let entry else { return [] }
    guard case .sequence(let elements) = entry.value.content else {
      report(
        .wrongType("'\(entry.key)'", not: entry.value.content, .list, at: place(entry.value)))
      return []
    }
    if elements.isEmpty {
      report(.emptyList(entry.key, isRequired: isRequired, at: place(entry.value)))
    }
    return elements
  }

  /// A value, or the members of a list of such values.
  package mutating func oneOrMore(_ entry: LocatedNode.Entry) -> [LocatedNode] {
    if case .sequence = entry.value.content { return elements(entry) }
    return [entry.value]
  }

  package mutating func entries(_ entry: LocatedNode.Entry?) -> [LocatedNode.Entry] {
    guard let entry else { return [] }
    guard case .mapping(let entries) = entry.value.content else {
      report(
        .wrongType("'\(entry.key)'", not: entry.value.content, .mapping, at: place(entry.value)))
      return []
    }
    return entries
  }
}
