internal import AssayModel

/// Which of two sources of one resource is newer, where both tell their time.
///
/// Of a source whose file was made at a known moment that one counts, and else the moment when the
/// resource was last changed. The two can be compared: a state that was last changed later than
/// another was seen is newer, and one that was seen after the last change that another knows of,
/// and differs, is newer as well.
extension SnapshotBuilder {
  /// Says when the file was made that is read next; `nil` if that isn't known.
  ///
  /// - Parameter form: What the normaliser for times makes of it.
  package mutating func captured(_ form: [UInt8]?) { capture = form.flatMap(Self.moment) }

  /// Says when the resource in progress was last changed.
  package mutating func modified(_ kind: ValueKind, _ text: Span<UInt8>) {
    guard capture == nil else { return }
    var form: [UInt8] = []
    let bytes = text.indices.map { text[$0] }
    guard NormalForm.append(Cell.Kind(kind), bytes[...], as: .dateTime, to: &form) else { return }
    moment = max(moment, Self.moment(form) ?? moment)
  }

  /// Nanoseconds since 1970; `nil` for centuries that no cloud has seen.
  private static func moment(_ form: [UInt8]) -> Int64? {
    let bits = form.reduce(0 as UInt128) { $0 << 8 | UInt128($1) } ^ (1 << 127)
    return Int64(exactly: Int128(truncatingIfNeeded: bits)).flatMap {
      CellMoments.unknown == $0 || CellMoments.never == $0 ? nil : $0
    }
  }
}

/// When the sources of a value were made.
struct CellMoments: Hashable, Sendable {
  /// No moment is known.
  static let unknown = Int64.min
  /// No moment is later: that of a source which doesn't tell its time.
  static let never = Int64.max

  /// The latest moment that is known.
  var latest: Int64
  /// What another value's latest moment has to be beyond, so that it is newer than all sources.
  var bound: Int64

  init(of moment: Int64) {
    latest = moment
    bound = moment == Self.unknown ? Self.never : moment
  }

  func isNewer(than other: Self) -> Bool { latest > other.bound }

  /// Those of a value that both sources have.
  func united(with other: Self) -> Self {
    var both = self
    both.latest = max(latest, other.latest)
    both.bound = max(bound, other.bound)
    return both
  }

  /// Those of two values neither of which is known to be newer.
  func disputed(with other: Self) -> Self {
    var both = united(with: other)
    both.latest = Self.unknown
    return both
  }
}

extension Snapshot {
  /// When the sources of a row's value were made.
  func moments(of column: Int, inRow row: Int) -> CellMoments {
    moments[row]?[column] ?? CellMoments(of: rows[row].moment)
  }

  /// Leaves the conflicts that no newer source has settled, and of the others what is newer.
  mutating func settleConflicts() {
    func isOpen(_ conflict: Conflict) -> Bool {
      let row = rows[conflict.resource]
      let column = column(of: conflict.path, inType: Int(row.type))
      return column >= 0 && cells[Int(row.cells) + column].cause == .conflict
    }
    conflicts = conflicts.filter(isOpen)
    superseded = superseded.filter { !isOpen($0) }
  }
}
