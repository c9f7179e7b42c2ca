/// A source of numbers that depends on its seed alone (SplitMix64).
struct SeededGenerator {
  private var state: UInt64

  /// A generator of its own for one thing among many, whatever was drawn for the others.
  init(seed: UInt64, stream: Int) {
    state = Self.mixed(seed ^ Self.mixed(UInt64(bitPattern: Int64(stream))))
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  private static func mixed(_ bits: UInt64) -> UInt64 {
    var bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 up to, but not including, `bound`.
  mutating func number(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func isTrue(oneIn count: Int) -> Bool { number(below: count) == 0 }

  mutating func isTrue(probability: Double) -> Bool {
    Double(next() >> 11) < probability * 9_007_199_254_740_992
  }

  mutating func element<Element>(of elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }

  /// Lower-case hexadecimal digits.
  mutating func hex(_ count: Int) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(count)
    while digits.count < count {
      var bits = next()
      for _ in 0..<min(16, count - digits.count) {
        let digit = UInt8(bits & 15)
        digits.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        bits >>= 4
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  mutating func guid() -> String {
    "\(hex(8))-\(hex(4))-4\(hex(3))-a\(hex(3))-\(hex(12))"
  }
}
