/// How many columns of a terminal text takes as it is shown, escapes included.
func cellWidth(of text: String) -> Int {
  let utf8 = text.utf8Span.span
  var (offset, width) = (0, 0)
  while offset < utf8.count {
    let character = ShownCharacter(in: utf8, at: offset)
    offset += character.length
    width += character.width
  }
  return width
}

/// A character as a terminal shows it.
struct ShownCharacter {
  /// Its length in UTF-8.
  var length: Int
  /// The columns it takes: 0 for one that combines with the one before, 2 for a wide one.
  var width: Int

  init(in text: Span<UInt8>, at offset: Int) {
    if let hazard = Hazard(in: text, at: offset) {
      self.init(length: hazard.length, width: hazard.shown.utf8.count)
    } else if text[offset] < 0x80 {
      self.init(length: 1, width: isCommandMark(text, at: offset) ? 4 : 1)
    } else {
      let (scalar, length) = Self.decode(text, at: offset)
      self.init(length: length, width: Self.width(of: scalar))
    }
  }

  private init(length: Int, width: Int) {
    self.length = length
    self.width = width
  }

  /// Reads a character of several bytes; the text is valid UTF-8.
  private static func decode(_ text: Span<UInt8>, at offset: Int) -> (UInt32, Int) {
    let first = UInt32(text[offset])
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var scalar = first & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for index in offset + 1..<offset + length { scalar = scalar << 6 | UInt32(text[index] & 0x3F) }
    return (scalar, length)
  }

  private static func width(of value: UInt32) -> Int {
    guard value >= 0x300, let scalar = Unicode.Scalar(value) else { return value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    let isWide = wide.contains { $0.contains(value) } || scalar.properties.isEmojiPresentation
    return isWide ? 2 : 1
  }

  /// The blocks that East Asian Width calls wide or full-width, emoji aside.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // leading Hangul letters
    0x2E80...0x303E,  // radicals, punctuation
    0x3041...0x4DBF,  // kana, Hangul letters, enclosed forms, ideographs
    0x4E00...0xA4CF,  // ideographs, Yi
    0xA960...0xA97C,  // Hangul letters
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,  // ideographs
    0xFE30...0xFE6F,  // vertical and small forms
    0xFF01...0xFF60, 0xFFE0...0xFFE6,  // full-width forms
    0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,  // Tangut, kana
    0x1F200...0x1F2FF,  // enclosed ideographs
    0x20000...0x3FFFD,  // ideographs
  ]
}
