internal import AssaySyntax

/// What tells what a record is, and what its export left out.
struct RecordFacts {
  /// Indices of captures; -1 for none.
  private(set) var type = -1
  private(set) var id = -1
  private(set) var error = -1
  private(set) var errorCode = -1
  private(set) var hasProperties = false
  private(set) var hasKeyType = false
  private(set) var shape: ForeignShape?

  init(_ captures: Span<Capture>, in range: Range<Int>, tree: borrowing InventoryTree) {
    for index in range {
      let role = tree.roles[Int(captures[index].node)]
      if role == .none { continue }
      let kind = captures[index].kind
      if kind == .element || kind == .end { continue }
      switch role {
      case .type: type = index
      case .id: id = index
      case .properties: hasProperties = kind != .null
      case .keyType: hasKeyType = kind != .null
      case .error: error = kind == .null ? -1 : index
      case .errorCode: errorCode = index
      case .shape: note(tree.shapes[Int(captures[index].node)])
      case .none, .keyMaterial, .nextPage, .truncated, .count, .total: continue
      }
    }
  }

  /// The shape that is listed first wins.
  private mutating func note(_ found: ForeignShape?) {
    shape = ForeignShape.allCases.first { $0 == shape || $0 == found }
  }
}

extension Capture {
  /// Whether this is a text with at least one byte.
  var isText: Bool { kind == .string && textLength > 0 }

  /// The text's place in its batch.
  var textRange: Range<Int> {
    Int(textStart)..<Int(textStart) &+ Int(textLength)
  }
}
