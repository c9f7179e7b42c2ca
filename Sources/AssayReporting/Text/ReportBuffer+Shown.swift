extension ReportBuffer {
  /// Appends text with every hazard as a visible escape.
  mutating func writeShown(_ text: String) { writeShown(text.utf8Span.span) }

  mutating func writeShown(_ utf8: Span<UInt8>) {
    var (offset, written) = (utf8.next(UInt8(ascii: "#"), from: 0), 0)
    while offset < utf8.count {
      if Hazard(in: utf8, at: offset) == nil, utf8[offset] != UInt8(ascii: "#") {
        offset += 1
      } else {
        write(utf8.extracting(written..<offset))
        offset += writeShown(utf8, at: offset)
        written = offset
      }
      offset = utf8.next(UInt8(ascii: "#"), from: offset)
    }
    write(utf8.extracting(written..<utf8.count))
  }

  /// Appends one character, or its escape, and returns its length in the text.
  ///
  /// A second `#` is escaped where `##[` or `##vso[` would begin, which runners take for a command
  /// anywhere in a line.
  mutating func writeShown(_ text: Span<UInt8>, at offset: Int) -> Int {
    if let hazard = Hazard(in: text, at: offset) {
      write(hazard.shown)
      return hazard.length
    }
    if text[offset] == UInt8(ascii: "#"), isCommandMark(text, at: offset) {
      write("\\x23")
      return 1
    }
    write(byte: text[offset])
    return 1
  }
}

/// Whether the text is at the second `#` of `##[` or `##vso[`.
func isCommandMark(_ text: Span<UInt8>, at offset: Int) -> Bool {
  guard offset > 0, offset + 1 < text.count, text[offset - 1] == UInt8(ascii: "#") else {
    return false
  }
  let next = text[offset + 1]
  return next == UInt8(ascii: "[") || next | 0x20 == UInt8(ascii: "v")
}
