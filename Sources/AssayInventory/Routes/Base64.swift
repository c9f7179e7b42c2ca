/// Bytes as text, in the alphabet of base64 or of base64url.
enum Base64 {
  /// The bytes of a text, white space in it left out; `nil` for what is no base64.
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var digits = text
    if digits.contains(where: { $0 <= 0x20 }) { digits.removeAll { $0 <= 0x20 } }
    let length = digits.count
    while digits.last == UInt8(ascii: "="), length - digits.count < 2 { digits.removeLast() }
    let isPadded = length > digits.count
    guard digits.count % 4 != 1, !isPadded || length % 4 == 0 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for digit in digits {
      let value = values[Int(digit)]
      guard value < 64 else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  /// How many bits the number has whose bytes a text encodes, zero bits in front left out.
  static func bitLength(_ text: String) -> Int? {
    guard let bytes = decode(Array(text.utf8)[...]),
      let first = bytes.firstIndex(where: { $0 != 0 })
    else {
      return nil
    }
    return (bytes.count - first) * 8 - bytes[first].leadingZeroBitCount
  }

  /// What each digit stands for; 64 for a byte that is none.
  private static let values = (0...UInt8.max).map { value(of: $0) ?? 64 }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): digit - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
