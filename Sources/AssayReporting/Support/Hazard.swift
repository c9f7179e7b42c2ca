/// A character that can mislead whoever looks at text: a control, or one that reorders it.
///
/// C0, DEL and C1 controls, bidirectional controls, line and paragraph separators and the byte
/// order mark. Reports never show these as they are.
struct Hazard {
  /// The code point.
  var scalar: UInt32
  /// Its length in UTF-8.
  var length: Int

  /// The hazard at an offset of UTF-8 text, if there is one.
  @inline(__always)
  init?(in text: Span<UInt8>, at offset: Int) {
    let byte = text[offset]
    if byte < 0x20 || byte == 0x7F {
      self.init(scalar: UInt32(byte), length: 1)
    } else if byte < 0xC2 {
      return nil
    } else {
      self.init(multibyteIn: text, at: offset)
    }
  }

  init(scalar: UInt32, length: Int) {
    self.scalar = scalar
    self.length = length
  }

  private init?(multibyteIn text: Span<UInt8>, at offset: Int) {
    switch text[offset] {
    case 0xC2 where text[offset + 1] < 0xA0:
      self.init(scalar: UInt32(text[offset + 1]), length: 2)
    case 0xD8 where text[offset + 1] == 0x9C:
      self.init(scalar: 0x061C, length: 2)
    case 0xE2 where text[offset + 1] == 0x80:
      let last = text[offset + 2]
      guard last == 0x8E || last == 0x8F || (0xA8...0xAE).contains(last) else { return nil }
      self.init(scalar: 0x2000 + UInt32(last & 0x3F), length: 3)
    case 0xE2 where text[offset + 1] == 0x81:
      let last = text[offset + 2]
      guard (0xA6...0xA9).contains(last) else { return nil }
      self.init(scalar: 0x2040 + UInt32(last & 0x3F), length: 3)
    case 0xEF where text[offset + 1] == 0xBB && text[offset + 2] == 0xBF:
      self.init(scalar: 0xFEFF, length: 3)
    default:
      return nil
    }
  }

  /// How people are shown the character: `\n`, `\x1b` or `\u{202e}`.
  var shown: String {
    switch scalar {
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case ..<0x10: "\\x0\(String(scalar, radix: 16))"
    case ..<0x80: "\\x\(String(scalar, radix: 16))"
    default: "\\u{\(String(scalar, radix: 16))}"
    }
  }
}
