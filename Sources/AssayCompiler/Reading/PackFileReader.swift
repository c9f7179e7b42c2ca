internal import AssayModel
internal import AssaySyntax

/// Reads one file of a pack into syntax, and goes on after a mistake.
///
/// Each aspect of the language has an extension of its own: `+Manifest`, `+Rule`, `+Examples`,
/// `+Conditions`, `+Leaves`, `+Quantifiers`, `+Operands`, `+Paths`, `+Message`.
struct PackFileReader {
  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) { self.file = file }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func place(_ range: Range<Int>) -> Place { Place(file: file, range: range) }
  func place(_ node: LocatedNode) -> Place { place(node.range) }
  func key(_ entry: LocatedNode.Entry) -> Located<String> {
    Located(entry.key, at: place(entry.keyRange))
  }

  /// What a key's value was read as; `nil` if it had a mistake.
  func keyed<Value>(_ entry: LocatedNode.Entry, _ value: Value?) -> Keyed<Value>? {
    value.map {
      Keyed(key: place(entry.keyRange), located: Located($0, at: place(entry.value)))
    }
  }

  /// A place for what concerns a mapping as a whole: its first key.
  func head(_ node: LocatedNode) -> Place {
    guard case .mapping(let entries) = node.content, let first = entries.first else {
      return place(node)
    }
    return place(first.keyRange)
  }
}

extension PackFileReader {
  /// The entries of a mapping by key; unknown and missing keys are reported.
  mutating func fields<Key: FileKey>(
    of node: LocatedNode, as keys: Key.Type
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
        report(.unknownKey(key(entry), in: Key.subject, known: Key.names))
        if let name = Suggestion.nearest(to: entry.key, among: Key.names) { meant.insert(name) }
      }
    }
    for key in Key.required where fields[key] == nil && !meant.contains(key.rawValue) {
      report(.missingKey(key.rawValue, in: Key.subject, at: head(node)))
    }
    return fields
  }

  mutating func text(_ entry: LocatedNode.Entry?) -> Located<String>? {
    guard let entry else { return nil }
    return text(entry.value, of: "'\(entry.key)'")
  }

  mutating func text(_ node: LocatedNode, of subject: String) -> Located<String>? {
    guard case .string(let text) = node.content else {
      report(.wrongType(subject, not: node.content, .text, at: place(node)))
      return nil
    }
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      report(.emptyText(subject, at: place(node)))
      return nil
    }
    return Located(text, at: place(node))
  }

  mutating func texts(_ entry: LocatedNode.Entry?) -> [Located<String>] {
    elements(entry).compactMap { text($0, of: "each member of '\(entry?.key ?? "")'") }
  }

  mutating func boolean(_ entry: LocatedNode.Entry) -> Bool? {
    guard case .boolean(let value) = entry.value.content else {
      report(
        .wrongType(
          "'\(entry.key)'", not: entry.value.content, .boolean, at: place(entry.value)))
      return nil
    }
    return value
  }

  /// The members of a list that must not be empty.
  mutating func elements(_ entry: LocatedNode.Entry?) -> [LocatedNode] {
    guard let entry else { return [] }
    guard case .sequence(let elements) = entry.value.content else {
      report(
        .wrongType("'\(entry.key)'", not: entry.value.content, .list, at: place(entry.value)))
      return []
    }
    if elements.isEmpty { report(.emptyList(entry.key, at: place(entry.value))) }
    return elements
  }

  mutating func entries(_ entry: LocatedNode.Entry?) -> [LocatedNode.Entry] {
    guard let entry else { return [] }
    guard case .mapping(let entries) = entry.value.content else {
      report(
        .wrongType("'\(entry.key)'", not: entry.value.content, .mapping, at: place(entry.value)))
      return []
    }
    return entries
  }

  /// A value out of a fixed set of names.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ entry: LocatedNode.Entry?, of kind: NameKind, as choices: Choice.Type
  ) -> Located<Choice>? {
    guard let name = text(entry) else { return nil }
    if let choice = Choice(rawValue: name.value) { return Located(choice, at: name.place) }
    report(.unknownName(kind, name, known: Choice.allCases.map(\.rawValue)))
    return nil
  }
}
