/// A colon or a sign of equality, as it is or as JSON and addresses escape it.
struct AssignmentSign {
  var range: Range<Int>
  var isColon: Bool

  /// The sign at an offset, if there is one.
  init?(in text: Span<UInt8>, at offset: Int) {
    switch text[offset] {
    case UInt8(ascii: ":"): self.init(offset, length: 1, isColon: true)
    case UInt8(ascii: "="): self.init(offset, length: 1, isColon: false)
    case UInt8(ascii: "\\"):
      guard text.has(Self.escapedEquals, at: offset, ignoringCase: true) else { return nil }
      self.init(offset, length: Self.escapedEquals.count, isColon: false)
    case UInt8(ascii: "%"):
      guard text.has(Self.encodedEquals, at: offset, ignoringCase: true) else { return nil }
      self.init(offset, length: Self.encodedEquals.count, isColon: false)
    default: return nil
    }
  }

  private init(_ offset: Int, length: Int, isColon: Bool) {
    range = offset..<offset + length
    self.isColon = isColon
  }

  private static let escapedEquals = Array("\\u003d".utf8)
  private static let encodedEquals = Array("%3d".utf8)

  /// Whether what starts at an offset is a part of an address's query: behind `?` or `&`.
  static func startsQuery(_ text: Span<UInt8>, at offset: Int) -> Bool {
    guard offset > 0 else { return false }
    return text[offset - 1] == UInt8(ascii: "?") || text[offset - 1] == UInt8(ascii: "&")
      || text.has(escapedAmpersand, at: offset - escapedAmpersand.count)
      || text.has(encodedAmpersand, at: offset - encodedAmpersand.count)
  }

  /// Whether a part of a query ends at an offset.
  static func endsQuery(_ text: Span<UInt8>, at offset: Int) -> Bool {
    switch text[offset] {
    case UInt8(ascii: "&"), UInt8(ascii: "#"), 0x20: true
    case UInt8(ascii: "\\"): text.has(escapedAmpersand, at: offset)
    case UInt8(ascii: "%"): text.has(encodedAmpersand, at: offset)
    default: false
    }
  }

  private static let escapedAmpersand = Array("\\u0026".utf8)
  private static let encodedAmpersand = Array("%26".utf8)
}
