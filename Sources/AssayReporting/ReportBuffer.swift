/// The bytes of a report in the making.
///
/// A buffer with a drain never holds a long report whole: reporters pass on what they have written
/// after each finding.
public struct ReportBuffer {
  /// What was written and not yet passed on, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  private let drain: (([UInt8]) -> Void)?

  /// How many bytes are passed on at once, or a finding's more.
  private static let drainedSize = 1 << 16

  /// Creates an empty buffer that keeps all that is written.
  public init() { drain = nil }

  /// Creates an empty buffer that passes on what is written, piece by piece.
  ///
  /// `drainAll` has to be called in the end.
  public init(drain: @escaping ([UInt8]) -> Void) { self.drain = drain }

  /// Passes on what is left.
  public mutating func drainAll() {
    guard let drain, !bytes.isEmpty else { return }
    drain(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Passes on what was written if that is worth a call; no byte of it can be taken back.
  mutating func drainIfLarge() {
    if bytes.count >= Self.drainedSize { drainAll() }
  }

  /// What was written, as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends text as it is.
  public mutating func write(_ text: String) { write(text.utf8Span.span) }

  /// Appends what another buffer holds.
  public mutating func write(_ other: ReportBuffer) { bytes.append(contentsOf: other.bytes) }

  /// Appends one byte.
  public mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Appends a stretch of text as it is.
  mutating func write(_ text: Span<UInt8>) {
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends one byte several times.
  public mutating func write(byte: UInt8, count: Int) {
    guard count > 0 else { return }
    bytes.append(contentsOf: repeatElement(byte, count: count))
  }

  /// Appends a number in decimal digits.
  public mutating func write(_ number: Int) {
    guard number >= 0 else { return write(String(number)) }
    var power = 1
    while number / power >= 10 { power *= 10 }
    while power > 0 {
      bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / power % 10))
      power /= 10
    }
  }

  /// The offset of the next byte that is `"`, `\` or no printable ASCII, or the end of the text.
  static func nextSpecial(in text: Span<UInt8>, from offset: Int) -> Int {
    var offset = offset
    while offset < text.count {
      let marks = marks(of: word(of: text, at: offset))
      if marks != 0 { return min(offset &+ marks.trailingZeroBitCount &>> 3, text.count) }
      offset &+= 8
    }
    return text.count
  }

  /// Eight bytes, zeros behind the end.
  @inline(__always)
  private static func word(of text: Span<UInt8>, at offset: Int) -> UInt64 {
    let start = min(offset, text.count &- 8)
    guard start >= 0 else {
      return (offset..<text.count).reversed().reduce(0) { $0 << 8 | UInt64(text[$1]) }
    }
    let word = unsafe text.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: start, as: UInt64.self)
    return word &>> UInt64(8 &* (offset &- start))
  }

  /// The highest bit of the first special byte, and of some after it.
  ///
  /// A byte that becomes 0 borrows from its highest bit, as one below a space does.
  @inline(__always)
  private static func marks(of word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ ones &* 0x22
    let backslash = word ^ ones &* 0x5C
    let delete = word ^ ones &* 0x7F
    let borrows =
      (word &- ones &* 0x20) | (quote &- ones) | (backslash &- ones) | (delete &- ones)
    return (borrows | word) & (ones &* 0x80)
  }

  /// Starts a line, after a comma or not, with some spaces.
  mutating func breakLine(afterComma: Bool = false, indentation: Int) {
    let text: StaticString = ",\n                                                                "
    let end = min(2 + indentation, text.utf8CodeUnitCount)
    let start = afterComma ? 0 : 1
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start + start, count: end - start))
  }

  /// Takes the last byte back.
  mutating func removeLast() { bytes.removeLast() }
}
