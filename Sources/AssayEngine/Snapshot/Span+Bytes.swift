/// Bytes compared and hashed eight at a time: ids and addresses are long and much alike.
extension Span<UInt8> {
  /// Whether both hold the same bytes.
  func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return !differs(from: other) { $0 }
  }

  /// Whether the bytes come before others, byte by byte.
  func isBefore(_ other: Span<UInt8>) -> Bool {
    let shared = Swift.min(count, other.count)
    for index in 0..<shared where self[index] != other[index] { return self[index] < other[index] }
    return count < other.count
  }

  /// Whether both differ in nothing but the case of ASCII letters.
  func isEqualIgnoringCase(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return !differs(from: other) { $0.withLowercasedASCII }
  }

  /// A 64-bit hash for tables in memory; not the same in every version.
  func hash(seed: UInt64, ignoringCase: Bool) -> UInt64 {
    var hash = seed &+ UInt64(truncatingIfNeeded: count)
    var offset = 0
    while offset < count {
      let word = word(at: offset)
      hash = (hash ^ (ignoringCase ? word.withLowercasedASCII : word)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      offset &+= 8
    }
    return hash
  }

  /// From the end, where ids differ; both have the same length.
  @inline(__always)
  private func differs(from other: Span<UInt8>, in form: (UInt64) -> UInt64) -> Bool {
    var offset = count & ~7
    if form(word(at: offset)) != form(other.word(at: offset)) { return true }
    while offset > 0 {
      offset &-= 8
      if form(word(at: offset)) != form(other.word(at: offset)) { return true }
    }
    return false
  }

  /// The eight bytes at an offset up to the end, zeros behind it.
  @inline(__always)
  private func word(at offset: Int) -> UInt64 {
    if offset &+ 8 <= count {
      return unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
    }
    if count >= 8 {
      let last = unsafe bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: count &- 8, as: UInt64.self)
      return last >> UInt64(64 &- 8 &* (count &- offset))
    }
    var word: UInt64 = 0
    var index = count
    while index > offset {
      index &-= 1
      word = word << 8 | UInt64(self[index])
    }
    return word
  }
}

extension UInt64 {
  /// Eight bytes, those made lower case that are upper-case ASCII letters.
  @inline(__always)
  fileprivate var withLowercasedASCII: UInt64 {
    let low = self & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
    let beyondZ = low &+ 0x2525_2525_2525_2525
    return self | (fromA & ~beyondZ & ~self & 0x8080_8080_8080_8080) >> 2
  }
}
