internal import AssayModel

/// The key fields of a snapshot's resources as numbers, equal ones alike.
///
/// Each field is brought into normal form once, however many relations match by it.
struct KeyColumns {
  /// A field of a type's resources, and what it is brought into.
  struct Field: Hashable {
    /// An index in `Snapshot.layouts`.
    var type: Int
    /// Among the cells of a resource; -1 if it wasn't projected.
    var column: Int
    var form: FormTable.Kind
  }

  let snapshot: Snapshot
  private var forms: FormTable
  private var keys: [Field: [RelationIndex.Key]] = [:]

  init(of snapshot: Snapshot) {
    self.snapshot = snapshot
    forms = FormTable(for: snapshot.rows.count)
  }

  /// The keys of a type's resources, by ordinal.
  mutating func keys(of field: Field) -> [RelationIndex.Key] {
    if let known = keys[field] { return known }
    let rows = snapshot.rowsByType[field.type]
    var own: [RelationIndex.Key] = []
    own.reserveCapacity(rows.count)
    for row in rows {
      let cell =
        field.column < 0
        ? .unknown(.notExported) : snapshot.cells[Int(snapshot.rows[Int(row)].cells) + field.column]
      own.append(key(of: cell, as: field.form))
    }
    keys[field] = own
    return own
  }

  /// What the keys of a number were brought into.
  func form(_ number: Int32) -> ArraySlice<UInt8> { forms.form(number) }

  private mutating func key(of cell: Cell, as form: FormTable.Kind) -> RelationIndex.Key {
    if cell.isAbsent { return .absent }
    if cell.kind == .unknown {
      guard let text = cell.standIn else { return .unknown(cell.cause) }
      let number = forms.number(of: text, in: snapshot, .current, as: form)
      return number < 0 ? .unknown(cell.cause) : .group(number)
    }
    let number = forms.number(of: cell, in: snapshot, .current, as: form)
    return number < 0 ? .unknown(.wrongType) : .group(number)
  }
}
