public import AssayModel

/// A file of a fixture, which finds places in its own text.
public struct SampleText: Sendable {
  /// The path that reports name.
  public let path: String
  /// What the file holds.
  public let text: String

  /// Creates a file in memory.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The place of `needle` or, in `part`, of the first `needle` there.
  public func span(of needle: String, in part: String? = nil) -> SourceSpan {
    let bytes = Array(text.utf8)
    let base = part.map { Self.offset(of: $0, in: bytes, from: 0) } ?? 0
    let start = Self.offset(of: needle, in: bytes, from: base)
    let end = start + needle.utf8.count
    return SourceSpan(
      file: path, start: position(start, in: bytes), end: position(end, in: bytes),
      excerpt: excerpt(start..<end, in: bytes))
  }

  private static func offset(of needle: String, in bytes: [UInt8], from base: Int) -> Int {
    let wanted = Array(needle.utf8)
    let offset = (base...bytes.count - wanted.count).first {
      bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
    guard let offset else { preconditionFailure("the fixture has no \(needle)") }
    return offset
  }

  private func position(_ offset: Int, in bytes: [UInt8]) -> SourcePosition {
    let start = lineStart(offset, in: bytes)
    let before = String(decoding: bytes[start..<offset], as: UTF8.self)
    return SourcePosition(
      offset: offset, line: bytes[..<offset].count { $0 == 0x0A } + 1,
      column: before.utf16.count + 1, utf8Column: before.utf8.count + 1)
  }

  private func excerpt(_ range: Range<Int>, in bytes: [UInt8]) -> Excerpt {
    let start = lineStart(range.lowerBound, in: bytes)
    let end = bytes[range.lowerBound...].firstIndex(of: 0x0A) ?? bytes.count
    var shown = start..<end
    if shown.count > 160 {
      let lower = max(start, range.lowerBound - 60)
      shown = lower..<min(end, lower + 160)
    }
    let mark = range.clamped(to: shown)
    return Excerpt(
      text: String(decoding: bytes[shown], as: UTF8.self), isCutBefore: shown.lowerBound > start,
      isCutAfter: shown.upperBound < end,
      marked: mark.lowerBound - shown.lowerBound..<mark.upperBound - shown.lowerBound)
  }

  private func lineStart(_ offset: Int, in bytes: [UInt8]) -> Int {
    bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }
}
