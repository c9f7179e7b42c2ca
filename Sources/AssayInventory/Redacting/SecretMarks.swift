internal import AssayModel
internal import AssaySyntax

/// A value of which its export tells what is secret.
struct SecretMarks {
  /// What tells it.
  enum Form {
    /// A value of the same shape, with `true` for what is secret, with all that it holds.
    case shape(LocatedNode)
    /// Names of attributes and indices that lead to what is secret.
    case path([LocatedNode])
  }

  var value: LocatedNode
  var form: Form

  /// Where the secrets are; more than is marked where the marks don't fit the value.
  ///
  /// - Parameter whole: The value with all that it holds.
  func places(in whole: LocatedNode) -> [Range<Int>] {
    switch form {
    case .shape(let marks): Self.places(in: whole, marks)
    case .path(let steps): Self.places(in: whole, at: steps[...])
    }
  }

  /// Calls itself for each level, of which readers allow 256.
  private static func places(in value: LocatedNode, _ marks: LocatedNode) -> [Range<Int>] {
    guard marks.marksAnything, !value.tellsNothing else { return [] }
    switch (marks.content, value.content) {
    case (.mapping(let marks), .mapping(let entries)):
      let known = KeyPlaces(entries.map(\.key))
      return marks.flatMap { mark in
        known[mark.key].map { places(in: entries[$0].value, mark.value) } ?? []
      }
    case (.sequence(let marks), .sequence(let elements)) where marks.count <= elements.count:
      return zip(elements, marks).flatMap { places(in: $0, $1) }
    default: return [value.range]
    }
  }

  /// Where a path leads; what a step that doesn't fit was to be taken in is secret as a whole.
  private static func places(
    in value: LocatedNode, at steps: ArraySlice<LocatedNode>
  ) -> [Range<Int>] {
    var value = value
    for step in steps {
      if value.tellsNothing { return [] }
      guard let next = value.part(at: step) else { break }
      value = next
    }
    return value.tellsNothing ? [] : [value.range]
  }
}

extension LocatedNode {
  /// Whether anything is marked; what is no mark marks everything.
  ///
  /// Calls itself for each level, of which readers allow 256.
  var marksAnything: Bool {
    switch content {
    case .null, .boolean(false): false
    case .boolean(true), .number, .string: true
    case .sequence(let elements): elements.contains(where: \.marksAnything)
    case .mapping(let entries): entries.contains(where: \.value.marksAnything)
    }
  }

  /// Whether a secret would be shown by nothing of the value.
  fileprivate var tellsNothing: Bool {
    switch content {
    case .null, .boolean: true
    case .number, .string, .sequence, .mapping: false
    }
  }

  /// What a step of a path leads to, such as `{"type": "get_attr", "value": "password"}` or
  /// `{"type": "index", "value": {"type": "number", "value": 0}}`.
  fileprivate func part(at step: LocatedNode) -> LocatedNode? {
    guard let named = step["value"] else { return nil }
    let key = named["value"] ?? named
    switch (key.content, content) {
    case (.string(let name), .mapping(let entries)):
      return entries.first { $0.key.hasBytes(of: name) }?.value
    case (.number(let index), .sequence(let elements)):
      guard let index = Int(index), elements.indices.contains(index) else { return nil }
      return elements[index]
    default: return nil
    }
  }
}
