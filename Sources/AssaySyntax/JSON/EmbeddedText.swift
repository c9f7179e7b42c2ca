/// A text that stands as a string inside another text.
package struct EmbeddedText: Sendable {
  /// Zero bytes behind the text, for readers that look ahead without asking.
  private static let padding = 64

  /// The text, which zero bytes follow.
  package private(set) var bytes: [UInt8]
  /// Where the outer text has the bytes.
  package private(set) var places: EmbeddedPlaces

  /// The text's bytes without those that follow.
  package var part: Range<Int> { 0..<bytes.count - Self.padding }

  /// Makes a text whose bytes have no places of their own: each stands where all of it does.
  package init(_ text: [UInt8], at range: Range<Int>) {
    bytes = text + [UInt8](repeating: 0, count: Self.padding)
    places = .whole(range)
  }

  /// Reads a string of a JSON text that was validated.
  ///
  /// - Parameters:
  ///   - literal: The string with its quotes.
  ///   - offset: The offset in the outer text of the first quote.
  package init(literal: ArraySlice<UInt8>, at offset: Int) {
    var decoder = EmbeddedDecoder(literal.dropFirst().dropLast(), at: offset + 1)
    decoder.run()
    bytes = decoder.text + [UInt8](repeating: 0, count: Self.padding)
    places = .pieces(decoder.pieces)
  }
}

/// Where the bytes of an embedded text stand in the text around it.
package enum EmbeddedPlaces: Hashable, Sendable {
  /// A stretch behind an escape, in which the bytes stand in the outer text as they are; what the
  /// next escape says is its end, and stands where that escape starts.
  package struct Piece: Hashable, Sendable {
    var inner: Int
    var outer: Int
  }

  /// Sorted; the first one is the start of the text.
  case pieces([Piece])
  case whole(Range<Int>)

  /// The place in the outer text of a stretch of the text.
  package func outer(_ range: Range<Int>) -> Range<Int> {
    switch self {
    case .whole(let whole): whole
    case .pieces(let pieces):
      Self.outer(range.lowerBound, pieces)..<Self.outer(range.upperBound, pieces)
    }
  }

  private static func outer(_ offset: Int, _ pieces: [Piece]) -> Int {
    var (low, high) = (0, pieces.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].inner <= offset { low = middle } else { high = middle }
    }
    return pieces[low].outer + offset - pieces[low].inner
  }
}

/// Replaces the escapes of a validated string, noting where each comes from.
private struct EmbeddedDecoder {
  private let content: ArraySlice<UInt8>
  /// What has to be added to an index in `content` for an offset in the outer text.
  private let shift: Int
  private(set) var text: [UInt8] = []
  private(set) var pieces: [EmbeddedPlaces.Piece] = []

  init(_ content: ArraySlice<UInt8>, at offset: Int) {
    self.content = content
    shift = offset - content.startIndex
    text.reserveCapacity(content.count + 64)
  }

  mutating func run() {
    var rest = content
    note(rest.startIndex)
    while let escape = rest.firstIndex(of: UInt8(ascii: "\\")) {
      text.append(contentsOf: rest[..<escape])
      rest = rest[decode(escape)...]
      note(rest.startIndex)
    }
    text.append(contentsOf: rest)
  }

  /// Starts a piece at an index in `content`.
  private mutating func note(_ index: Int) {
    pieces.append(EmbeddedPlaces.Piece(inner: text.count, outer: index + shift))
  }

  /// Appends what the escape at an index stands for, and returns the index behind it.
  private mutating func decode(_ escape: Int) -> Int {
    switch content[escape + 1] {
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): return decodeUnit(escape)
    case let byte: text.append(byte)
    }
    return escape + 2
  }

  private mutating func decodeUnit(_ escape: Int) -> Int {
    let high = unit(escape)
    if 0xD800..<0xDC00 ~= high, content[(escape + 6)...].starts(with: [0x5C, 0x75]) {
      let low = unit(escape + 6)
      if 0xDC00..<0xE000 ~= low,
        let scalar = Unicode.Scalar(0x10000 + (high & 0x3FF) << 10 + low & 0x3FF)
      {
        text.append(contentsOf: scalar.utf8)
        return escape + 12
      }
    }
    text.append(contentsOf: (Unicode.Scalar(high) ?? "\u{FFFD}").utf8)
    return escape + 6
  }

  /// The code unit of a `\u` escape; what is no digit counts as 0.
  private func unit(_ escape: Int) -> UInt32 {
    content[(escape + 2)..<(escape + 6)].reduce(0) { unit, byte in
      unit << 4 | (ByteCursor.hexDigit(byte) ?? 0)
    }
  }
}
