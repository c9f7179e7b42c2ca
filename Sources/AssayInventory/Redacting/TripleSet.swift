/// A set of three bytes each, which may hold more than was put in: five bits of a byte count, so
/// that letters are the same in both cases.
///
/// It tells most of what isn't in it by one look at 4 KB.
package struct TripleSet: Sendable {
  package init() {}

  private var bits = [UInt64](repeating: 0, count: 512)

  package mutating func insert(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    let index = Self.index(first, second, third)
    bits[index >> 6] |= 1 << UInt64(index & 63)
  }

  /// `false` only if these were never put in, in either case.
  package func mayContain(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    let index = Self.index(first, second, third)
    return bits[index >> 6] & 1 << UInt64(index & 63) != 0
  }

  /// `false` only if no three bytes that were put in end a text.
  func mayEnd(_ text: Span<UInt8>) -> Bool {
    let count = text.count
    return count > 2 && mayContain(text[count - 3], text[count - 2], text[count - 1])
  }

  private static func index(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first & 31) | Int(second & 31) << 5 | Int(third & 31) << 10
  }
}
