/// Turns UTF-16 into UTF-8.
final class UTF16Source: ByteSource {
  private let input: any ByteSource
  private let isBigEndian: Bool
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var pending = 0..<0
  /// The offset in the UTF-16 text of `pending`.
  private var offset: Int
  private var isAtEnd = false
  /// What is left of a character that there was no room for.
  private var rest: ArraySlice<UInt8> = []

  /// Starts at `offset`, behind a byte order mark.
  init(_ input: any ByteSource, isBigEndian: Bool, offset: Int) {
    self.input = input
    self.isBigEndian = isBigEndian
    self.offset = offset
  }

  func read(into text: inout [UInt8], at range: Range<Int>) throws(SourceError) -> Int {
    var end = range.lowerBound
    while end < range.upperBound {
      if let byte = rest.popFirst() {
        text[end] = byte
        end += 1
        continue
      }
      guard let unit = codeUnit(at: 0) else {
        if end > range.lowerBound { break }
        if try refill() { continue }
        return 0
      }
      if unit & 0xF800 == 0xD800 {
        if codeUnit(at: 2) == nil, !isAtEnd {
          if end > range.lowerBound { break }
          _ = try refill()
          continue
        }
        guard unit < 0xDC00, let low = codeUnit(at: 2), low & 0xFC00 == 0xDC00 else {
          if end > range.lowerBound { break }
          throw .unpairedSurrogate(offset: offset)
        }
        let scalar = 0x10000 + UInt32(unit & 0x3FF) << 10 + UInt32(low & 0x3FF)
        end = put(scalar, into: &text, at: end..<range.upperBound)
        advance(4)
      } else {
        end = put(UInt32(unit), into: &text, at: end..<range.upperBound)
        advance(2)
      }
    }
    return end - range.lowerBound
  }

  private func codeUnit(at distance: Int) -> UInt16? {
    guard pending.count >= distance + 2 else { return nil }
    let first = UInt16(buffer[pending.lowerBound + distance])
    let second = UInt16(buffer[pending.lowerBound + distance + 1])
    return isBigEndian ? first << 8 | second : second << 8 | first
  }

  private func advance(_ count: Int) {
    pending = pending.lowerBound + count..<pending.upperBound
    offset += count
  }

  /// Reads on behind what is pending, at most half a pair; `false` at the end.
  private func refill() throws(SourceError) -> Bool {
    let rest = Array(buffer[pending])
    buffer.replaceSubrange(0..<rest.count, with: rest)
    let read = try input.read(into: &buffer, at: rest.count..<buffer.count)
    pending = 0..<rest.count + read
    if read == 0 {
      isAtEnd = true
      if pending.count % 2 == 1 { throw .oddLength }
    }
    return read > 0
  }

  /// Writes as much of a character as there is room for, and keeps the rest.
  private func put(_ scalar: UInt32, into text: inout [UInt8], at range: Range<Int>) -> Int {
    if range.count >= 4 { return Self.write(scalar, into: &text, at: range.lowerBound) }
    var whole = [UInt8](repeating: 0, count: 4)
    let length = Self.write(scalar, into: &whole, at: 0)
    let fitting = min(length, range.count)
    text.replaceSubrange(range.lowerBound..<range.lowerBound + fitting, with: whole[..<fitting])
    rest = whole[fitting..<length]
    return range.lowerBound + fitting
  }

  private static func write(_ scalar: UInt32, into text: inout [UInt8], at start: Int) -> Int {
    func put(_ distance: Int, _ bits: UInt32) {
      text[start + distance] = UInt8(truncatingIfNeeded: bits)
    }
    func tail(_ shift: UInt32) -> UInt32 { 0x80 | scalar >> shift & 0x3F }
    switch scalar {
    case 0..<0x80:
      put(0, scalar)
      return start + 1
    case 0x80..<0x800:
      put(0, 0xC0 | scalar >> 6)
      put(1, tail(0))
      return start + 2
    case 0x800..<0x10000:
      put(0, 0xE0 | scalar >> 12)
      put(1, tail(6))
      put(2, tail(0))
      return start + 3
    default:
      put(0, 0xF0 | scalar >> 18)
      put(1, tail(12))
      put(2, tail(6))
      put(3, tail(0))
      return start + 4
    }
  }
}
