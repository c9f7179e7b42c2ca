/// Where text stands in XML, which decides what has to be escaped.
enum XMLPlace {
  case content
  /// Between double quotes: a parser makes blanks of line feeds and tabs there.
  case attribute
}

extension ReportBuffer {
  /// Appends text for XML 1.0, from which a parser reads the same text.
  ///
  /// Hazards are written as references, so that the file can be looked at without danger. The
  /// characters that XML can't hold at all, such as an escape, are written as `\x1b`.
  mutating func writeXML(_ text: String, in place: XMLPlace) {
    writeXML(text.utf8Span.span, in: place)
  }

  mutating func writeXML(_ utf8: Span<UInt8>, in place: XMLPlace) {
    var (offset, written) = (utf8.nextSpecialInMarkup(from: 0), 0)
    while offset < utf8.count {
      let escape = XMLEscape(in: utf8, at: offset, place)
      if let escape {
        write(utf8.extracting(written..<offset))
        write(escape.text)
        written = offset + escape.length
      }
      offset = utf8.nextSpecialInMarkup(from: offset + (escape?.length ?? 1))
    }
    write(utf8.extracting(written..<utf8.count))
  }
}

/// What stands for a character that XML can't hold as it is.
private struct XMLEscape {
  var text: String
  /// The character's length in UTF-8.
  var length: Int

  /// The escape of the character at an offset, if it needs one.
  init?(in utf8: Span<UInt8>, at offset: Int, _ place: XMLPlace) {
    length = 1
    switch utf8[offset] {
    case UInt8(ascii: "&"): text = "&amp;"
    case UInt8(ascii: "<"): text = "&lt;"
    case UInt8(ascii: ">"): text = "&gt;"
    case UInt8(ascii: "\"") where place == .attribute: text = "&quot;"
    case 0x09 where place == .content, 0x0A where place == .content: return nil
    default:
      if Self.isNoncharacter(utf8, at: offset) {
        text = utf8[offset + 2] == 0xBE ? "\\u{fffe}" : "\\u{ffff}"
        length = 3
      } else if let hazard = Hazard(in: utf8, at: offset) {
        text = Self.isAllowed(hazard.scalar) ? "&#\(hazard.scalar);" : hazard.shown
        length = hazard.length
      } else {
        return nil
      }
    }
  }

  /// U+FFFE or U+FFFF, the only ones above the controls that XML can't hold.
  private static func isNoncharacter(_ utf8: Span<UInt8>, at offset: Int) -> Bool {
    utf8[offset] == 0xEF && utf8[offset + 1] == 0xBF && utf8[offset + 2] >= 0xBE
  }

  private static func isAllowed(_ control: UInt32) -> Bool {
    control >= 0x20 || control == 0x09 || control == 0x0A || control == 0x0D
  }
}
