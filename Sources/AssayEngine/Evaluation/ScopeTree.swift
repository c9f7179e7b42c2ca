internal import AssayModel

/// The scopes that a relation's targets stand at, each with the nearest one above it.
///
/// What lies below a scope belongs to it, as role assignments hold for all that is below theirs. A
/// source's targets are those at its own id, then those at each scope above it, and at last those
/// at management groups: ids don't tell which subscriptions are below one, so these only may match.
struct ScopeTree: Sendable {
  /// Ids with more names are unknown: Azure's have far fewer, and every name costs a look-up.
  static let mostNames = 64

  /// How many groups there are, with one for the sources that lie below no scope.
  let groupCount: Int
  /// By group: the nearest one above it; -1 for none.
  private var parents: [Int32]
  /// By group: how many targets stand at it and above it.
  private var counts: [Int] = []
  /// The targets at management groups.
  private var possible: [UInt32] = []

  /// Gives each source the group of the nearest scope at or above it.
  init(
    from: inout RelationIndex.Side, to: inout RelationIndex.Side, targets: [UInt32],
    forms: [ArraySlice<UInt8>]
  ) {
    groupCount = forms.count + 1
    parents = [Int32](repeating: -1, count: groupCount)
    let paths = forms.map(ScopePath.init)
    for index in to.keys.indices {
      guard case .group(let group) = to.keys[index] else { continue }
      switch paths[Int(group)].kind {
      case .plain: break
      case .tooLong: to.makeUnknown(index)
      case .managementGroup:
        possible.append(targets[index])
        to.keys[index] = .absent
      }
    }
    let scopes = ScopeTable(to.keys, paths)
    for group in paths.indices { parents[group] = scopes.above(paths[group]) ?? -1 }
    for index in from.keys.indices {
      guard case .group(let group) = from.keys[index] else { continue }
      if paths[Int(group)].kind == .tooLong {
        from.makeUnknown(index)
      } else if !scopes.has(group) {
        let parent = parents[Int(group)]
        from.keys[index] = .group(parent < 0 ? Int32(forms.count) : parent)
      }
    }
  }

  /// Counts the targets of each group, once they are listed.
  mutating func count(_ to: RelationIndex.Side) {
    counts = (0..<groupCount).map { group in
      var (count, next) = (0, Int32(group))
      while next >= 0 {
        count += to.range(next).count
        next = parents[Int(next)]
      }
      return count
    }
  }

  /// What `row` and `isCertain` take for the targets of a group's sources.
  func range(_ group: Int32) -> Range<Int> {
    let start = Int(group) << 32
    return start..<(start + counts[Int(group)] + possible.count)
  }

  func isCertain(_ index: Int) -> Bool { Self.offset(index) < counts[index >> 32] }

  func row(_ index: Int, of to: RelationIndex.Side) -> UInt32 {
    guard isCertain(index) else { return possible[Self.offset(index) - counts[index >> 32]] }
    var (group, offset) = (Int32(index >> 32), Self.offset(index))
    while offset >= to.range(group).count {
      offset -= to.range(group).count
      group = parents[Int(group)]
    }
    return to.rows[to.range(group).lowerBound + offset]
  }

  private static func offset(_ index: Int) -> Int { index & 0xFFFF_FFFF }
}

/// An id in normal form, and where its names end.
private struct ScopePath {
  enum Kind {
    case plain, managementGroup, tooLong
  }

  let text: ArraySlice<UInt8>
  let kind: Kind

  private static let managementGroups = Array(
    "/providers/microsoft.management/managementgroups/".utf8)

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    let names = text.reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) }
    kind =
      names > ScopeTree.mostNames
      ? .tooLong : text.starts(with: Self.managementGroups) ? .managementGroup : .plain
  }

  /// The ids above it, the nearest first.
  var above: [ArraySlice<UInt8>] {
    let slashes = text.indices.filter { text[$0] == UInt8(ascii: "/") }
    guard kind == .plain, text.count > 1, let first = slashes.first else { return [] }
    return slashes.dropFirst().reversed().map { text[..<$0] } + [text[first...first]]
  }
}

/// The ids that targets stand at.
private struct ScopeTable {
  private var texts = ByteTable()
  private var groups: [Int32] = []
  private var isScope: [Bool]

  init(_ keys: [RelationIndex.Key], _ paths: [ScopePath]) {
    isScope = [Bool](repeating: false, count: paths.count)
    for case .group(let group) in keys where !isScope[Int(group)] {
      isScope[Int(group)] = true
      texts.bytes.append(contentsOf: paths[Int(group)].text)
      _ = texts.number()
      groups.append(group)
    }
  }

  func has(_ group: Int32) -> Bool { isScope[Int(group)] }

  /// The nearest scope above an id.
  func above(_ path: ScopePath) -> Int32? {
    for text in path.above {
      if let number = texts.number(of: text) { return groups[Int(number)] }
    }
    return nil
  }
}
