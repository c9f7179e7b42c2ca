/// Counts in UTF-8 text, many bytes at a time.
struct ByteCounts {
  var lineFeeds = 0
  var isASCII = true

  init(of bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBytes { all in
      guard var next = all.baseAddress else { return }
      let end = unsafe next + all.count
      var highBits = SIMD16<UInt8>()
      while unsafe end - next >= 64 {
        // Four times 63 vectors: a lane's count fits a byte.
        let stop = unsafe next + min(end - next, 63 * 64) & ~63
        var hits = SIMD16<UInt8>()
        while unsafe next < stop {
          unsafe Self.count(next, &hits, &highBits)
          unsafe next += 64
        }
        lineFeeds &+= Self.sum(hits)
      }
      var rest: UInt8 = 0
      while unsafe next < end {
        let byte = unsafe next.load(as: UInt8.self)
        rest |= byte
        lineFeeds &+= byte == 0x0A ? 1 : 0
        unsafe next += 1
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

  /// Takes four vectors.
  @inline(__always)
  private static func count(
    _ start: UnsafeRawPointer, _ hits: inout SIMD16<UInt8>, _ highBits: inout SIMD16<UInt8>
  ) {
    let lineFeed = SIMD16<UInt8>(repeating: 0x0A)
    for step in 0..<4 {
      let vector = unsafe start.loadUnaligned(
        fromByteOffset: step &* 16, as: SIMD16<UInt8>.self)
      hits &-= unsafe unsafeBitCast(vector .== lineFeed, to: SIMD16<UInt8>.self)
      highBits |= vector
    }
  }

  private static func sum(_ lanes: SIMD16<UInt8>) -> Int {
    let wide = SIMD16<UInt16>(truncatingIfNeeded: lanes)
    return Int(wide.wrappedSum())
  }
}
