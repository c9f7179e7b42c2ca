/// What a text must be before libyaml sees it: UTF-8 without NUL.
struct YAMLEncoding {
  /// How many bytes a byte order mark takes.
  let markLength: Int
  /// Whether code points and bytes count the same.
  let isASCII: Bool
  /// Whether there is nothing but text, tabs, line feeds and what is below them in ASCII: nothing
  /// beyond ASCII that libyaml refuses or takes for a line's end.
  let isOrdinary: Bool

  init(checking span: borrowing Span<UInt8>) throws(SyntaxError) {
    let hasMark = span.count >= 3 && span[0] == 0xEF && span[1] == 0xBB && span[2] == 0xBF
    markLength = hasMark ? 3 : 0
    var offset = markLength
    var isASCII = true
    var isOrdinary = true
    while offset < span.count {
      offset = Self.skipPlain(from: offset, in: span)
      guard offset < span.count else { break }
      let byte = span[offset]
      if byte < 0x80 {
        if byte == 0 {
          throw SyntaxError(.nulByte, at: offset, "text")
        }
        isOrdinary = isOrdinary && byte != 0x7F
        offset += 1
        continue
      }
      isASCII = false
      guard let length = Self.sequenceLength(at: offset, in: span) else {
        throw SyntaxError(.invalidUTF8, at: offset, "UTF-8")
      }
      isOrdinary = isOrdinary && !Self.isSpecial(at: offset, in: span)
      offset += length
    }
    self.isASCII = isASCII
    self.isOrdinary = isOrdinary
  }

  /// Whether a well-formed sequence is a control, a separator, a byte order mark or no character.
  private static func isSpecial(at offset: Int, in bytes: borrowing Span<UInt8>) -> Bool {
    switch bytes[offset] {
    case 0xC2: bytes[offset + 1] < 0xA0
    case 0xE2: bytes[offset + 1] == 0x80 && bytes[offset + 2] & 0xFE == 0xA8
    case 0xEF:
      bytes[offset + 1] == 0xBB && bytes[offset + 2] == 0xBF
        || bytes[offset + 1] == 0xBF && bytes[offset + 2] >= 0xBE
    default: false
    }
  }

  /// The first offset, by eights, that ASCII other than NUL and DEL may not reach up to.
  private static func skipPlain(from start: Int, in bytes: borrowing Span<UInt8>) -> Int {
    var offset = start
    while offset &+ 8 <= bytes.count {
      let word = bytes.word(at: offset)
      // The top bit of each byte: set if the byte is beyond ASCII, borrows because it is 0, or
      // comes there by one because it is 0x7F.
      let ones: UInt64 = 0x0101_0101_0101_0101
      if (word | (word &- ones) | (word &+ ones)) & 0x8080_8080_8080_8080 != 0 { break }
      offset &+= 8
    }
    return offset
  }

  /// The length of the well-formed sequence that starts here; `nil` if there is none.
  static func sequenceLength(at offset: Int, in bytes: borrowing Span<UInt8>) -> Int? {
    let first = bytes[offset]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    for index in offset + 2..<max(offset + 2, offset + length)
    where bytes[index] & 0xC0 != 0x80 { return nil }
    return length
  }
}

/// Turns libyaml's code point indices into byte offsets by walking from the last one asked for.
struct CodePointCursor {
  /// How many code points start before `offset`.
  private var index = 0
  private var offset: Int
  private let base: Int
  private let isASCII: Bool

  init(_ encoding: YAMLEncoding) {
    base = encoding.markLength
    offset = base
    isASCII = encoding.isASCII
  }

  @inline(__always)
  mutating func byteOffset(of target: Int, in bytes: [UInt8]) -> Int {
    isASCII ? min(base &+ target, bytes.count) : walk(to: target, in: bytes.span)
  }

  private mutating func walk(to target: Int, in bytes: Span<UInt8>) -> Int {
    while index > target, offset > base {
      offset &-= 1
      if bytes[offset] & 0xC0 != 0x80 { index &-= 1 }
    }
    while offset &+ 8 <= bytes.count {
      let word = bytes.word(at: offset)
      if word & 0x8080_8080_8080_8080 == 0 {
        let step = min(8, target &- index)
        index &+= step
        offset &+= step
        if step < 8 { return offset }
        continue
      }
      // The top bit of each byte that only goes on with a code point: 1, then 0.
      let continuing = word & ~(word &<< 1) & 0x8080_8080_8080_8080
      let next = index &+ 8 &- continuing.nonzeroBitCount
      guard next <= target else { break }
      index = next
      offset &+= 8
    }
    while offset < bytes.count, index < target || bytes[offset] & 0xC0 == 0x80 {
      if bytes[offset] & 0xC0 != 0x80 { index &+= 1 }
      offset &+= 1
    }
    return offset
  }
}

extension Span<UInt8> {
  /// The eight bytes from `offset` on.
  @inline(__always) fileprivate func word(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset &+ 8 <= count)
    return unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
  }
}
