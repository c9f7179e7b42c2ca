extension ReportBuffer {
  /// Appends text as a JSON string.
  ///
  /// Hazards are escaped as well as what JSON demands: a report that is shown on a terminal or in
  /// a browser can't play tricks there, and parsers read the same text.
  mutating func writeJSON(_ text: String) {
    let utf8 = text.utf8Span.span
    write(byte: UInt8(ascii: "\""))
    var (offset, written) = (0, 0)
    while true {
      offset = Self.nextSpecial(in: utf8, from: offset)
      guard offset < utf8.count else { break }
      let byte = utf8[offset]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        write(utf8.extracting(written..<offset))
        write(byte: UInt8(ascii: "\\"))
        written = offset
        offset += 1
      } else if let hazard = Hazard(in: utf8, at: offset) {
        write(utf8.extracting(written..<offset))
        writeJSONEscape(of: hazard.scalar)
        offset += hazard.length
        written = offset
      } else {
        offset += 1
      }
    }
    write(utf8.extracting(written..<utf8.count))
    write(byte: UInt8(ascii: "\""))
  }

  private mutating func writeJSONEscape(of scalar: UInt32) {
    switch scalar {
    case 0x09: write("\\t")
    case 0x0A: write("\\n")
    case 0x0D: write("\\r")
    default:
      let digits = String(scalar, radix: 16)
      write("\\u")
      write(byte: UInt8(ascii: "0"), count: 4 - digits.utf8.count)
      write(digits)
    }
  }
}
