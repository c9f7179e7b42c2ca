// What lines of block YAML consist of. Bytes beyond ASCII are text here, and a zero byte is the
// text's end: `YAMLEncoding` has seen to that.

/// A scalar of one line.
struct BlockScalar {
  /// The place behind it.
  var end: ByteCursor
  var form: YAMLEvent.Form
  /// Whether a colon follows that makes it a key.
  var isKey: Bool
}

extension ByteCursor {
  /// Past spaces; a tab isn't one.
  @inline(__always) func skippingIndent() -> ByteCursor {
    var next = self
    while next.word == 0x2020_2020_2020_2020 { next = next + 8 }
    return next + ((next.word ^ 0x2020_2020_2020_2020).trailingZeroBitCount &>> 3)
  }

  /// The start of the next line, or the end of the text; `nil` if there is more on this one.
  @inline(__always) func pastLineEnd() -> ByteCursor? {
    switch byte {
    case UInt8(ascii: "\n"): self + 1
    case UInt8(ascii: "\r") where self[1] == UInt8(ascii: "\n"): self + 2
    case 0: self
    default: nil
    }
  }

  /// The start of the line behind a comment; `nil` if there is a control in it that is no tab.
  func pastComment() -> ByteCursor? {
    var next = self
    while true {
      next = next.nextControl(or: UInt8(ascii: "\n"), or: UInt8(ascii: "\n"))
      if let end = next.pastLineEnd() { return end }
      guard next.byte == UInt8(ascii: "\t") else { return nil }
      next = next + 1
    }
  }

  /// Whether this begins as a document's marker does.
  var isMarker: Bool { self[1] == UInt8(ascii: "-") && self[2] == UInt8(ascii: "-") }

  /// Whether a dash is here that begins an element.
  @inline(__always) var isDash: Bool { byte == UInt8(ascii: "-") && (self + 1).isGap }

  /// Whether `[]` or `{}` is here.
  var isEmptyCollection: Bool {
    byte == UInt8(ascii: "[") && self[1] == UInt8(ascii: "]")
      || byte == UInt8(ascii: "{") && self[1] == UInt8(ascii: "}")
  }

  /// The scalar that begins here and ends on its line; `nil` if there is none, or maybe none.
  @inline(__always) func blockScalar() -> BlockScalar? {
    switch byte {
    case UInt8(ascii: "\""):
      return pastDoubleQuoted().map { BlockScalar(end: $0, form: .string, isKey: $0.isColon) }
    case UInt8(ascii: "'"):
      return pastSingleQuoted().map { BlockScalar(end: $0, form: .string, isKey: $0.isColon) }
    default: return mayStartPlain ? plainScalar() : nil
    }
  }

  /// A space or the end of a line.
  @inline(__always) private var isGap: Bool {
    byte == UInt8(ascii: " ") || pastLineEnd() != nil
  }

  /// Whether a colon is here that makes a key of what is before it.
  @inline(__always) private var isColon: Bool { byte == UInt8(ascii: ":") && (self + 1).isGap }

  /// The signs besides letters and digits that a plain scalar begins with in blocks as in flow
  /// collections, without looking further: `$()+./;<=\^_~`.
  private static var plainStarts: (UInt64, UInt64) {
    (0x3BFF_CB10_0000_0000, 0x47FF_FFFE_D7FF_FFFE)
  }

  @inline(__always) private var mayStartPlain: Bool {
    let byte = byte
    if byte == UInt8(ascii: "-") { return self[1] > UInt8(ascii: " ") }
    if byte >= 0x80 { return true }
    let half = byte < 64 ? Self.plainStarts.0 : Self.plainStarts.1
    return half &>> UInt64(byte & 63) & 1 != 0
  }

  /// Past the text of a further line of a plain scalar; `nil` if something else may be here.
  func pastPlainText() -> ByteCursor? {
    guard let scalar = plainScalar(), !scalar.isKey else { return nil }
    return scalar.end
  }

  @inline(__always) private func plainScalar() -> BlockScalar? {
    var next = self
    while true {
      next = next.nextControl(or: UInt8(ascii: ":"), or: UInt8(ascii: "#"))
      switch next.byte {
      case UInt8(ascii: ":"):
        if !next.isColon { break }
        return next[-1] == UInt8(ascii: " ")
          ? nil : BlockScalar(end: next, form: .plain, isKey: true)
      case UInt8(ascii: "#"):
        if next[-1] == UInt8(ascii: " ") { return nil }
      default:
        guard next.pastLineEnd() != nil else { return nil }
        while next[-1] == UInt8(ascii: " ") { next = next + -1 }
        return BlockScalar(end: next, form: .plain, isKey: false)
      }
      next = next + 1
    }
  }

  private func pastSingleQuoted() -> ByteCursor? {
    var next = self + 1
    while true {
      next = next.nextControl(or: UInt8(ascii: "'"), or: UInt8(ascii: "'"))
      guard next.byte == UInt8(ascii: "'") else { return nil }
      guard next[1] == UInt8(ascii: "'") else { return next + 1 }
      next = next + 2
    }
  }

  private func pastDoubleQuoted() -> ByteCursor? {
    var next = self + 1
    while true {
      next = next.nextControl(or: UInt8(ascii: "\""), or: UInt8(ascii: "\\"))
      if next.byte == UInt8(ascii: "\"") { return next + 1 }
      guard next.byte == UInt8(ascii: "\\") else { return nil }
      if next[1] == UInt8(ascii: "u") {
        guard next.isEscapedScalar else { return nil }
        next = next + 6
      } else {
        guard YAMLBlockText.meaning(ofEscaped: next[1]) != nil else { return nil }
        next = next + 2
      }
    }
  }

  /// Whether four hexadecimal digits that stand for no half of a surrogate pair are behind `\u`.
  private var isEscapedScalar: Bool {
    for index in 2..<6 where Self.hexDigit(self[index]) == nil { return false }
    return self[2] | 0x20 != UInt8(ascii: "d") || self[3] < UInt8(ascii: "8")
  }

  /// The first byte from here on that is one of two, or a control.
  @inline(__always) private func nextControl(or first: UInt8, or second: UInt8) -> ByteCursor {
    let first = SIMD16<Int8>(repeating: Int8(bitPattern: first))
    let second = SIMD16<Int8>(repeating: Int8(bitPattern: second))
    let space = SIMD16<Int8>(repeating: 0x20)
    let zero = SIMD16<Int8>(repeating: 0)
    var cursor = self
    while true {
      let lanes = cursor.lanes
      // Bytes beyond ASCII count as negative.
      let controls = (lanes .< space) .& (lanes .>= zero)
      let found = (lanes .== first) .| (lanes .== second) .| controls
      if let index = found.firstIndex { return cursor + index }
      cursor = cursor + 16
    }
  }
}
