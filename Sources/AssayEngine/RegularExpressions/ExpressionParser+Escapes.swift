extension ExpressionParser {
  /// What a backslash and what follows it stand for, outside of classes.
  mutating func escape(from start: Int) throws(ExpressionFault) -> ExpressionTree {
    switch peek {
    case "b": return escapedAnchor(.wordBoundary, from: start)
    case "B": return escapedAnchor(.noWordBoundary, from: start)
    case "A": return escapedAnchor(.textStart, from: start)
    case "z": return escapedAnchor(.textEnd, from: start)
    case "Z", "G", "K":
      throw fault(.unsupportedAnchor, from: start, to: position + 1)
    case "k": throw fault(.backreference, from: start, to: position + 1)
    case let digit? where digit.value &- 0x30 < 10:
      throw fault(.backreference, from: start, to: position + 1)
    default: return .character(try escapedCharacters(from: start))
    }
  }

  private mutating func escapedAnchor(
    _ anchor: ExpressionTree.Anchor, from start: Int
  ) -> ExpressionTree {
    position += 1
    return self.anchor(anchor, from: start)
  }

  /// What a backslash and what follows it stand for, in classes too.
  mutating func escapedCharacters(from start: Int) throws(ExpressionFault) -> ScalarSet {
    guard let scalar = next() else { throw fault(.incompleteEscape, from: start) }
    switch scalar {
    case "d": return .digits
    case "D": return ScalarSet.digits.inverted
    case "w": return .wordCharacters
    case "W": return ScalarSet.wordCharacters.inverted
    case "s": return .spaces
    case "S": return ScalarSet.spaces.inverted
    case "p", "P": throw fault(.property, from: start)
    case "x": return characters(try codePoint(from: start))
    default:
      guard let character = Self.character(scalar) else {
        throw fault(.unknownEscape, from: start)
      }
      return characters(character.value)
    }
  }

  /// The one character that an escape stands for; `nil` for a letter or digit without a meaning.
  private static func character(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "a": return "\u{7}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{B}"
    default:
      let isPlain = scalar.value >= 0x80 || ScalarSet.wordCharacters.contains(scalar.value)
      return isPlain && scalar != "_" ? nil : scalar
    }
  }

  /// `\x41` or `\x{1F600}`.
  private mutating func codePoint(from start: Int) throws(ExpressionFault) -> UInt32 {
    let isBraced = skip("{")
    var value: UInt32 = 0
    var count = 0
    while count < (isBraced ? 6 : 2), let scalar = peek, scalar.isASCII,
      let digit = UInt8(scalar.value).hexValue
    {
      value = value << 4 | UInt32(digit)
      count += 1
      position += 1
    }
    let isWhole = isBraced ? count > 0 && skip("}") : count == 2
    guard isWhole, Unicode.Scalar(value) != nil else { throw fault(.invalidCodePoint, from: start) }
    return value
  }
}
