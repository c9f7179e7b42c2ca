internal import AssayModel

/// Which resources of a snapshot a relation links, both ways.
///
/// Each side's keys are brought into normal form and hashed once; equal keys make a *group*.
struct RelationIndex: Sendable {
  /// What the key fields of a resource come to.
  enum Key: Sendable {
    case group(Int32)
    case absent
    /// Also a value that the normaliser can't read: what it stands for may equal any other.
    case unknown(UnknownCause)
  }

  /// What following the relation from one resource leads to.
  enum Match: Sendable {
    case absent
    case unknown(UnknownCause)
    /// A range in the rows of the other side.
    case rows(Range<Int>)
  }

  /// One end of a relation.
  struct Side: Sendable {
    /// By the ordinal of a resource within its type.
    var keys: [Key]
    /// The rows of each group, side by side; group `g` has those in `starts[g]..<starts[g + 1]`.
    var starts: [UInt32]
    var rows: [UInt32]
    /// The cause of the first key that is unknown: a resource that may match anything.
    var unknownKey: UnknownCause?
  }

  var from: Side
  var to: Side
  /// Why the lack of a target proves nothing; `nil` if it does.
  var openTargets: UnknownCause?
  /// The targets above each source, where lying below one counts.
  private var scopes: ScopeTree?

  init(_ relation: Relation, _ columns: inout KeyColumns) {
    let snapshot = columns.snapshot
    var groups = KeyGroups()
    from = Side(
      relation.match.map { ($0.from, $0.normalizer) }, relation.from, &columns, &groups)
    to = Side(relation.match.map { ($0.to, $0.normalizer) }, relation.to, &columns, &groups)
    unlinkDoubtful(relation, in: snapshot)
    var count = groups.count
    if relation.match.contains(where: \.isWithin) {
      let forms = groups.numbers.map { columns.form($0) }
      scopes = ScopeTree(
        from: &from, to: &to, targets: snapshot.rows(of: relation.to), forms: forms)
      count += 1
    }
    from.list(count, snapshot.rows(of: relation.from))
    to.list(count, snapshot.rows(of: relation.to))
    scopes?.count(to)
    openTargets =
      snapshot.isComplete(relation.to)
      ? to.unknownKey : snapshot.causeOfAbsence(of: relation.to)
  }

  /// The side that a step starts from, and the one that it leads to.
  func sides(isInverse: Bool) -> (start: Side, end: Side) {
    isInverse ? (to, from) : (from, to)
  }

  func match(ordinal: Int, isInverse: Bool) -> Match {
    switch isInverse ? to.keys[ordinal] : from.keys[ordinal] {
    case .absent: .absent
    case .unknown(let cause): .unknown(cause)
    case .group(let group):
      .rows(isInverse ? from.range(group) : targets(of: group))
    }
  }

  private func targets(of group: Int32) -> Range<Int> {
    scopes?.range(group) ?? to.range(group)
  }

  func row(_ index: Int, isInverse: Bool) -> Int {
    Int(isInverse ? from.rows[index] : scopes?.row(index, of: to) ?? to.rows[index])
  }

  /// Why it isn't certain that a resource in the rows is one of those that match; `nil` if it is.
  func doubt(about index: Int, isInverse: Bool) -> UnknownCause? {
    isInverse || scopes?.isCertain(index) != false ? nil : .notInInventory
  }

  /// Why more resources than those that match may be there; `nil` if that is all.
  ///
  /// Backwards a relation is closed over the inventory, but for resources with an unknown key.
  func openCause(isInverse: Bool) -> UnknownCause? {
    isInverse ? from.unknownKey : openTargets
  }

  /// Whether there were keys to follow and none matched.
  var isVacuous: Bool {
    var hasKey = false
    for case .group(let group) in from.keys {
      if !targets(of: group).isEmpty { return false }
      hasKey = true
    }
    return hasKey
  }
}

extension RelationIndex.Side {
  fileprivate init(
    _ fields: [(path: FieldPath, normalizer: Normalizer?)], _ type: ResourceType,
    _ columns: inout KeyColumns, _ groups: inout KeyGroups
  ) {
    keys = []
    starts = []
    rows = []
    let snapshot = columns.snapshot
    guard let index = snapshot.layoutIndex(of: type) else { return }
    keys = groups.keys(
      fields.map { field in
        columns.keys(
          of: KeyColumns.Field(
            type: index, column: snapshot.column(of: field.path, inType: index),
            form: FormTable.Kind(field.normalizer)))
      })
    for case .unknown(let cause) in keys {
      unknownKey = cause
      break
    }
  }

  /// Makes a key unknown that would take too long to read.
  mutating func makeUnknown(_ index: Int) {
    keys[index] = .unknown(.wrongType)
    unknownKey = unknownKey ?? .wrongType
  }

  func range(_ group: Int32) -> Range<Int> {
    Int(starts[Int(group)])..<Int(starts[Int(group) + 1])
  }

  /// Sorts the rows by group, by counting.
  fileprivate mutating func list(_ groupCount: Int, _ members: [UInt32]) {
    starts = [UInt32](repeating: 0, count: groupCount + 1)
    for case .group(let group) in keys { starts[Int(group) + 1] += 1 }
    for group in 0..<groupCount { starts[group + 1] += starts[group] }
    var next = starts
    rows = [UInt32](repeating: 0, count: Int(starts[groupCount]))
    for (ordinal, key) in keys.enumerated() {
      guard case .group(let group) = key else { continue }
      rows[Int(next[Int(group)])] = members[ordinal]
      next[Int(group)] += 1
    }
  }
}
