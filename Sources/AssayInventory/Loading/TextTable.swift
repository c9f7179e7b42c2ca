/// Numbers by text, for looking up many short texts without making strings of them.
struct TextTable {
  private struct Entry {
    var hash: UInt64
    var start: Int
    var count: Int
    var value: Int
  }

  /// Keeps texts from being made to collide.
  private let seed = UInt64.random(in: .min ... .max)
  private var entries: [Entry] = []
  private var text: [UInt8] = []
  /// Indices in `entries` plus one, by hash; 0 is free.
  ///
  /// The size is a power of two.
  private var slots = [Int32](repeating: 0, count: 64)

  func value(of key: Span<UInt8>) -> Int? {
    let hash = hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) &- 1]
      if entry.hash == hash, entry.count == key.count, isEqual(key, entry) { return entry.value }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// Adds a text that isn't there.
  mutating func add(_ key: Span<UInt8>, value: Int) {
    entries.append(Entry(hash: hash(key), start: text.count, count: key.count, value: value))
    for index in key.indices { text.append(key[index]) }
    if entries.count * 2 > slots.count {
      slots = [Int32](repeating: 0, count: slots.count * 2)
      for index in entries.indices { place(index) }
    } else {
      place(entries.count - 1)
    }
  }

  private mutating func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index + 1)
  }

  private func isEqual(_ key: Span<UInt8>, _ entry: Entry) -> Bool {
    let known = text.span.extracting(entry.start..<entry.start + entry.count)
    if known.count < 8 {
      for index in known.indices where known[index] != key[index] { return false }
      return true
    }
    var index = 0
    while known.count &- index > 8 {
      if Self.word(known, at: index) != Self.word(key, at: index) { return false }
      index &+= 8
    }
    return Self.word(known, at: known.count &- 8) == Self.word(key, at: known.count &- 8)
  }

  private func hash(_ key: Span<UInt8>) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: key.count)
    var rest: UInt64 = 0
    if key.count < 8 {
      for index in key.indices { rest = rest << 8 | UInt64(key[index]) }
    } else {
      var index = 0
      while key.count &- index > 8 {
        hash = Self.mix(hash ^ Self.word(key, at: index))
        index &+= 8
      }
      rest = Self.word(key, at: key.count &- 8)
    }
    return Self.mix(hash ^ rest)
  }

  @inline(__always)
  private static func mix(_ bits: UInt64) -> UInt64 {
    let product = bits.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  @inline(__always)
  private static func word(_ bytes: Span<UInt8>, at index: Int) -> UInt64 {
    unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
  }
}
