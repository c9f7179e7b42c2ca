/// What is wrong at some place of the window, in two words that are cheap to throw.
struct JSONFault: Error {
  enum Reason: UInt8 {
    case value, elementOrEnd, key, colon, commaOrBrace, commaOrBracket
    case control, escape, hexDigit, utf8, digit, leadingZero, literal
    case tooDeep, tooLarge, trailing, scalarRoot
    /// No mistake: a root object turned out to be an envelope.
    case envelope
  }

  var reason: Reason
  /// The address of the first byte that is wrong; that of the zero byte after the window if the
  /// text goes on beyond it or ends too early.
  var place: UInt

  @inline(__always) init(_ reason: Reason, at cursor: ByteCursor) {
    self.reason = reason
    place = cursor.address
  }
}

extension JSONFault.Reason {
  var kind: SyntaxError.Kind {
    switch self {
    case .value, .elementOrEnd, .key, .colon, .commaOrBrace, .commaOrBracket, .envelope:
      .unexpectedCharacter
    case .control: .invalidString
    case .escape, .hexDigit: .invalidEscape
    case .utf8: .invalidUTF8
    case .digit, .leadingZero: .invalidNumber
    case .literal: .invalidLiteral
    case .tooDeep: .tooDeep
    case .tooLarge: .tooLarge
    case .trailing: .trailingContent
    case .scalarRoot: .notAContainer
    }
  }

  /// What would have been right.
  var detail: String {
    switch self {
    case .value, .envelope: "a value"
    case .elementOrEnd: "a value or ']'"
    case .key: "a key in double quotes"
    case .colon: "':'"
    case .commaOrBrace: "',' or '}'"
    case .commaOrBracket: "',' or ']'"
    case .control: "an escape in place of the control character"
    case .escape: "one of \" \\ / b f n r t u after '\\'"
    case .hexDigit: "four hexadecimal digits after '\\u'"
    case .utf8: "valid UTF-8"
    case .digit: "a digit"
    case .leadingZero: "no digit after a leading zero"
    case .literal: "true, false or null"
    case .tooDeep: "less nesting"
    case .tooLarge: "less than 4 GB"
    case .trailing: "the end of the text"
    case .scalarRoot: "an object or an array"
    }
  }

  /// What would have been right where the text ends.
  var missing: String {
    switch self {
    case .control, .utf8: "the closing '\"' of a string"
    default: detail
    }
  }
}
