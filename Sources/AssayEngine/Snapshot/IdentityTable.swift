internal import AssayModel

/// Finds the row of a resource by its type and normalised id.
///
/// An open-addressing table of row numbers: 8 bytes a resource at most half full, where a
/// dictionary of strings would take more than the resources' own cells.
struct IdentityTable: Sendable {
  /// Row numbers plus one; 0 is free.
  private var slots: [UInt32] = []
  private var count = 0

  /// A 64-bit hash of an id of a type: without regard to ASCII case for ARM ids.
  static func hash(_ id: ArraySlice<UInt8>, type: Int) -> UInt64 {
    id.span.hash(
      seed: UInt64(truncatingIfNeeded: type), ignoringCase: id.first == UInt8(ascii: "/"))
  }

  /// The first row at the hash's place for which `isMatch` holds.
  func row(hash: UInt64, where isMatch: (Int) -> Bool) -> Int? {
    guard !slots.isEmpty else { return nil }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let row = Int(slots[slot]) - 1
      if isMatch(row) { return row }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a row that isn't in the table; `hashOf` tells the hash of those that are.
  mutating func insert(row: Int, hash: UInt64, hashOf: (Int) -> UInt64) {
    if (count + 1) * 2 > slots.count { grow(hashOf) }
    count += 1
    place(row: row, hash: hash)
  }

  /// Grows by four, because every growth reads all ids again.
  private mutating func grow(_ hashOf: (Int) -> UInt64) {
    let old = slots
    slots = [UInt32](repeating: 0, count: max(64, old.count * 4))
    for slot in old where slot != 0 { place(row: Int(slot) - 1, hash: hashOf(Int(slot) - 1)) }
  }

  private mutating func place(row: Int, hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(row + 1)
  }
}
