internal import AssayModel

extension Snapshot {
  func layoutIndex(of type: ResourceType) -> Int? {
    layouts.firstIndex { $0.type == type }
  }

  func rows(of type: ResourceType) -> [UInt32] {
    layoutIndex(of: type).map { rowsByType[$0] } ?? []
  }

  /// The column of a field of a type's resources; -1 if the snapshot was made without it.
  func column(of path: FieldPath, inType index: Int) -> Int {
    projection.node(at: path).map { Int(layouts[index].columns[$0]) } ?? -1
  }

  /// Whether a resource of the type that isn't here isn't there.
  func isComplete(_ type: ResourceType) -> Bool {
    guard !isIncomplete, let index = layoutIndex(of: type) else { return false }
    return isTypeComplete[index]
  }

  /// What a resource is that isn't here, where that proves nothing.
  var causeOfAbsence: UnknownCause { isIncomplete ? .incompleteInventory : .notInInventory }
}

extension Cell {
  var hasText: Bool { kind == .string || kind == .number }
}
