/// A regular expression's parts.
indirect enum ExpressionTree: Hashable, Sendable {
  /// A condition on where a match is, which takes up no character.
  enum Anchor: UInt8, Sendable {
    case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary
  }

  case character(ScalarSet)
  case anchor(Anchor)
  /// One after the other; none of them matches the empty text.
  case sequence([ExpressionTree])
  case alternatives([ExpressionTree])
  /// `maximum` is `nil` for any number; `range` is the place of all of it in the text.
  case repeated(ExpressionTree, minimum: Int, maximum: Int?, range: Range<Int>)
}
