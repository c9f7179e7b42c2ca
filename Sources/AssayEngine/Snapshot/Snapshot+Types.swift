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
    guard !lacks(type), let index = layoutIndex(of: type) else { return false }
    return isTypeComplete[index]
  }

  /// Whether the inventory says of itself that resources of the type may be missing.
  package func lacks(_ type: ResourceType) -> Bool {
    isIncomplete || incompleteTypes.contains(type)
  }

  /// What a resource of a type is that isn't here, where that proves nothing.
  func causeOfAbsence(of type: ResourceType) -> UnknownCause {
    lacks(type) ? .incompleteInventory : .notInInventory
  }

  /// Says that the inventory holds all resources of a type, unless it says otherwise of itself.
  package mutating func markComplete(_ type: ResourceType) {
    if let index = layoutIndex(of: type) { isTypeComplete[index] = true }
  }

  /// The first resource of a subscription that isn't among those given.
  package func resource(
    outside subscriptions: Set<String>
  ) -> (subscription: String, place: ValuePlace)? {
    for row in rows.indices {
      let id = self.id(ofRow: row)
      guard let range = id.segment(after: SnapshotBuilder.subscriptions) else { continue }
      let subscription = String(decoding: id[range], as: UTF8.self)
      if !subscriptions.contains(subscription.lowercasedASCII) {
        return (subscription, rows[row].place)
      }
    }
    return nil
  }

  /// The first resource that shows another tenant for its subscription's.
  package func resource(outsideTenant tenant: String) -> (tenant: String, place: ValuePlace)? {
    for row in rows.indices {
      guard let (own, place) = self.tenant(ofRow: row) else { continue }
      if Normalizer.guid.form(of: own) != Normalizer.guid.form(of: tenant) {
        return (own, place ?? rows[row].place)
      }
    }
    return nil
  }

  /// The tenant that a resource names, if that is kept of its type.
  func tenant(ofRow row: Int) -> (id: String, place: ValuePlace?)? {
    let column = column(of: Self.tenantPath, inType: Int(rows[row].type))
    guard column >= 0 else { return nil }
    let cell = cells[Int(rows[row].cells) + column]
    guard cell.kind == .string else { return nil }
    return (String(decoding: text(of: cell), as: UTF8.self), cell.place)
  }

  /// Where a resource names its tenant.
  package static let tenantPath = FieldPath(["tenantId"])
}

extension Cell {
  var hasText: Bool { kind == .string || kind == .number }
}
