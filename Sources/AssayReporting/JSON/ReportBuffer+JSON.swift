extension ReportBuffer {
  /// Appends text as a JSON string.
  ///
  /// Hazards are escaped as well as what JSON demands: a report that is shown on a terminal or in
  /// a browser can't play tricks there, and parsers read the same text.
  mutating func writeJSON(_ text: String) { writeJSON(text.utf8Span.span) }

  mutating func writeJSON(_ utf8: Span<UInt8>) {
    let special = utf8.nextSpecialInJSON(from: 0)
    if special == utf8.count { return writeQuoted(utf8) }
    write(byte: UInt8(ascii: "\""))
    writeJSONContent(utf8, special: special)
    write(byte: UInt8(ascii: "\""))
  }

  /// Appends what another buffer holds as a JSON string.
  mutating func writeJSON(_ other: ReportBuffer) { other.withContent { writeJSON($0) } }

  /// - Parameter special: The offset of the first special byte.
  private mutating func writeJSONContent(_ text: Span<UInt8>, special: Int) {
    var (offset, written) = (special, 0)
    while offset < text.count {
      let byte = text[offset]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        write(text.extracting(written..<offset))
        write(byte: UInt8(ascii: "\\"))
        written = offset
        offset += 1
      } else if let hazard = Hazard(in: text, at: offset) {
        write(text.extracting(written..<offset))
        writeJSONEscape(of: hazard.scalar)
        offset += hazard.length
        written = offset
      } else {
        offset += 1
      }
      offset = text.nextSpecialInJSON(from: offset)
    }
    write(text.extracting(written..<text.count))
  }

  private mutating func writeJSONEscape(of scalar: UInt32) {
    switch scalar {
    case 0x09: write(own: "\\t")
    case 0x0A: write(own: "\\n")
    case 0x0D: write(own: "\\r")
    default:
      let digits = String(scalar, radix: 16)
      write(own: "\\u")
      write(byte: UInt8(ascii: "0"), count: 4 - digits.utf8.count)
      write(digits)
    }
  }
}
