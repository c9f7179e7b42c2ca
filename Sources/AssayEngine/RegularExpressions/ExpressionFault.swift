/// Why a text is no regular expression that can be used, and where.
package struct ExpressionFault: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable, CaseIterable {
    // The text is none.
    case unclosedGroup, unopenedGroup, unclosedClass, emptyClass, invalidRange
    case nothingToRepeat, repeatedTwice, invalidRepetition, incompleteEscape, unknownEscape
    case invalidCodePoint, unknownClass, unknownFlag
    // Other languages have it.
    case backreference, lookAround, property, unsupportedGroup, unsupportedAnchor
    // It would take too much time or memory.
    case tooLong, tooDeep, tooManyRepetitions, tooManySteps, tooManyStates
  }

  package var kind: Kind
  /// Bytes of the expression in UTF-8.
  package var range: Range<Int>
}

/// How much of time and memory an expression may take.
package enum ExpressionLimits {
  /// The bytes of an expression.
  package static let length = 4096
  /// The groups inside one another.
  package static let depth = 100
  /// The number in a repetition's braces.
  package static let repetitions = 1000
  /// The steps, repeated parts written out.
  package static let steps = 10_000
  /// The sets of characters that are told apart.
  static let sets = 256
  package static let states = 10_000
  /// The steps looked at in making the states: less than a tenth of a second.
  static let visits = 1_000_000
}
