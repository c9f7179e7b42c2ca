internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Mistakes in regular expressions, and what they can't have.
extension Diagnostic {
  static func expressionFromField(at place: Place) -> Diagnostic {
    .mistake(
      "regular-expression-from-field", "a regular expression can't come from a field", at: place,
      help: "write it here, or name a parameter: { parameter: NAME }")
  }

  /// Points at the part that is wrong where the file holds the expression as it is.
  static func regularExpression(
    _ fault: ExpressionFault, in text: String, at place: Place
  ) -> Diagnostic {
    var part = place
    let isHere = place.exact(text)
    if let exact = isHere {
      let start = exact.lowerBound
      part.range = start + fault.range.lowerBound..<start + fault.range.upperBound
    }
    let words = Array(text.utf8)[fault.range]
    let whole = isHere == nil ? " in '\(text)'" : ""
    let message = fault.kind.message(String(decoding: words, as: UTF8.self))
    return .mistake(fault.kind.id, message + whole, at: part, help: fault.kind.help)
  }
}

extension ExpressionFault.Kind {
  fileprivate var id: String {
    switch self {
    case .unclosedGroup, .unopenedGroup, .unclosedClass, .emptyClass, .invalidRange,
      .nothingToRepeat, .repeatedTwice, .invalidRepetition, .incompleteEscape, .unknownEscape,
      .invalidCodePoint, .unknownClass, .unknownFlag:
      "invalid-regular-expression"
    case .backreference, .lookAround, .property, .unsupportedGroup, .unsupportedAnchor:
      "unsupported-regular-expression"
    case .tooLong, .tooDeep, .tooManyRepetitions, .tooManySteps, .tooManyStates:
      "large-regular-expression"
    }
  }

  fileprivate func message(_ part: String) -> String {
    switch self {
    case .unclosedGroup: "'\(part)' is not closed"
    case .unopenedGroup: "')' closes nothing"
    case .unclosedClass: "'[' is not closed"
    case .emptyClass: "'\(part)' holds no character"
    case .invalidRange: "'\(part)' is no range of characters"
    case .nothingToRepeat: "'\(part)' has nothing before it to repeat"
    case .repeatedTwice: "'\(part)' repeats a repetition"
    case .invalidRepetition: "'\(part)' is no repetition"
    case .incompleteEscape: "nothing follows the backslash"
    case .unknownEscape: "'\(part)' has no meaning"
    case .invalidCodePoint: "'\(part)' names no character"
    case .unknownClass: "'\(part)' is no class of characters"
    case .unknownFlag: "unknown flag '\(part)'"
    case .backreference: "'\(part)' refers to what a group has matched"
    case .lookAround: "'\(part)' looks around a match"
    case .property: "'\(part)' asks for a property of Unicode's"
    case .unsupportedGroup: "'\(part)' begins a kind of group that is not supported"
    case .unsupportedAnchor: "'\(part)' is not supported"
    case .tooLong: "the regular expression is longer than \(ExpressionLimits.length) bytes"
    case .tooDeep: "more than \(ExpressionLimits.depth) groups inside one another"
    case .tooManyRepetitions: "more than \(ExpressionLimits.repetitions) repetitions"
    case .tooManySteps:
      "written out, this is more than \(ExpressionLimits.steps) characters, classes and choices"
    case .tooManyStates:
      "the regular expression needs more than \(ExpressionLimits.states) states, or too much "
        + "work to make them"
    }
  }

  fileprivate var help: String {
    switch self {
    case .unclosedGroup: "write ')' behind it, or '\\(' for the character"
    case .unopenedGroup: "remove it, or write '\\)' for the character"
    case .unclosedClass: "write ']' behind it, or '\\[' for the character"
    case .emptyClass: "write '\\]' for the character ']'"
    case .invalidRange:
      "write the lower character first, and '\\-' for the character '-'"
    case .nothingToRepeat: "write '\\' before it for the character itself"
    case .repeatedTwice: "put what is to be repeated in '(?:…)'"
    case .invalidRepetition: "write '{2}', '{2,}' or '{2,5}', or '\\{' for the character"
    case .incompleteEscape: "write '\\\\' for the character"
    case .unknownEscape: "remove the backslash"
    case .invalidCodePoint: "write two hexadecimal digits, or braces, such as '\\x{1F600}'"
    case .unknownClass: "write one such as '[:alnum:]', or '\\[' for the character"
    case .unknownFlag: "the flags are 'i' (any case), 'm' (by line) and 's' ('.' across lines)"
    case .backreference:
      "compare the parts as fields: no regular expression can do so in linear time"
    case .lookAround: "join two conditions by 'allOf' and 'not' instead"
    case .property: "write the characters, such as '[A-Za-zÀ-ÿ]'"
    case .unsupportedGroup: "write '(?:…)'"
    case .unsupportedAnchor: "write '^' or '\\A' for the start, '$' or '\\z' for the end"
    case .tooLong: "use 'in' for a list of texts, or several conditions under 'anyOf'"
    case .tooDeep, .tooManyRepetitions, .tooManySteps: "say the same with less"
    case .tooManyStates:
      "begin it with '^', make repetitions with numbers smaller, or split it into several conditions"
    }
  }
}
