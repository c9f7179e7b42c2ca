internal import AssayModel

/// Keys out of their versions.
///
/// An export of one version doesn't tell whether it is the current one, which is what a key is. A
/// list of the keys does, by the time when the current version was made, and so does a list of all
/// versions. Done when all is read, so that it doesn't depend on the order of the exports.
extension SnapshotBuilder {
  /// Says that the resource in progress comes from a list of all versions of what it is one of.
  package mutating func markListed() {
    guard let address = addressWithoutVersion(of: scratch, type) else { return }
    listedAddresses.insert(address)
  }

  /// Gives each key what its current version shows, and lets a version that is alone stand for it.
  mutating func settleVersions() {
    for type in snapshot.layouts.indices {
      guard let versions = Projection.versions(of: snapshot.layouts[type].type),
        let index = snapshot.layouts.firstIndex(where: { $0.type == versions }),
        !snapshot.rowsByType[index].isEmpty
      else { continue }
      self.type = type
      let keys = rows(ofType: type)
      let byAddress = rows(ofType: index)
      for (address, rows) in byAddress.sorted(by: { $0.value[0] < $1.value[0] }) {
        let holders = keys[address] ?? []
        let current = current(of: rows, listed: listedAddresses.contains(address), holders)
        if holders.isEmpty {
          stand(current ?? rows[0], isCurrent: current != nil, isAlone: rows.count == 1)
        } else if let current {
          for holder in holders { give(current, to: holder) }
        }
      }
    }
  }

  /// The rows of a type by the address of the key.
  private func rows(ofType type: Int) -> [[UInt8]: [Int]] {
    var rows: [[UInt8]: [Int]] = [:]
    for row in snapshot.rowsByType[type].map(Int.init) {
      if let address = addressWithoutVersion(of: cells(ofRow: row), type) {
        rows[address, default: []].append(row)
      }
    }
    return rows
  }

  private func addressWithoutVersion(of cells: [Cell], _ type: Int) -> [UInt8]? {
    column(of: Projection.versionedAddress, type).flatMap { url(cells[$0]) }
  }

  private func column(of path: FieldPath, _ type: Int) -> Int? {
    let column = snapshot.column(of: path, inType: type)
    return column < 0 ? nil : column
  }

  private func cell(_ path: FieldPath, of row: Int) -> Cell {
    column(of: path, Int(snapshot.rows[row].type))
      .map { snapshot.cells[Int(snapshot.rows[row].cells) + $0] } ?? .absent
  }

  /// Which of a key's versions is the current one; `nil` if that isn't known.
  private func current(of rows: [Int], listed: Bool, _ holders: [Int]) -> Int? {
    let address = Projection.address(of: snapshot.layouts[Int(snapshot.rows[rows[0]].type)].type)
    if let holder = holders.first, let address {
      let named = cell(address, of: holder)
      if named.kind == .string {
        return rows.first { url(cell(address, of: $0)) == url(named) }
      }
      let created = moment(cell(Projection.created, of: holder))
      let same = rows.filter { moment(cell(Projection.created, of: $0)) == created }
      if created != nil { return same.count == 1 ? same[0] : nil }
    }
    let type = snapshot.layouts[Int(snapshot.rows[rows[0]].type)].type
    guard listed, !snapshot.lacks(type) else { return nil }
    return newest(of: rows)
  }

  /// The row that was made last; `nil` if that isn't known, or if it is more than one.
  private func newest(of rows: [Int]) -> Int? {
    let times = rows.compactMap { moment(cell(Projection.created, of: $0)) }
    guard times.count == rows.count,
      let last = times.max(by: { $0.lexicographicallyPrecedes($1) })
    else { return nil }
    let found = times.indices.filter { times[$0] == last }
    return found.count == 1 ? rows[found[0]] : nil
  }

  private func moment(_ cell: Cell) -> [UInt8]? {
    var form: [UInt8] = []
    guard cell.hasText,
      NormalForm.append(cell.kind, snapshot.text(of: cell), as: .dateTime, to: &form)
    else { return nil }
    return form
  }

  private func url(_ cell: Cell) -> [UInt8]? {
    var form: [UInt8] = []
    guard cell.kind == .string, NormalForm.appendURL(snapshot.text(of: cell), to: &form)
    else { return nil }
    return form
  }

  /// Gives a key what its current version shows.
  private mutating func give(_ version: Int, to key: Int) {
    scratch = cells(ofRow: version)
    for column in [TypeLayout.Column.id, TypeLayout.Column.type, TypeLayout.Column.name] {
      scratch[column] = snapshot.cells[Int(snapshot.rows[key].cells) + column]
    }
    moment = snapshot.rows[version].moment
    _ = agree(with: key, moments: snapshot.moments[version])
    carryAll()
    for place in snapshot.places(of: version) { snapshot.add(place, toRow: key) }
  }

  /// Makes a key of one of its versions, as no export has the key itself.
  ///
  /// - Parameters:
  ///   - isCurrent: Whether it is known to be the current one. Of any other it isn't known which
  ///     one is.
  ///   - isAlone: Whether there is no other. If there is, and none is known to be current, nothing
  ///     is known of the key.
  private mutating func stand(_ version: Int, isCurrent: Bool, isAlone: Bool) {
    let versions = Int(snapshot.rows[version].type)
    scratch = cells(ofRow: version)
    if !isCurrent, let address = Projection.address(of: snapshot.layouts[versions].type) {
      if !isAlone { for column in TypeLayout.Column.location..<scratch.count { forget(column) } }
      column(of: address, versions).map { scratch[$0] = .unknown(.notExported) }
      column(of: Projection.versionedAddress, versions)
        .map { scratch[$0] = snapshot.cells[Int(snapshot.rows[version].cells) + $0] }
    }
    let suffix = UInt32(Self.versionsSegment.utf8.count)
    shorten(TypeLayout.Column.type, by: suffix)
    let versionID = scratch[TypeLayout.Column.id]
    let whole = snapshot.text(of: versionID)
    let name = whole.lastIndex(of: UInt8(ascii: "/")).map { whole.endIndex - $0 } ?? 1
    id = Array(whole.dropLast(whole.isARMID ? name + Int(suffix) : name))
    nameByAddress()
    moment = snapshot.rows[version].moment
    add(snapshot.rows[version].place, hash: IdentityTable.hash(id[...], type: type))
    carryAll()
    let row = snapshot.rows.count - 1
    for place in snapshot.places(of: version).dropFirst() { snapshot.add(place, toRow: row) }
    if !isCurrent {
      snapshot.doubtfulVersions[row] = snapshot.nameOfID(versionID)
    }
  }

  private static let versionsSegment = "/versions"

  private mutating func forget(_ column: Int) {
    if !scratch[column].isAbsent { scratch[column] = .unknown(.notExported) }
  }

  private mutating func shorten(_ column: Int, by count: UInt32) {
    scratch[column].count -= min(count, scratch[column].count)
  }

  /// Names a key as the last part of its address does, which has the case that it was given.
  private mutating func nameByAddress() {
    guard let column = column(of: Projection.versionedAddress, type) else { return }
    var name = scratch[column]
    let text = snapshot.text(of: name)
    guard let slash = text.lastIndex(of: UInt8(ascii: "/")) else { return }
    name.start = UInt32(slash + 1)
    name.count = UInt32(text.endIndex - slash - 1)
    scratch[TypeLayout.Column.name] = name
  }

  private func cells(ofRow row: Int) -> [Cell] {
    let first = Int(snapshot.rows[row].cells)
    let type = Int(snapshot.rows[row].type)
    return Array(snapshot.cells[first..<first + snapshot.layouts[type].width(of: 0)])
  }

  /// Says of each value of the resource in progress that its type carries it.
  private mutating func carryAll() {
    for (column, node) in snapshot.layouts[type].nodes[0].enumerated()
    where scratch[column].kind != .absent {
      carry(node)
    }
  }
}
