internal import AssayModel

extension SnapshotBuilder {
  /// Adds the resource in progress, or merges it into the one with the same type and id.
  package mutating func finish(offset: Int, length: Int) -> Finish {
    let cell = scratch[TypeLayout.Column.id]
    guard cell.kind == .string, cell.count > 0 else {
      discard()
      return .withoutID
    }
    derive(from: cell)
    let hash = IdentityTable.hash(id[...], type: type)
    let place = ValuePlace(source: source, offset: offset, length: length)
    if let row = snapshot.row(type: type, id: id[...], hash: hash) {
      return merge(into: row, place: place)
    }
    add(place, hash: hash)
    return .added
  }

  /// Adds the resource in progress, whose id `id` is.
  mutating func add(_ place: ValuePlace, hash: UInt64) {
    let name = scratch[TypeLayout.Column.name]
    snapshot.keep(id, in: &scratch[TypeLayout.Column.id], endingWith: name)
    let row = snapshot.rows.count
    snapshot.rows.append(
      Snapshot.Row(
        type: UInt16(type), source: place.source, cells: UInt32(snapshot.cells.count),
        ordinal: UInt32(snapshot.rowsByType[type].count), length: UInt32(clamping: place.length),
        offset: place.offset, moment: moment))
    snapshot.rowsByType[type].append(UInt32(row))
    snapshot.cells.append(contentsOf: scratch[..<snapshot.layouts[type].width(of: 0)])
    snapshot.identify(row, hash: hash)
    if addressColumns[type] >= 0, !id[...].isARMID { hasAddressesForIDs = true }
  }

  /// Fills in what an ARM id tells and the export didn't.
  private mutating func derive(from cell: Cell) {
    if let node = derivedNodes.subscriptionID { derive(node, Self.subscriptions, from: cell) }
    if let node = derivedNodes.resourceGroup { derive(node, Self.resourceGroups, from: cell) }
  }

  static let subscriptions = Array("/subscriptions/".utf8)
  private static let resourceGroups = Array("/resourcegroups/".utf8)

  private mutating func derive(_ node: Int, _ marker: [UInt8], from cell: Cell) {
    guard isKept(node), isAbsent(node) else { return }
    guard let range = id[...].segment(after: marker) else { return }
    var cell = cell
    let text = Array(id[range])
    storeShort(text.span, in: &cell)
    scratch[Int(snapshot.layouts[type].columns[node])] = cell
    carry(node)
  }

  private func isKept(_ node: Int) -> Bool { snapshot.layouts[type].columns[node] >= 0 }
}

extension ArraySlice<UInt8> {
  /// Whether this is an id as Azure Resource Manager writes them, not an opaque one.
  var isARMID: Bool { first == UInt8(ascii: "/") }

  /// The rest of the path segment that follows `marker`, which is in lower case.
  func segment(after marker: [UInt8]) -> Range<Int>? {
    guard first == UInt8(ascii: "/"), count > marker.count else { return nil }
    for start in startIndex...(endIndex - marker.count)
    where self[start..<(start + marker.count)].elementsEqual(
      marker, by: { $0.lowercasedASCII == $1 })
    {
      let from = start + marker.count
      let end = self[from...].firstIndex(of: UInt8(ascii: "/")) ?? endIndex
      return from < end ? from..<end : nil
    }
    return nil
  }
}
