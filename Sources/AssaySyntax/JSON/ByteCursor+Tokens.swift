// Each function validates one token and returns the place after it. A fault is placed at the
// first byte that is wrong, so that one at the window's end means that the token goes on.

extension ByteCursor {
  @inline(__always) func skippingSpace() -> ByteCursor {
    byte > 0x20 ? self : skippingLongSpace()
  }

  /// Like `skippingSpace`, quicker where a new line and its indentation are likely.
  @inline(__always) func skippingLine() -> ByteCursor {
    if byte > 0x20 { return self }
    guard byte == 0x0a else { return skippingLongSpace() }
    var next = self + 1
    var others = next.word ^ Self.spaces
    if others == 0 {
      next = next + 8
      others = next.word ^ Self.spaces
      if others == 0 { return skippingLongSpace() }
    }
    next = next + (others.trailingZeroBitCount &>> 3)
    return next.byte > 0x20 ? next : next.skippingLongSpace()
  }

  @inline(never) func skippingLongSpace() -> ByteCursor {
    var next = self
    while true {
      let byte = next.byte
      guard byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 else { return next }
      next = next + 1
      while next.word == Self.spaces { next = next + 8 }
    }
  }

  private static var spaces: UInt64 { 0x2020_2020_2020_2020 }

  /// From the first byte of a string's content to its closing quote.
  @inline(__always) func closingQuote() throws(JSONFault) -> ByteCursor {
    let special = nextSpecial()
    return special.byte == 0x22 ? special : try special.closingQuoteAfterSpecial()
  }

  @inline(never) func closingQuoteAfterSpecial() throws(JSONFault) -> ByteCursor {
    var next = self
    while true {
      switch next.byte {
      case 0x22: return next
      case 0x5c: next = try next.pastEscape()
      case 0..<0x20: throw JSONFault(.control, at: next)
      default: next = try next.pastUTF8()
      }
      // Text that needs this is likely to need it again soon.
      if next.byte < 0x80, next.byte != 0x5c { next = next.nextSpecial() }
    }
  }

  private func pastEscape() throws(JSONFault) -> ByteCursor {
    switch self[1] {
    case 0x22, 0x5c, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74: return self + 2
    case 0x75:
      for index in 2..<6 where Self.hexDigit(self[index]) == nil {
        throw JSONFault(.hexDigit, at: self + index)
      }
      return self + 6
    default: throw JSONFault(.escape, at: self + 1)
    }
  }

  static func hexDigit(_ byte: UInt8) -> UInt32? {
    if byte &- 0x30 < 10 { return UInt32(byte &- 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? UInt32(letter) + 10 : nil
  }

  /// Past one character that isn't ASCII.
  private func pastUTF8() throws(JSONFault) -> ByteCursor {
    let lead = byte
    let second: ClosedRange<UInt8>
    let count: Int
    switch lead {
    case 0xc2...0xdf: (second, count) = (0x80...0xbf, 2)
    case 0xe0: (second, count) = (0xa0...0xbf, 3)
    case 0xed: (second, count) = (0x80...0x9f, 3)
    case 0xe1...0xef: (second, count) = (0x80...0xbf, 3)
    case 0xf0: (second, count) = (0x90...0xbf, 4)
    case 0xf1...0xf3: (second, count) = (0x80...0xbf, 4)
    case 0xf4: (second, count) = (0x80...0x8f, 4)
    default: throw JSONFault(.utf8, at: self)
    }
    for index in 1..<count {
      let byte = self[index]
      guard index == 1 ? second.contains(byte) : byte & 0xc0 == 0x80 else {
        // A zero byte is the window's end, or a mistake of its own.
        throw JSONFault(.utf8, at: byte == 0 ? self + index : self)
      }
    }
    return self + count
  }

  /// From a key's opening quote to its member's value.
  @inline(__always) func pastKey() throws(JSONFault) -> ByteCursor {
    guard byte == 0x22 else { throw JSONFault(.key, at: self) }
    return try (self + 1).closingQuote().valueAfterKey()
  }

  /// From a key's closing quote to its member's value.
  @inline(__always) func valueAfterKey() throws(JSONFault) -> ByteCursor {
    var next = self + 1
    if next.byte != 0x3a {
      next = next.skippingSpace()
      guard next.byte == 0x3a else { throw JSONFault(.colon, at: next) }
    }
    if next[1] > 0x20 { return next + 1 }
    if next[2] > 0x20, next[1] == 0x20 { return next + 2 }
    return (next + 1).skippingLongSpace()
  }

  @inline(__always) func pastScalar() throws(JSONFault) -> ByteCursor {
    let first = byte
    if first == 0x22 { return try (self + 1).closingQuote() + 1 }
    if first == 0x2d || first &- 0x30 < 10 { return try pastNumber() }
    return try pastLiteral()
  }

  @inline(__always) func pastLiteral() throws(JSONFault) -> ByteCursor {
    let start = halfWord
    if start == 0x6575_7274 || start == 0x6c6c_756e { return self + 4 }
    if start == 0x736c_6166, self[4] == 0x65 { return self + 5 }
    throw badLiteral()
  }

  @inline(never) private func badLiteral() -> JSONFault {
    let expected: UInt64
    switch byte {
    case 0x74: expected = 0x6575_7274
    case 0x66: expected = 0x65_736c_6166
    case 0x6e: expected = 0x6c6c_756e
    default: return JSONFault(.value, at: self)
    }
    return JSONFault(.literal, at: self + (word ^ expected).trailingZeroBitCount / 8)
  }

  @inline(never) func pastNumber() throws(JSONFault) -> ByteCursor {
    var next = byte == 0x2d ? self + 1 : self
    if next.byte == 0x30 {
      next = next + 1
      if next.byte &- 0x30 < 10 { throw JSONFault(.leadingZero, at: next) }
    } else {
      next = try next.pastDigits()
    }
    if next.byte == 0x2e { next = try (next + 1).pastDigits() }
    if next.byte | 0x20 == 0x65 {
      next = next + 1
      if next.byte == 0x2b || next.byte == 0x2d { next = next + 1 }
      next = try next.pastDigits()
    }
    return next
  }

  @inline(__always) private func pastDigits() throws(JSONFault) -> ByteCursor {
    guard byte &- 0x30 < 10 else { throw JSONFault(.digit, at: self) }
    var next = self + 1
    while next.byte &- 0x30 < 10 { next = next + 1 }
    return next
  }
}
