extension CaptureWalker {
  @inline(never) mutating func takeScalar(
    _ start: ByteCursor, node: Int
  ) throws(JSONFault) -> ByteCursor {
    let textBegin = text.count
    let end: ByteCursor
    let kind: Capture.Kind
    switch start.byte {
    case 0x22:
      end = try appendString(start + 1) + 1
      kind = .string
    case 0x2d, 0x30...0x39:
      end = try start.pastNumber()
      // Nothing valid ends at a zero byte: the number goes on in the next window, and may be long.
      if end.byte != 0 { text.append(start, count: end - start) }
      kind = .number
    default:
      end = try start.pastLiteral()
      kind = start.byte == 0x74 ? .true : start.byte == 0x66 ? .false : .null
    }
    try append(kind, at: start, to: end, node: node, textBegin: textBegin)
    return end
  }

  /// Reports a value with the text that was appended from `textBegin` on.
  @inline(__always) mutating func append(
    _ kind: Capture.Kind, at start: ByteCursor, to end: ByteCursor, node: Int, textBegin: Int
  ) throws(JSONFault) {
    guard textStart &+ text.count <= UInt32.max else { throw JSONFault(.tooLarge, at: start) }
    captures.append(
      Capture(
        node: UInt16(truncatingIfNeeded: node), kind: kind,
        textStart: UInt32(truncatingIfNeeded: textStart &+ textBegin),
        textLength: UInt32(truncatingIfNeeded: text.count &- textBegin),
        offset: offset(of: start), length: UInt32(truncatingIfNeeded: end - start)))
  }

  /// Reports again what was captured in an earlier window.
  mutating func append(
    _ capture: Capture, textBegin: Int, at place: ByteCursor
  ) throws(JSONFault) {
    guard textStart + text.count <= UInt32.max else { throw JSONFault(.tooLarge, at: place) }
    var capture = capture
    capture.textStart = UInt32(textStart + textBegin)
    captures.append(capture)
  }

  /// Decodes the string whose content starts here into `text` and returns its closing quote.
  @inline(__always) mutating func appendString(
    _ content: ByteCursor
  ) throws(JSONFault) -> ByteCursor {
    let special = content.nextSpecial()
    if special.byte == 0x22 {
      text.append(content, count: special - content)
      return special
    }
    let quote = try special.closingQuoteAfterSpecial()
    decode(content, to: quote, reportingSurrogates: true)
    return quote
  }

  /// The child that a key with escapes or beyond ASCII leads to, or -1.
  @inline(never) mutating func child(
    of node: Int, unusualKey key: ByteCursor, count: Int
  ) -> Int {
    let begin = text.count
    decode(key, to: key + count, reportingSurrogates: false)
    let length = text.count - begin
    let child = trie.child(of: node, key: text.cursor(at: begin), count: length)
    text.cut(to: begin)
    return child
  }

  /// Appends a validated string's content to `text`, with its escapes replaced.
  @inline(never) private mutating func decode(
    _ content: ByteCursor, to quote: ByteCursor, reportingSurrogates: Bool
  ) {
    var next = content
    while true {
      let escape = next.nextBackslash(before: quote)
      text.append(next, count: escape - next)
      guard escape < quote else { return }
      if escape[1] == 0x75 {
        next = appendUnicode(escape, reportingSurrogates)
      } else {
        text.append(Self.replacement(ofEscaped: escape[1]))
        next = escape + 2
      }
    }
  }

  private static func replacement(ofEscaped byte: UInt8) -> UInt8 {
    switch byte {
    case 0x62: 0x08
    case 0x66: 0x0c
    case 0x6e: 0x0a
    case 0x72: 0x0d
    case 0x74: 0x09
    default: byte
    }
  }

  /// Appends the character of a `\u` escape, or of two, and returns the place after it.
  private mutating func appendUnicode(
    _ escape: ByteCursor, _ reportingSurrogates: Bool
  ) -> ByteCursor {
    let unit = escape.escapedUnit
    if let scalar = Unicode.Scalar(unit) {
      append(scalar)
      return escape + 6
    }
    if unit < 0xdc00, escape[6] == 0x5c, escape[7] == 0x75 {
      let low = (escape + 6).escapedUnit
      if low & 0xfc00 == 0xdc00,
        let scalar = Unicode.Scalar(0x10000 + (unit & 0x3ff) << 10 + low & 0x3ff)
      {
        append(scalar)
        return escape + 12
      }
    }
    append("\u{fffd}")
    if reportingSurrogates {
      let detail = "both halves of a surrogate pair"
      addProblem(SyntaxError(.unpairedSurrogate, at: offset(of: escape), length: 6, detail))
    }
    return escape + 6
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    for byte in scalar.utf8 { text.append(byte) }
  }
}

extension ByteCursor {
  /// The next backslash in a validated string's content, or the end of the content.
  fileprivate func nextBackslash(before quote: Self) -> Self {
    var next = self
    while next < quote {
      if next.byte == 0x5c { return next }
      next = next.byte < 0x80 ? next.nextSpecial() : next + 1
    }
    return quote
  }

  /// The code unit of the `\u` escape that is here.
  fileprivate var escapedUnit: UInt32 {
    var unit: UInt32 = 0
    for index in 2..<6 { unit = unit << 4 | (Self.hexDigit(self[index]) ?? 0) }
    return unit
  }
}
