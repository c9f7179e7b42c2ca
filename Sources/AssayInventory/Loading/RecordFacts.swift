internal import AssaySyntax

/// What tells what a record is, and what its export left out.
struct RecordFacts {
  /// Indices of captures; -1 for none.
  private(set) var type = -1
  private(set) var id = -1
  private(set) var error = -1
  private(set) var errorCode = -1
  private(set) var tenant = -1
  private(set) var modified = -1
  private(set) var hasProperties = false
  private(set) var hasKeyType = false
  /// The keys that tell routes and other things apart.
  private(set) var marks = MarkSet()

  init(_ captures: Span<Capture>, in range: Range<Int>, tree: borrowing InventoryTree) {
    for index in range {
      let node = Int(captures[index].node)
      let role = tree.roles[node]
      if role == .none { continue }
      let form = Form(captures[index].kind)
      if form == .mark { continue }
      if tree.marks[node] >= 0 { marks.insert(tree.marks[node]) }
      switch role {
      case .type: type = index
      case .id: id = index
      case .properties: hasProperties = form == .value
      case .keyType: hasKeyType = form == .value
      case .error: error = form == .value ? index : -1
      case .errorCode: errorCode = index
      case .tenant: tenant = index
      case .modified: modified = index
      case .none, .mark, .keyMaterial, .nextPage, .truncated, .count, .total, .rows, .errors,
        .listedError, .strayList:
        continue
      }
    }
  }

  private enum Form {
    case null, value
    /// A capture that is no value.
    case mark

    init(_ kind: Capture.Kind) {
      switch kind {
      case .null: self = .null
      case .false, .true, .number, .string, .array, .object: self = .value
      case .element, .end: self = .mark
      }
    }
  }
}

extension Capture {
  /// Whether this is a text with at least one byte.
  var isText: Bool {
    switch kind {
    case .string: textLength > 0
    case .null, .false, .true, .number, .array, .object, .element, .end: false
    }
  }

  /// The text's place in its batch.
  var textRange: Range<Int> {
    Int(textStart)..<Int(textStart) &+ Int(textLength)
  }
}
