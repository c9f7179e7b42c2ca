extension MappingFunction {
  /// The number of bits of a number in base64, of either alphabet; zero bytes in front don't count.
  static func bitLength(_ value: CanonicalValue) -> Int? {
    guard case .string(let text) = value.content else { return nil }
    return bitLength(base64: text)
  }

  static func bitLength(base64 text: String) -> Int? {
    var digits = Array(text.utf8)[...]
    while digits.last == UInt8(ascii: "=") { digits.removeLast() }
    let padding = text.utf8.count - digits.count
    guard padding < 3, padding == 0 || text.utf8.count % 4 == 0, digits.count % 4 != 1 else {
      return nil
    }
    let values = digits.compactMap(sextet)
    guard values.count == digits.count else { return nil }
    // Bits that are no part of a byte belong to the encoding.
    let bits = values.count * 6 / 8 * 8
    guard let first = values.firstIndex(where: { $0 != 0 }) else { return 0 }
    let leading = first * 6 + values[first].leadingZeroBitCount - 2
    return max(0, bits - leading)
  }

  private static func sextet(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
