extension ReportBuffer {
  /// Appends text for HTML, in content or between quotation marks, from which a parser reads the
  /// same text with every hazard as a visible escape.
  mutating func writeHTML(_ text: String) { writeHTML(text.utf8Span.span) }

  mutating func writeHTML(_ text: Span<UInt8>) {
    var (offset, written) = (text.nextSpecialInMarkup(from: 0), 0)
    while offset < text.count {
      let length = writeHTMLEscape(of: text, at: offset, after: written)
      offset += max(length, 1)
      if length > 0 { written = offset }
      offset = text.nextSpecialInMarkup(from: offset)
    }
    write(text.extracting(written..<text.count))
  }

  /// Appends the text from `start` up to a character that has to be escaped, and its escape.
  ///
  /// - Returns: The character's length; 0 if it stays as it is, and nothing was appended.
  private mutating func writeHTMLEscape(
    of text: Span<UInt8>, at offset: Int, after start: Int
  ) -> Int {
    let byte = text[offset]
    if let reference = Self.reference(to: byte) {
      write(text.extracting(start..<offset))
      write(own: reference)
      return 1
    }
    guard byte < 0x20 || byte >= 0x7F, let hazard = Hazard.inHTML(text, at: offset) else {
      return 0
    }
    write(text.extracting(start..<offset))
    write(hazard.shown)
    return hazard.length
  }

  /// What stands for a character that would end text or an attribute's value.
  @inline(__always)
  private static func reference(to byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

extension Hazard {
  /// A hazard, or a code point that is no character and that HTML may not hold.
  fileprivate static func inHTML(_ text: Span<UInt8>, at offset: Int) -> Hazard? {
    if let hazard = Hazard(in: text, at: offset) { return hazard }
    switch text[offset] {
    case 0xEF where text[offset + 1] == 0xB7 && 0x90...0xAF ~= text[offset + 2]:
      return Hazard(scalar: 0xFDC0 + UInt32(text[offset + 2] & 0x3F), length: 3)
    case 0xEF where text[offset + 1] == 0xBF && text[offset + 2] >= 0xBE:
      return Hazard(scalar: 0xFFC0 + UInt32(text[offset + 2] & 0x3F), length: 3)
    case 0xF0...:
      let plane = UInt32(text[offset] & 7) << 18 | UInt32(text[offset + 1] & 0x3F) << 12
      let rest = UInt32(text[offset + 2] & 0x3F) << 6 | UInt32(text[offset + 3] & 0x3F)
      let scalar = plane | rest
      return scalar & 0xFFFE == 0xFFFE ? Hazard(scalar: scalar, length: 4) : nil
    default:
      return nil
    }
  }
}
