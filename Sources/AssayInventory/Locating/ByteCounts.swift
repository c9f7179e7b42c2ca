/// Counts in UTF-8 text, many bytes at a time.
struct ByteCounts {
  var lineFeeds = 0
  var isASCII = true

  init(of bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBytes { all in
      var position = 0
      var highBits = SIMD16<UInt8>()
      while all.count - position >= 64 {
        // 252 vectors: a lane's count fits a byte.
        let stop = min(all.count - 63, position + 63 * 64)
        var hits = SIMD16<UInt8>()
        while position < stop {
          unsafe Self.count(all, position, &hits, &highBits)
          position += 64
        }
        lineFeeds += Self.sum(hits)
      }
      var rest: UInt8 = 0
      while position < all.count {
        let byte = unsafe all[position]
        rest |= byte
        lineFeeds += byte == 0x0A ? 1 : 0
        position += 1
      }
      let halves = unsafe unsafeBitCast(highBits, to: SIMD2<UInt64>.self)
      isASCII = rest < 0x80 && (halves.x | halves.y) & 0x8080_8080_8080_8080 == 0
    }
  }

  /// By how much text is shorter in UTF-16 units than in bytes: a continuation byte is no unit,
  /// the first byte of four stands for two.
  static func excess(of bytes: Span<UInt8>) -> Int {
    unsafe bytes.withUnsafeBytes { all in
      var excess = 0
      for index in all.indices {
        let byte = unsafe all[index]
        excess += byte & 0xC0 == 0x80 ? 1 : 0
        excess -= byte >= 0xF0 ? 1 : 0
      }
      return excess
    }
  }

  /// Adds up four vectors.
  @inline(__always)
  private static func count(
    _ bytes: UnsafeRawBufferPointer, _ position: Int, _ hits: inout SIMD16<UInt8>,
    _ highBits: inout SIMD16<UInt8>
  ) {
    let lineFeed = SIMD16<UInt8>(repeating: 0x0A)
    for step in 0..<4 {
      let vector = unsafe bytes.loadUnaligned(
        fromByteOffset: position + step * 16, as: SIMD16<UInt8>.self)
      hits &-= unsafe unsafeBitCast(vector .== lineFeed, to: SIMD16<UInt8>.self)
      highBits |= vector
    }
  }

  private static func sum(_ lanes: SIMD16<UInt8>) -> Int {
    let wide = SIMD16<UInt16>(truncatingIfNeeded: lanes)
    return Int(wide.wrappedSum())
  }
}
