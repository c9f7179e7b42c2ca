internal import AssayModel

extension Snapshot {
  /// A resource's id as ids are compared.
  package func normalizedID(of row: Int) -> String {
    ResourceReference.normalize(String(decoding: id(ofRow: row), as: UTF8.self))
  }

  /// The text of a row's id.
  func id(ofRow row: Int) -> ArraySlice<UInt8> {
    text(of: cells[Int(rows[row].cells) + TypeLayout.Column.id])
  }

  /// The row of the resource of a type whose normalised id equals that of `id`.
  func row(type: Int, id: ArraySlice<UInt8>) -> Int? {
    row(type: type, id: id, hash: IdentityTable.hash(id, type: type))
  }

  func row(type: Int, id: ArraySlice<UInt8>, hash: UInt64) -> Int? {
    identities.row(hash: hash) { row in
      Int(rows[row].type) == type && Self.isSame(self.id(ofRow: row), id)
    }
  }

  /// Enters a row that has just been added.
  mutating func identify(_ row: Int, hash: UInt64) {
    var identities = IdentityTable()
    swap(&identities, &self.identities)
    identities.insert(row: row, hash: hash) { other in
      IdentityTable.hash(id(ofRow: other), type: Int(rows[other].type))
    }
    swap(&identities, &self.identities)
  }

  static func isSame(_ lhs: ArraySlice<UInt8>, _ rhs: ArraySlice<UInt8>) -> Bool {
    lhs.first == UInt8(ascii: "/")
      ? lhs.isEqualIgnoringCase(to: rhs) : lhs.span.isEqual(to: rhs.span)
  }
}
