internal import AssaySyntax

/// What tells what a record is, and what its export left out.
struct RecordFacts {
  var type: Capture?
  var id: Capture?
  var error: Capture?
  var errorCode: Capture?
  var hasProperties = false
  var hasKeyType = false
  var shape: ForeignShape?

  init(_ captures: Span<Capture>, tree: InventoryTree) {
    for index in captures.indices {
      let capture = captures[index]
      let role = tree.roles[Int(capture.node)]
      if role == .none || capture.kind == .element || capture.kind == .end { continue }
      note(capture, role, tree)
    }
  }

  private mutating func note(
    _ capture: Capture, _ role: InventoryTree.Role, _ tree: InventoryTree
  ) {
    switch role {
    case .type: type = capture
    case .id: id = capture
    case .error: error = capture.kind == .null ? nil : capture
    case .errorCode: errorCode = capture
    case .properties: hasProperties = capture.kind != .null
    case .keyType: hasKeyType = capture.kind != .null
    case .shape:
      let found = tree.shapes[Int(capture.node)]
      shape = ForeignShape.allCases.first { $0 == shape || $0 == found }
    case .none, .keyMaterial, .nextPage, .truncated, .count, .total: break
    }
  }
}

extension Capture {
  /// Whether this is a text with at least one byte.
  var isText: Bool { kind == .string && textLength > 0 }

  /// The text's place in its batch.
  var textRange: Range<Int> { Int(textStart)..<Int(textStart) + Int(textLength) }
}
