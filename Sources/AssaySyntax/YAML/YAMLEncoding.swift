/// What a text must be before libyaml sees it: UTF-8 without NUL.
struct YAMLEncoding {
  /// How many bytes a byte order mark takes.
  let markLength: Int
  /// Whether code points and bytes count the same.
  let isASCII: Bool

  init(checking bytes: [UInt8]) throws(SyntaxError) {
    markLength = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let span = bytes.span
    var offset = markLength
    var isASCII = true
    while offset < span.count {
      let byte = span[offset]
      if byte < 0x80 {
        if byte == 0 {
          throw SyntaxError(.nulByte, at: offset, "YAML text has no NUL bytes")
        }
        offset += 1
        continue
      }
      isASCII = false
      guard let length = Self.sequenceLength(at: offset, in: span) else {
        throw SyntaxError(.invalidUTF8, at: offset, "YAML is read as UTF-8")
      }
      offset += length
    }
    self.isASCII = isASCII
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
  private var index = 0
  private var offset: Int
  private let base: Int
  private let isASCII: Bool

  init(_ encoding: YAMLEncoding) {
    base = encoding.markLength
    offset = base
    isASCII = encoding.isASCII
  }

  mutating func byteOffset(of target: Int, in bytes: [UInt8]) -> Int {
    if isASCII { return min(base + target, bytes.count) }
    let span = bytes.span
    while index < target, offset < span.count {
      offset += 1
      while offset < span.count, span[offset] & 0xC0 == 0x80 { offset += 1 }
      index += 1
    }
    while index > target, offset > base {
      offset -= 1
      while offset > base, span[offset] & 0xC0 == 0x80 { offset -= 1 }
      index -= 1
    }
    return offset
  }
}
