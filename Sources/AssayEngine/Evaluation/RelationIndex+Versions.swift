internal import AssayModel

/// What refers to a key refers to its current version, unless it names another.
extension RelationIndex {
  /// Has nothing known of the links to keys of which an export shows one version, which may not be
  /// the current one; except where all that refers to such a key names that version.
  mutating func unlinkDoubtful(_ relation: Relation, in snapshot: Snapshot) {
    let doubtful = doubtfulTargets(relation, in: snapshot)
    if doubtful.isEmpty { return }
    var sources: [Int32: [Int]] = [:]
    for (ordinal, key) in from.keys.enumerated() {
      if case .group(let group) = key, doubtful[group] != nil {
        sources[group, default: []].append(ordinal)
      }
    }
    let rows = snapshot.rows(of: relation.from)
    for (group, sources) in sources.sorted(by: { $0.key < $1.key }) {
      for (ordinal, version) in doubtful[group] ?? []
      where !sources.allSatisfy({ snapshot.names(version, inRow: Int(rows[$0])) }) {
        to.keys[ordinal] = .unknown(.notExported)
        for source in sources { from.keys[source] = .unknown(.notExported) }
      }
    }
  }

  /// By their group, the ordinals of the targets of which one version is shown, and the version.
  private func doubtfulTargets(
    _ relation: Relation, in snapshot: Snapshot
  ) -> [Int32: [(ordinal: Int, version: Cell)]] {
    var found: [Int32: [(ordinal: Int, version: Cell)]] = [:]
    if snapshot.doubtfulVersions.isEmpty { return found }
    for (ordinal, row) in snapshot.rows(of: relation.to).enumerated() {
      if let version = snapshot.doubtfulVersions[Int(row)],
        case .group(let group) = to.keys[ordinal]
      {
        found[group, default: []].append((ordinal, version))
      }
    }
    return found
  }
}

extension Snapshot {
  /// Whether a resource names a version of a key as the one that it uses.
  fileprivate func names(_ version: Cell, inRow row: Int) -> Bool {
    let type = Int(rows[row].type)
    guard let path = Projection.namedVersion(of: layouts[type].type), version.kind == .string
    else { return false }
    let column = column(of: path, inType: type)
    guard column >= 0 else { return false }
    let named = cells[Int(rows[row].cells) + column]
    return named.kind == .string
      && text(of: named).isEqualIgnoringCase(to: text(of: version))
  }
}
