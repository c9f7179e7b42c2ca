import AssayReference

/// Changes some bytes of a text: the same ones for the same seed.
struct ByteMutator {
  private var random: SeededGenerator
  private static let signs = Array("[]{},:-?&*!|>'\"%@`#~ \t\r\n\\u0xeE+.<9\u{85}é€😀\u{2028}".utf8)

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func pick<Element>(_ choices: [Element]) -> Element { random.pick(choices) }

  mutating func mutant(of original: [UInt8]) -> [UInt8] {
    var bytes = original
    for _ in 0...random.below(4) {
      let place = random.below(bytes.count + 1)
      let end = min(bytes.count, place + random.below(20))
      switch random.below(7) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(random.pick(Self.signs), at: place)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: random.below(place + 1))
      case 3: bytes.removeSubrange(end...)
      case 4: bytes.insert(UInt8(random.below(256)), at: place)
      case 5 where place < bytes.count: bytes[place] ^= 1 << UInt8(random.below(8))
      default: if place < bytes.count { bytes[place] = random.pick(Self.signs) }
      }
    }
    return bytes
  }
}
