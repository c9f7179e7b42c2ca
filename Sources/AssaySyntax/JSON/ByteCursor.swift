/// A place in a window of bytes that is followed by 64 zero bytes.
///
/// Reads aren't checked. They stay inside because no loop of this folder passes a zero byte, and
/// none looks further ahead than 64 bytes of where it stands.
@safe struct ByteCursor: Comparable {
  private let pointer: UnsafeRawPointer

  @inline(__always) init(_ pointer: UnsafeRawPointer) {
    unsafe self.pointer = unsafe pointer
  }

  /// The place as a number, which unlike the cursor may leave the scanner.
  @inline(__always) var address: UInt { UInt(bitPattern: unsafe pointer) }

  @inline(__always) var byte: UInt8 { unsafe pointer.load(as: UInt8.self) }

  @inline(__always) subscript(distance: Int) -> UInt8 {
    unsafe pointer.load(fromByteOffset: distance, as: UInt8.self)
  }

  /// Four bytes, the first of them lowest.
  @inline(__always) var halfWord: UInt32 {
    UInt32(littleEndian: unsafe pointer.loadUnaligned(as: UInt32.self))
  }

  /// Eight bytes, the first of them lowest.
  @inline(__always) var word: UInt64 {
    UInt64(littleEndian: unsafe pointer.loadUnaligned(as: UInt64.self))
  }

  @inline(__always) var lanes: SIMD16<Int8> {
    unsafe pointer.loadUnaligned(as: SIMD16<Int8>.self)
  }

  @inline(__always) static func + (cursor: Self, distance: Int) -> Self {
    unsafe Self(cursor.pointer + distance)
  }

  @inline(__always) static func - (cursor: Self, other: Self) -> Int {
    unsafe cursor.pointer - other.pointer
  }

  @inline(__always) static func == (lhs: Self, rhs: Self) -> Bool {
    unsafe lhs.pointer == rhs.pointer
  }

  @inline(__always) static func < (lhs: Self, rhs: Self) -> Bool {
    unsafe lhs.pointer < rhs.pointer
  }

  /// The text of validated bytes.
  func text(count: Int) -> String {
    let bytes = unsafe UnsafeRawBufferPointer(start: pointer, count: count)
    return unsafe String(decoding: bytes, as: UTF8.self)
  }

  func starts(with bytes: [UInt8]) -> Bool {
    for index in bytes.indices where self[index] != bytes[index] { return false }
    return true
  }

  /// The first byte from here on that is a quote, a backslash, a control or not ASCII.
  @inline(__always) func nextSpecial() -> Self {
    // Comparing with a vector; a comparison with a scalar is done lane by lane.
    let quote = SIMD16<Int8>(repeating: 0x22)
    let backslash = SIMD16<Int8>(repeating: 0x5c)
    let space = SIMD16<Int8>(repeating: 0x20)
    var cursor = self
    while true {
      let lanes = cursor.lanes
      let found = (lanes .== quote) .| (lanes .== backslash) .| (lanes .< space)
      if let index = found.firstIndex { return cursor + index }
      cursor = cursor + 16
    }
  }
}

extension SIMDMask<SIMD16<Int8>> {
  /// The first lane that is true.
  @inline(__always) var firstIndex: Int? {
    let halves = unsafe unsafeBitCast(self, to: SIMD2<UInt64>.self)
    if halves.x != 0 { return halves.x.trailingZeroBitCount &>> 3 }
    return halves.y != 0 ? 8 &+ halves.y.trailingZeroBitCount &>> 3 : nil
  }
}
