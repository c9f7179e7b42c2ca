/// The bytes of a report in the making.
public struct ReportBuffer: Sendable {
  /// What was written, in UTF-8.
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// Appends text as it is.
  public mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends text as it is.
  public mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends one byte.
  public mutating func write(byte: UInt8) { bytes.append(byte) }
}
