internal import AssayModel

extension LocatedNode {
  /// The value at a key of a mapping.
  package subscript(key: String) -> LocatedNode? {
    guard case .mapping(let entries) = content else { return nil }
    // By index, so that no entry is copied but the one that is wanted.
    for index in entries.indices where entries[index].key.hasBytes(of: key) {
      return entries[index].value
    }
    return nil
  }

  /// The elements of a sequence; `nil` for anything else.
  package var elements: [LocatedNode]? {
    guard case .sequence(let elements) = content else { return nil }
    return elements
  }

  /// The entries of a mapping; `nil` for anything else.
  package var entries: [Entry]? {
    guard case .mapping(let entries) = content else { return nil }
    return entries
  }

  /// A string's text; `nil` for anything else.
  package var text: String? {
    guard case .string(let text) = content else { return nil }
    return text
  }
}
