/// The text of a scalar that `YAMLBlockReader` met.
enum YAMLBlockText {
  /// Replaces `text` by what the scalar of an event means.
  ///
  /// - Parameter isFolded: Whether the scalar has several lines.
  static func load(
    _ event: YAMLEvent, isFolded: Bool, of bytes: [UInt8], into text: inout [UInt8]
  ) {
    text.removeAll(keepingCapacity: true)
    if isFolded {
      appendFolded(bytes[event.start..<event.end], to: &text)
    } else if event.form == .plain {
      text.append(contentsOf: bytes[event.start..<event.end])
    } else if bytes[event.start] == UInt8(ascii: "'") {
      appendUndoubled(bytes[event.start + 1..<event.end - 1], to: &text)
    } else {
      appendUnescaped(bytes[event.start + 1..<event.end - 1], to: &text)
    }
  }

  /// The byte that a backslash and another sign stand for; `nil` for what isn't read here.
  static func meaning(ofEscaped byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    default: nil
    }
  }

  /// Lines with a space between them, or with a line feed for each empty line between them.
  private static func appendFolded(_ content: ArraySlice<UInt8>, to text: inout [UInt8]) {
    var emptyLines = 0
    for line in content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let start = line.drop { $0 == UInt8(ascii: " ") }
      guard
        let end = start.lastIndex(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") })
      else {
        emptyLines += 1
        continue
      }
      if emptyLines > 0 {
        text.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: emptyLines))
      } else if !text.isEmpty {
        text.append(UInt8(ascii: " "))
      }
      text.append(contentsOf: start[...end])
      emptyLines = 0
    }
  }

  private static func appendUndoubled(_ content: ArraySlice<UInt8>, to text: inout [UInt8]) {
    var rest = content
    while let quote = rest.firstIndex(of: UInt8(ascii: "'")) {
      text.append(contentsOf: rest[...quote])
      rest = rest[(quote + 2)...]
    }
    text.append(contentsOf: rest)
  }

  private static func appendUnescaped(_ content: ArraySlice<UInt8>, to text: inout [UInt8]) {
    var rest = content
    while let escape = rest.firstIndex(of: UInt8(ascii: "\\")) {
      text.append(contentsOf: rest[..<escape])
      if let byte = meaning(ofEscaped: rest[escape + 1]) {
        text.append(byte)
        rest = rest[(escape + 2)...]
      } else {
        let unit = rest[(escape + 2)..<(escape + 6)].reduce(0) { unit, digit in
          unit << 4 | (ByteCursor.hexDigit(digit) ?? 0)
        }
        text.append(contentsOf: (Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
        rest = rest[(escape + 6)...]
      }
    }
    text.append(contentsOf: rest)
  }
}
