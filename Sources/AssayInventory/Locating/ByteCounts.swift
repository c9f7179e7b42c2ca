/// Looks at UTF-8 text many bytes at a time.
enum ByteCounts {
  private typealias Vector = SIMD16<UInt8>

  static func lineFeeds(in bytes: Span<UInt8>) -> Int {
    unsafe bytes.withUnsafeBytes { all in
      guard var next = all.baseAddress else { return 0 }
      let end = unsafe next + all.count
      var count = 0
      while unsafe end - next >= 128 {
        // Eight times 31 vectors: a lane's count fits a byte.
        let stop = unsafe next + min(end - next, 31 * 128) & ~127
        var hits = Vector()
        while unsafe next < stop {
          for step in 0..<8 { unsafe hits &-= matches(next + step &* 16) }
          unsafe next += 128
        }
        count &+= Int(SIMD16<UInt16>(truncatingIfNeeded: hits).wrappedSum())
      }
      while unsafe next < end {
        count &+= unsafe next.load(as: UInt8.self) == 0x0A ? 1 : 0
        unsafe next += 1
      }
      return count
    }
  }

  /// The index behind the last line feed, or 0.
  static func startOfLastLine(in bytes: Span<UInt8>) -> Int {
    var end = bytes.count
    unsafe bytes.withUnsafeBytes { all in
      guard let start = all.baseAddress else { return }
      while end >= 16, unsafe isZero(matches(start + end - 16)) { end &-= 16 }
    }
    while end > 0, bytes[end - 1] != 0x0A { end -= 1 }
    return end
  }

  static func isASCII(_ bytes: Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBytes { all in
      guard var next = all.baseAddress else { return true }
      let end = unsafe next + all.count
      var bits = Vector()
      while unsafe end - next >= 16 {
        unsafe bits |= next.loadUnaligned(as: Vector.self)
        unsafe next += 16
      }
      while unsafe next < end {
        unsafe bits[0] |= next.load(as: UInt8.self)
        unsafe next += 1
      }
      return isZero(bits & Vector(repeating: 0x80))
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

  /// All bits of each lane that is a line feed.
  @inline(__always) private static func matches(_ place: UnsafeRawPointer) -> Vector {
    let vector = unsafe place.loadUnaligned(as: Vector.self)
    return unsafe unsafeBitCast(vector .== Vector(repeating: 0x0A), to: Vector.self)
  }

  @inline(__always) private static func isZero(_ vector: Vector) -> Bool {
    let halves = unsafe unsafeBitCast(vector, to: SIMD2<UInt64>.self)
    return halves.x | halves.y == 0
  }
}
