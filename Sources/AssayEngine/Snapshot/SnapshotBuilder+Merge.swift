internal import AssayModel

extension SnapshotBuilder {
  /// Compares the resource in progress with a row that has its type and id.
  ///
  /// A field that only one of two exports carries is known. Fields that both carry must agree.
  mutating func merge(into row: Int, place: ValuePlace) -> Finish {
    let merged = agree(with: row)
    snapshot.add(place, toRow: row)
    if !merged.keepsStorage { discard() }
    return merged.isConflicting ? .conflicting : .merged
  }

  /// Makes a row stand for the resource in progress as well.
  ///
  /// - Parameter moments: Those of the resource's values, if it has several sources.
  /// - Returns: Whether the row now has values of the resource, and whether some disagree.
  mutating func agree(
    with row: Int, moments: [CellMoments]? = nil
  ) -> (keepsStorage: Bool, isConflicting: Bool) {
    var keepsStorage = false
    var isConflicting = false
    let base = Int(snapshot.rows[row].cells)
    let isTimed =
      moments != nil || moment != CellMoments.unknown || snapshot.moments[row] != nil
      || snapshot.rows[row].moment != CellMoments.unknown
    var merged: [CellMoments] = []
    for column in snapshot.layouts[type].nodes[0].indices {
      let first = snapshot.moments(of: column, inRow: row)
      let second = moments?[column] ?? CellMoments(of: moment)
      let agreement = agreement(of: snapshot.cells[base + column], with: scratch[column], column)
      let taken = agreement.settled(first, second)
      if isTimed { merged.append(taken.moments(first, second)) }
      switch taken {
      case .both, .first: continue
      case .older:
        supersede(
          column, of: row, older: (scratch[column].place, second),
          newer: (snapshot.cells[base + column].place, first))
      case .newer:
        supersede(
          column, of: row, older: (snapshot.cells[base + column].place, first),
          newer: (scratch[column].place, second))
        fallthrough
      case .second:
        snapshot.cells[base + column] = scratch[column]
        keepsStorage = true
      case .none:
        report(column, of: row, second: scratch[column].place)
        snapshot.cells[base + column].conflict(with: scratch[column])
        isConflicting = true
      }
    }
    if isTimed { snapshot.moments[row] = merged }
    return (keepsStorage, isConflicting)
  }

  /// Notes that the older of two values doesn't count.
  private mutating func supersede(
    _ column: Int, of row: Int, older: (place: ValuePlace?, moments: CellMoments),
    newer: (place: ValuePlace?, moments: CellMoments)
  ) {
    snapshot.superseded.append(
      Snapshot.Conflict(
        resource: row,
        path: snapshot.projection.path(of: snapshot.layouts[type].nodes[0][column]),
        first: older.place, second: newer.place,
        moments: Snapshot.Conflict.Moments(
          first: older.moments.bound, second: newer.moments.latest)))
  }

  /// Which of two cells stands for both, if times don't matter.
  private func agreement(of first: Cell, with second: Cell, _ column: Int) -> Agreement {
    if first.cause == .conflict || second.cause == .conflict { return .none }
    if first.kind == .unknown || second.kind == .unknown {
      return first.kind == .unknown && second.kind != .unknown ? .second : .first
    }
    if first.isAbsent && second.isAbsent { return first.kind == .null ? .both : .second }
    let node = snapshot.layouts[type].nodes[0][column]
    let isSame =
      switch column {
      case TypeLayout.Column.id, TypeLayout.Column.type: true
      case TypeLayout.Column.location: isSameRegion(first, second)
      default: isEqual(first, second, node: node)
      }
    return isSame ? .both : .none
  }

  /// Exports spell one region in several ways.
  private func isSameRegion(_ first: Cell, _ second: Cell) -> Bool {
    var forms: ([UInt8], [UInt8]) = ([], [])
    guard first.kind == .string, second.kind == .string,
      NormalForm.appendRegion(snapshot.text(of: first), to: &forms.0),
      NormalForm.appendRegion(snapshot.text(of: second), to: &forms.1)
    else { return isEqual(first, second, node: -1) }
    return forms.0 == forms.1
  }

  /// Whether two values are one, texts in whatever case of ASCII letters.
  private func isEqual(_ first: Cell, _ second: Cell, node: Int) -> Bool {
    if first.isAbsent && second.isAbsent { return true }
    guard first.kind == second.kind else { return isSameMoment(first, second) }
    switch first.kind {
    case .absent, .null, .true, .false: return true
    case .unknown: return first.cause == second.cause
    case .string:
      let texts = (snapshot.text(of: first), snapshot.text(of: second))
      return texts.0.isEqualIgnoringCase(to: texts.1) || isSameURL(texts.0, texts.1)
        || isSameMoment(first, second)
    case .number:
      return isSameNumber(snapshot.text(of: first), snapshot.text(of: second))
    case .array:
      return first.count == second.count && areElementsEqual(first, second, node: node)
    case .object:
      return first.count == second.count && areEntriesEqual(first, second, node: node)
    }
  }

  /// Exports write addresses with and without the port, and with and without a slash at the end.
  private func isSameURL(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    var forms: ([UInt8], [UInt8]) = ([], [])
    return NormalForm.appendURL(first, to: &forms.0) && NormalForm.appendURL(second, to: &forms.1)
      && forms.0 == forms.1
  }

  /// Exports write times as epoch seconds or as ISO 8601 has them.
  private func isSameMoment(_ first: Cell, _ second: Cell) -> Bool {
    var forms: ([UInt8], [UInt8]) = ([], [])
    return first.hasText && second.hasText && (first.kind == .string || second.kind == .string)
      && NormalForm.append(
        first.kind, snapshot.text(of: first), as: .dateTime, to: &forms.0)
      && NormalForm.append(
        second.kind, snapshot.text(of: second), as: .dateTime, to: &forms.1)
      && forms.0 == forms.1
  }

  private func isSameNumber(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    var forms: ([UInt8], [UInt8]) = ([], [])
    guard NormalForm.appendDecimal(first, to: &forms.0),
      NormalForm.appendDecimal(second, to: &forms.1)
    else { return first.elementsEqual(second) }
    return forms.0 == forms.1
  }

  private func areElementsEqual(_ first: Cell, _ second: Cell, node: Int) -> Bool {
    let nodes = elementNodes(of: node)
    if nodes.isEmpty { return true }
    return stride(from: 0, to: Int(first.count) * nodes.count, by: nodes.count).allSatisfy {
      isElementEqual(Int(first.start) + $0, Int(second.start) + $0, nodes)
    }
  }

  /// What is kept of each element of a node; nothing where no rule about the type looks into them.
  private func elementNodes(of node: Int) -> [Int] {
    guard node >= 0, let scope = snapshot.projection.nodes[node].element else { return [] }
    return snapshot.layouts[type].nodes[scope]
  }

  /// The largest object whose entries are searched for; the order of a larger one counts.
  private static let searchedEntries = 1_000

  /// Whether two objects have equal entries, in whatever order exports write them.
  private func areEntriesEqual(_ first: Cell, _ second: Cell, node: Int) -> Bool {
    let nodes = elementNodes(of: node)
    if nodes.isEmpty { return true }
    let offsets = stride(from: 0, to: Int(first.count) * nodes.count, by: nodes.count)
    return offsets.allSatisfy { one in
      // The same place first: most exports agree on the order, and a search takes time.
      isElementEqual(Int(first.start) + one, Int(second.start) + one, nodes)
        || Int(first.count) <= Self.searchedEntries
          && offsets.contains { other in
            isElementEqual(Int(first.start) + one, Int(second.start) + other, nodes)
          }
    }
  }

  /// Whether two elements' cells are equal, the key of an entry included.
  private func isElementEqual(_ first: Int, _ second: Int, _ nodes: [Int]) -> Bool {
    nodes.indices.allSatisfy {
      isEqual(snapshot.cells[first + $0], snapshot.cells[second + $0], node: nodes[$0])
    }
  }

  mutating func report(_ column: Int, of row: Int, second: ValuePlace?) {
    let first = snapshot.cells[Int(snapshot.rows[row].cells) + column]
    snapshot.conflicts.append(
      Snapshot.Conflict(
        resource: row,
        path: snapshot.projection.path(of: snapshot.layouts[type].nodes[0][column]),
        first: first.place, second: second))
  }
}

/// What stands for two values.
private enum Agreement {
  /// The first, which is the second as well.
  case both
  case first, second
  /// The first, as the second is older; the second, as it is newer.
  case older, newer
  case none

  /// What it comes to by the times of the two.
  func settled(_ first: CellMoments, _ second: CellMoments) -> Self {
    guard self == .none else { return self }
    if second.isNewer(than: first) { return .newer }
    return first.isNewer(than: second) ? .older : .none
  }

  func moments(_ first: CellMoments, _ second: CellMoments) -> CellMoments {
    switch self {
    case .both: first.united(with: second)
    case .first, .older: first
    case .second, .newer: second
    case .none: first.disputed(with: second)
    }
  }
}

extension Cell {
  /// Becomes unknown, at the place of the one value or else of the other.
  mutating func conflict(with other: Cell) {
    let shown = length > 0 ? self : other
    self = .unknown(
      .conflict, source: shown.source, length: shown.length, offset: shown.place?.offset ?? 0)
  }
}

extension ArraySlice<UInt8> {
  /// Whether two texts differ in nothing but the case of ASCII letters.
  func isEqualIgnoringCase(to other: ArraySlice<UInt8>) -> Bool {
    span.isEqualIgnoringCase(to: other.span)
  }
}

extension Projection {
  /// The names from the root to a node.
  func path(of node: Int) -> FieldPath {
    var names: [String] = []
    let parents = parents
    var node = node
    while node != 0 {
      let parent = parents[node]
      if let child = nodes[parent].children.first(where: { $0.node == node }) {
        names.append(child.key)
      }
      node = parent
    }
    return FieldPath(names.reversed())
  }
}
