internal import AssayModel

/// One resource from two exports, of which one tells its ARM id and the other only its address.
///
/// Done when all is read, so that it doesn't depend on the order of the exports.
extension SnapshotBuilder {
  /// Merges each resource whose id is the address that one resource with an ARM id holds.
  mutating func uniteByAddress() {
    guard hasAddressesForIDs else { return }
    var replacements: [Int: Int] = [:]
    for type in snapshot.layouts.indices where addressColumns[type] >= 0 {
      let holders = holders(ofType: type)
      for row in snapshot.rowsByType[type].map(Int.init) {
        let id = snapshot.id(ofRow: row)
        if !id.isARMID, let address = Self.address(id), let holder = holders[address] ?? nil {
          replacements[row] = holder
        }
      }
    }
    for (row, holder) in replacements.sorted(by: { $0.key < $1.key }) {
      type = Int(snapshot.rows[row].type)
      let first = Int(snapshot.rows[row].cells)
      scratch = Array(snapshot.cells[first..<first + snapshot.layouts[type].width(of: 0)])
      moment = snapshot.rows[row].moment
      _ = agree(with: holder, moments: snapshot.moments[row])
      for place in snapshot.places(of: row) { snapshot.add(place, toRow: holder) }
    }
    snapshot.remove(replacements)
  }

  /// The rows with ARM ids by their address; `nil` where several claim one.
  private func holders(ofType type: Int) -> [[UInt8]: Int?] {
    var holders: [[UInt8]: Int?] = [:]
    for row in snapshot.rowsByType[type].map(Int.init) where snapshot.id(ofRow: row).isARMID {
      let cell = snapshot.cells[Int(snapshot.rows[row].cells) + addressColumns[type]]
      guard cell.kind == .string, let address = Self.address(snapshot.text(of: cell)) else {
        continue
      }
      holders[address] = holders[address] == nil ? .some(row) : .some(nil)
    }
    return holders
  }

  private static func address(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var form: [UInt8] = []
    return NormalForm.appendURL(text, to: &form) ? form : nil
  }
}

extension Snapshot {
  /// Takes rows away, each of which another stands for.
  fileprivate mutating func remove(_ replacements: [Int: Int]) {
    if replacements.isEmpty { return }
    var kept: [Row] = []
    var indices: [Int] = []
    rowsByType = layouts.map { _ in [] }
    for (index, var row) in rows.enumerated() {
      indices.append(kept.count)
      if replacements[index] != nil { continue }
      row.ordinal = UInt32(rowsByType[Int(row.type)].count)
      rowsByType[Int(row.type)].append(UInt32(kept.count))
      kept.append(row)
    }
    rows = kept
    lastPlaces = lastPlaces.reduce(into: [:]) { places, place in
      if replacements[place.key] == nil { places[indices[place.key]] = place.value }
    }
    func moved(_ conflict: Conflict) -> Conflict {
      var conflict = conflict
      let resource = conflict.resource
      conflict.resource = indices[replacements[resource] ?? resource]
      return conflict
    }
    conflicts = conflicts.map(moved)
    superseded = superseded.map(moved)
    moments = moments.reduce(into: [:]) { moments, row in
      if replacements[row.key] == nil { moments[indices[row.key]] = row.value }
    }
    identities = IdentityTable()
    for row in rows.indices {
      identify(row, hash: IdentityTable.hash(id(ofRow: row), type: Int(rows[row].type)))
    }
  }
}
