internal import AssayEngine
internal import AssayModel

/// Counts resources by type, without a string for each.
struct ResourceTypeTally {
  /// A type that was met.
  struct Entry {
    var name: Range<Int>
    var hash: UInt64
    var count = 0
    /// Whether the plan reads resources of the type.
    var isRead: Bool
    /// Whether resources of the type are keys of a vault or of a managed HSM.
    var isKey: Bool
  }

  private let readTypes: Set<String>
  private(set) var entries: [Entry] = []
  /// The types' names in lower case, one after the other.
  private var names: [UInt8] = []
  /// Indices in `entries` plus one, by hash; 0 is free.
  ///
  /// The size is a power of two.
  private var slots = [Int32](repeating: 0, count: 256)

  init(_ projection: Projection) { readTypes = Set(projection.types.map(\.lowercased)) }

  /// Counts a resource and returns the index of its type.
  mutating func count(_ type: Span<UInt8>) -> Int {
    let hash = Self.hash(type)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if entries[index].hash == hash, isEqual(type, entries[index].name) {
        entries[index].count += 1
        return index
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    add(type, hash)
    slots[slot] = Int32(entries.count)
    if entries.count * 2 > slots.count { rehash() }
    return entries.count - 1
  }

  /// Sorted by type.
  var counts: [ResourceTypeCount] {
    entries.map { entry in
      ResourceTypeCount(
        type: String(decoding: names[entry.name], as: UTF8.self), count: entry.count,
        isRead: entry.isRead)
    }.sorted { $0.type.utf8.lexicographicallyPrecedes($1.type.utf8) }
  }

  private mutating func add(_ type: Span<UInt8>, _ hash: UInt64) {
    let start = names.count
    for index in type.indices { names.append(Self.lowercased(type[index])) }
    let name = String(decoding: names[start...], as: UTF8.self)
    let isVaultType = name.utf8.starts(with: "microsoft.keyvault/".utf8)
    let isKey = ["/keys", "/keys/versions"].contains { name.utf8.ends(with: $0.utf8) }
    entries.append(
      Entry(
        name: start..<names.count, hash: hash, count: 1, isRead: readTypes.contains(name),
        isKey: isVaultType && isKey))
  }

  private mutating func rehash() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index + 1)
    }
  }

  private func isEqual(_ type: Span<UInt8>, _ name: Range<Int>) -> Bool {
    guard type.count == name.count else { return false }
    for index in type.indices
    where Self.lowercased(type[index]) != names[name.lowerBound + index] {
      return false
    }
    return true
  }

  private static func hash(_ type: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in type.indices {
      hash = (hash ^ UInt64(lowercased(type[index]))) &* 0x100_0000_01B3
    }
    return hash ^ hash >> 32
  }

  @inline(__always)
  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}

extension String.UTF8View {
  fileprivate func ends(with other: Self) -> Bool { reversed().starts(with: other.reversed()) }
}
