/// The bytes of a report in the making.
public struct ReportBuffer: Sendable {
  /// What was written, in UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Creates an empty buffer.
  public init() {}

  /// What was written, as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends text as it is.
  public mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

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
    guard number >= 0, number < 10 else { return write(String(number)) }
    bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number))
  }

  /// Takes the last byte back.
  mutating func removeLast() { bytes.removeLast() }
}
