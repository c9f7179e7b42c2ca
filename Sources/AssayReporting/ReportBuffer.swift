/// The bytes of a report in the making.
///
/// A buffer with a drain never holds a long report whole: reporters pass on what they have written
/// after each finding.
public struct ReportBuffer {
  /// What was written and not yet passed on, and behind it room for more.
  private var storage: [UInt8] = []
  /// The number of bytes written and not yet passed on.
  private(set) var count = 0
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
    guard let drain, count > 0 else { return }
    drain(bytes)
    count = 0
  }

  /// Passes on what was written if that is worth a call; no byte of it can be taken back.
  mutating func drainIfLarge() {
    if count >= Self.drainedSize { drainAll() }
  }

  /// What was written and not yet passed on, in UTF-8.
  public var bytes: [UInt8] { Array(storage[..<count]) }

  /// What was written, as a string.
  public var text: String { String(decoding: storage[..<count], as: UTF8.self) }

  /// The last byte written, while it is not yet passed on.
  var last: UInt8? { count > 0 ? storage[count - 1] : nil }

  /// Appends text as it is.
  public mutating func write(_ text: String) { write(text.utf8Span.span) }

  /// Appends what another buffer holds.
  public mutating func write(_ other: ReportBuffer) { other.withContent { write($0) } }

  /// Hands over what was written and not yet passed on.
  func withContent(_ body: (Span<UInt8>) -> Void) { body(storage.span.extracting(0..<count)) }

  /// Forgets what was written, and keeps the room.
  mutating func removeAll() { count = 0 }

  /// Appends one byte.
  public mutating func write(byte: UInt8) {
    if count == storage.count { grow(by: 1) }
    storage[count] = byte
    count &+= 1
  }

  /// Appends one byte several times.
  public mutating func write(byte: UInt8, count: Int) {
    guard count > 0 else { return }
    unsafe extend(by: count) { unsafe $0.update(repeating: byte, count: count) }
  }

  /// Appends our own words.
  @inline(__always)
  mutating func write(own words: StaticString) {
    unsafe extend(by: words.utf8CodeUnitCount) { start in
      unsafe start.update(from: words.utf8Start, count: words.utf8CodeUnitCount)
    }
  }

  /// Appends a stretch of text as it is.
  mutating func write(_ text: Span<UInt8>) {
    unsafe text.withUnsafeBufferPointer { text in
      guard let first = text.baseAddress else { return }
      unsafe extend(by: text.count) { unsafe $0.update(from: first, count: text.count) }
    }
  }

  /// Appends text between quotation marks.
  mutating func writeQuoted(_ text: Span<UInt8>) {
    unsafe text.withUnsafeBufferPointer { text in
      unsafe extend(by: text.count &+ 2) { start in
        unsafe start.pointee = UInt8(ascii: "\"")
        if let first = text.baseAddress {
          unsafe (start + 1).update(from: first, count: text.count)
        }
        unsafe start[text.count &+ 1] = UInt8(ascii: "\"")
      }
    }
  }

  /// Appends a part of `separators`.
  mutating func write(separator: Range<Int>) {
    unsafe extend(by: separator.count) { start in
      unsafe start.update(
        from: Self.separators.utf8Start + separator.lowerBound, count: separator.count)
    }
  }

  /// Appends a part of `separators`, a JSON key of our own words and a colon.
  mutating func writeKey(_ key: StaticString, after separator: Range<Int>) {
    let size = key.utf8CodeUnitCount
    unsafe extend(by: separator.count &+ size &+ 4) { start in
      unsafe start.update(
        from: Self.separators.utf8Start + separator.lowerBound, count: separator.count)
      let name = unsafe start + separator.count
      unsafe name.pointee = UInt8(ascii: "\"")
      unsafe (name + 1).update(from: key.utf8Start, count: size)
      let end = unsafe name + size + 1
      unsafe end.pointee = UInt8(ascii: "\"")
      unsafe end[1] = UInt8(ascii: ":")
      unsafe end[2] = UInt8(ascii: " ")
    }
  }

  /// What stands between the values of JSON: a comma and a blank; a comma, a line feed and the
  /// next line's indentation.
  static let separators: StaticString =
    ", ,\n                                                                "

  /// Appends a number in decimal digits.
  public mutating func write(_ number: Int) {
    guard number >= 0 else { return write(String(number)) }
    let digits = Self.digits(of: number)
    unsafe extend(by: digits) { start in
      var rest = UInt(bitPattern: number)
      var place = unsafe start + digits
      repeat {
        let digit = UInt8(truncatingIfNeeded: rest % 10)
        unsafe place -= 1
        unsafe place.pointee = UInt8(ascii: "0") &+ digit
        rest /= 10
      } while rest > 0
    }
  }

  /// How many decimal digits a number has that isn't negative.
  static func digits(of number: Int) -> Int {
    var (digits, bound) = (1, UInt(10))
    while UInt(bitPattern: number) >= bound {
      digits &+= 1
      // The largest number has 19 digits, which `bound` still holds.
      bound &*= 10
    }
    return digits
  }

  /// Takes the last byte back.
  mutating func removeLast() { count -= 1 }

  /// Appends `size` bytes that `body` puts where it is told to.
  @inline(__always)
  private mutating func extend(by size: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Void) {
    let start = count
    if storage.count &- start < size { grow(by: size) }
    unsafe storage.withUnsafeMutableBufferPointer { room in
      if let first = room.baseAddress { unsafe body(first + start) }
    }
    count = start &+ size
  }

  @inline(never)
  private mutating func grow(by size: Int) {
    let whole = max(2 * storage.count, count + size, 256)
    storage.append(contentsOf: repeatElement(0, count: whole - storage.count))
  }
}
