/// Where values start and end once anchors, tags and trailing white space are left out.
extension YAMLEventReader {
  /// Where an anchored or tagged container itself starts.
  func containerStart(
    _ kind: YAMLEvent.Kind, _ raw: LibYAMLParser.Event, _ end: Int
  ) -> Int {
    if raw.isFlow { return end - 1 }
    // libyaml ends the event of a sequence that isn't indented after its first dash.
    let isAfterDash = kind == .sequence && !(end < bytes.count && bytes[end] == UInt8(ascii: "-"))
    return isAfterDash ? end - 1 : end
  }

  /// Where a scalar starts whose anchor and tag start at `start`.
  func valueStart(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "&"), UInt8(ascii: "!"):
        while offset < end, !Self.isSpace(bytes[offset]) { offset += 1 }
      case UInt8(ascii: "#"):
        while offset < end, bytes[offset] != 0x0A { offset += 1 }
      case let byte where Self.isSpace(byte): offset += 1
      default: return offset
      }
    }
    return end
  }

  func trimmed(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, Self.isSpace(bytes[end - 1]) { end -= 1 }
    return end
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Whether a missing value belongs to this byte before it.
  static func isIndicator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?")
  }
}
