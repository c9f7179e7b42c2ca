extension Span<UInt8> {
  /// The offset of the next byte that is `"`, `\` or no printable ASCII, or the end of the text.
  func nextSpecialInJSON(from offset: Int) -> Int {
    next(UInt8(ascii: "\""), UInt8(ascii: "\\"), from: offset)
  }

  /// The offset of the next byte that is `"`, `&`, `'`, `<`, `>` or no printable ASCII, or the end of
  /// the text.
  func nextSpecialInMarkup(from offset: Int) -> Int {
    var offset = offset
    while count &- offset >= 16 {
      let vector = unsafe bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
      let special =
        ((vector &- SIMD16<UInt8>(repeating: 0x20)) .>= SIMD16<UInt8>(repeating: 0x5F))
        .| (vector .== SIMD16<UInt8>(repeating: UInt8(ascii: "\"")))
        // An ampersand and an apostrophe differ in the lowest bit, the brackets in the one above it.
        .| ((vector & SIMD16<UInt8>(repeating: 0xFE)) .== SIMD16<UInt8>(repeating: 0x26))
        .| ((vector & SIMD16<UInt8>(repeating: 0xFD)) .== SIMD16<UInt8>(repeating: 0x3C))
      let halves = unsafe unsafeBitCast(special, to: SIMD2<UInt64>.self)
      if halves.x != 0 { return offset &+ halves.x.trailingZeroBitCount &>> 3 }
      if halves.y != 0 { return offset &+ 8 &+ halves.y.trailingZeroBitCount &>> 3 }
      offset &+= 16
    }
    while offset < count, !Self.isSpecialInMarkup(self[offset]) { offset &+= 1 }
    return offset
  }

  @inline(__always)
  private static func isSpecialInMarkup(_ byte: UInt8) -> Bool {
    byte &- 0x20 >= 0x5F || byte == UInt8(ascii: "\"") || byte & 0xFE == 0x26 || byte & 0xFD == 0x3C
  }

  /// The offset of the next byte that is `mark` or no printable ASCII, or the end of the text.
  func next(_ mark: UInt8, from offset: Int) -> Int { next(mark, mark, from: offset) }

  /// The length in UTF-16 code units of text that is valid UTF-8.
  var utf16Count: Int {
    var offset = next(UInt8(ascii: "\n"), from: 0)
    var units = offset
    while offset < count {
      let byte = self[offset]
      units &+= byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
      offset &+= 1
    }
    return units
  }

  @inline(__always)
  private func next(_ first: UInt8, _ second: UInt8, from offset: Int) -> Int {
    var offset = offset
    while count &- offset >= 16 {
      let marks = unsafe Self.marks(
        bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self),
        first, second)
      if marks.low != 0 { return offset &+ marks.low.trailingZeroBitCount &>> 3 }
      if marks.high != 0 { return offset &+ 8 &+ marks.high.trailingZeroBitCount &>> 3 }
      offset &+= 16
    }
    while offset < count {
      let marks = Self.marks(word(at: offset), first, second)
      if marks != 0 { return Swift.min(offset &+ marks.trailingZeroBitCount &>> 3, count) }
      offset &+= 8
    }
    return count
  }

  /// Bits of the bytes that are special, none of the others.
  @inline(__always)
  private static func marks(
    _ vector: SIMD16<UInt8>, _ first: UInt8, _ second: UInt8
  ) -> (low: UInt64, high: UInt64) {
    // Of the ASCII from a space on, all but the last.
    let plain = SIMD16<UInt8>(repeating: 0x5F)
    let special =
      ((vector &- SIMD16<UInt8>(repeating: 0x20)) .>= plain)
      .| (vector .== SIMD16<UInt8>(repeating: first))
      .| (vector .== SIMD16<UInt8>(repeating: second))
    let halves = unsafe unsafeBitCast(special, to: SIMD2<UInt64>.self)
    return (halves.x, halves.y)
  }

  /// Eight bytes, zeros behind the end.
  @inline(__always)
  private func word(at offset: Int) -> UInt64 {
    let start = Swift.min(offset, count &- 8)
    guard start >= 0 else {
      var word: UInt64 = 0
      var index = count
      while index > offset {
        index &-= 1
        word = word &<< 8 | UInt64(self[index])
      }
      return word
    }
    let word = unsafe bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: start, as: UInt64.self)
    return word &>> UInt64(8 &* (offset &- start))
  }

  /// The highest bit of the first special byte, and of some after it.
  ///
  /// A byte that becomes 0 borrows from its highest bit, as one below a space does.
  @inline(__always)
  private static func marks(_ word: UInt64, _ first: UInt8, _ second: UInt8) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let firsts = word ^ ones &* UInt64(first)
    let seconds = word ^ ones &* UInt64(second)
    let deletes = word ^ ones &* 0x7F
    let borrows =
      (word &- ones &* 0x20) | (firsts &- ones) | (seconds &- ones) | (deletes &- ones)
    return (borrows | word) & (ones &* 0x80)
  }
}
