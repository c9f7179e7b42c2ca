internal import AssayModel

/// Finds the row of a resource by its type and normalised id.
///
/// An open-addressing table of row numbers: 5 to 11 bytes a resource, where a dictionary of
/// strings would take more than the resources' own cells.
struct IdentityTable: Sendable {
  /// Row numbers plus one, and above them bits of the rows' hashes; 0 is free.
  ///
  /// A number is less than the number of slots. The bits tell most rows that aren't looked for,
  /// so that their ids, which lie anywhere in memory, needn't be looked at.
  private var slots: [UInt32] = []
  private var count = 0

  /// The bits of a slot that are a row's number.
  private var rowBits: UInt32 { UInt32(truncatingIfNeeded: slots.count &- 1) }

  private func mark(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) & ~rowBits }

  /// A 64-bit hash of an id of a type: without regard to ASCII case for ARM ids.
  static func hash(_ id: ArraySlice<UInt8>, type: Int) -> UInt64 {
    id.span.hash(
      seed: UInt64(truncatingIfNeeded: type), ignoringCase: id.first == UInt8(ascii: "/"))
  }

  /// The first row at the hash's place for which `isMatch` holds.
  func row(hash: UInt64, where isMatch: (Int) -> Bool) -> Int? {
    guard !slots.isEmpty else { return nil }
    let (rowBits, mark) = (rowBits, mark(hash))
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let row = Int(slots[slot] & rowBits) - 1
      if slots[slot] & ~rowBits == mark, isMatch(row) { return row }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a row that isn't in the table; `hashOf` tells the hash of those that are.
  mutating func insert(row: Int, hash: UInt64, hashOf: (Int) -> UInt64) {
    if (count + 1) * 4 > slots.count * 3 { grow(hashOf) }
    count += 1
    place(row: row, hash: hash)
  }

  private mutating func grow(_ hashOf: (Int) -> UInt64) {
    let (old, oldBits) = (slots, rowBits)
    slots = [UInt32](repeating: 0, count: max(64, old.count * 2))
    for slot in old where slot != 0 {
      let row = Int(slot & oldBits) - 1
      place(row: row, hash: hashOf(row))
    }
  }

  private mutating func place(row: Int, hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = mark(hash) | UInt32(row + 1)
  }
}
