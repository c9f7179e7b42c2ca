package import AssayModel
package import AssaySyntax

/// A value as rules and inventories write it, with nothing resolved.
package indirect enum Tree: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// The number as it is written.
  case number(String)
  case text(String)
  case list([Tree])
  /// In the order written.
  case object([Entry])
  /// What no text says: a value that isn't known.
  case unknown(UnknownCause)

  package struct Entry: Hashable, Sendable {
    package var key: String
    package var value: Tree

    package init(_ key: String, _ value: Tree) {
      self.key = key
      self.value = value
    }
  }

  package init(_ node: LocatedNode) {
    switch node.content {
    case .null: self = .null
    case .boolean(let value): self = .boolean(value)
    case .number(let text): self = .number(text)
    case .string(let text): self = .text(text)
    case .sequence(let members): self = .list(members.map { Tree($0) })
    case .mapping(let entries): self = .object(entries.map { Entry($0.key, Tree($0.value)) })
    }
  }

  /// An object of the entries that there are.
  package static func object(_ entries: (String, Tree?)...) -> Tree {
    .object(entries.compactMap { key, value in value.map { Entry(key, $0) } })
  }

  package var entries: [Entry] {
    if case .object(let entries) = self { entries } else { [] }
  }

  package var members: [Tree] {
    if case .list(let members) = self { members } else { [] }
  }

  package var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// An object's value; setting `nil` leaves the entry out.
  package subscript(key: String) -> Tree? {
    get {
      guard case .object(let entries) = self else { return nil }
      for entry in entries where entry.key == key { return entry.value }
      return nil
    }
    set {
      var entries = entries
      if let index = entries.firstIndex(where: { $0.key == key }) {
        if let newValue { entries[index].value = newValue } else { entries.remove(at: index) }
      } else if let newValue {
        entries.append(Entry(key, newValue))
      }
      self = .object(entries)
    }
  }
}

extension Tree: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int) { self = .number("\(value)") }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  package init(arrayLiteral elements: Tree...) { self = .list(elements) }
}
