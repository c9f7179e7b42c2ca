internal import AssayModel

/// Numbers equal keys alike.
struct KeyGroups {
  /// A field of a key.
  struct Column {
    /// Among the cells of a resource; -1 if it wasn't projected.
    var index: Int
    var normalizer: Normalizer?
  }

  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// Group numbers plus one; 0 is free.
  private var slots = [UInt32](repeating: 0, count: 64)

  var count: Int { ends.count }

  mutating func key(
    of base: Int, _ columns: [Column], in snapshot: Snapshot
  ) -> RelationIndex.Key {
    let start = bytes.count
    var failure: RelationIndex.Key?
    for column in columns {
      let cell =
        column.index < 0 ? .unknown(.notExported) : snapshot.cells[base + column.index]
      if cell.isAbsent {
        failure = .absent
        break
      }
      if case nil = failure { failure = append(cell, column.normalizer, snapshot) }
    }
    if let failure {
      bytes.removeLast(bytes.count - start)
      return failure
    }
    return .group(group(from: start))
  }

  private mutating func append(
    _ cell: Cell, _ normalizer: Normalizer?, _ snapshot: Snapshot
  ) -> RelationIndex.Key? {
    if cell.kind == .unknown { return .unknown(cell.cause) }
    let start = bytes.count
    let text = cell.hasText ? snapshot.text[cell.textRange] : []
    let isReadable =
      if let normalizer {
        NormalForm.append(cell.kind, text, as: normalizer, to: &bytes)
      } else {
        NormalForm.append(cell.kind, text, to: &bytes)
      }
    // The length keeps ("ab", "c") apart from ("a", "bc").
    let length = UInt32(truncatingIfNeeded: bytes.count - start)
    for shift in [0, 8, 16, 24] as [UInt32] {
      bytes.append(UInt8(truncatingIfNeeded: length >> shift))
    }
    return isReadable ? nil : .unknown(.wrongType)
  }

  /// The group of the key whose bytes come last, which are dropped if the group is known.
  private mutating func group(from start: Int) -> Int32 {
    if (count + 1) * 2 > slots.count { grow() }
    var slot = slot(of: start..<bytes.count)
    while slots[slot] != 0 {
      let group = Int(slots[slot]) - 1
      if isEqual(range(group), start..<bytes.count) {
        bytes.removeLast(bytes.count - start)
        return Int32(group)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    ends.append(UInt32(bytes.count))
    slots[slot] = UInt32(count)
    return Int32(count - 1)
  }

  private func range(_ group: Int) -> Range<Int> {
    (group == 0 ? 0 : Int(ends[group - 1]))..<Int(ends[group])
  }

  private func isEqual(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    bytes.span.extracting(first).isEqual(to: bytes.span.extracting(second))
  }

  private func slot(of key: Range<Int>) -> Int {
    let hash = bytes.span.extracting(key).hash(seed: 0, ignoringCase: false)
    return Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for group in 0..<count {
      var slot = slot(of: range(group))
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(group + 1)
    }
  }
}
