internal import AssaySyntax

/// Whether a text says what another said: equal values of equal types, and the same comments.
struct SameMeaning {
  private let document: LocatedNode
  private let shape: ValueShape

  init(_ document: LocatedNode, _ shape: ValueShape) {
    self.document = document
    self.shape = shape
  }

  func holds(for text: [UInt8], of original: [UInt8]) throws(SyntaxError) -> Bool {
    let documents: [LocatedNode]
    do throws(SyntaxError) { documents = try YAML.documents(in: text) } catch { return false }
    guard documents.count == 1, Self.areEqual(documents[0], document, shape) else { return false }
    return try comments(of: text) == comments(of: original)
  }

  /// Sorted, since keys that change their places take their comments along.
  private func comments(of text: [UInt8]) throws(SyntaxError) -> [String] {
    guard let written = try YAML.written(in: text) else { return [] }
    return YAML.comments(in: text, around: written).map(\.text).sorted()
  }

  /// Compares byte for byte: `String`'s equality takes different spellings for the same.
  private static func areEqual(
    _ left: LocatedNode, _ right: LocatedNode, _ shape: ValueShape
  ) -> Bool {
    switch (left.content, right.content) {
    case (.string(let left), .string(let right)), (.number(let left), .number(let right)):
      left.utf8.elementsEqual(right.utf8)
    case (.sequence(let left), .sequence(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { areEqual($0, $1, shape.element) }
    case (.mapping(let left), .mapping(let right)):
      left.count == right.count
        && zip(sorted(left, shape), sorted(right, shape)).allSatisfy { left, right in
          left.key.utf8.elementsEqual(right.key.utf8)
            && areEqual(left.value, right.value, shape.value(of: left.key))
        }
    default: left.content == right.content
    }
  }

  /// A mapping's entries, in an order of their own where the author's has no meaning.
  private static func sorted(
    _ entries: [LocatedNode.Entry], _ shape: ValueShape
  ) -> [LocatedNode.Entry] {
    guard shape.order != nil else { return entries }
    return entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}
