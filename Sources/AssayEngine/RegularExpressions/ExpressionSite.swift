/// A part of a regular expression that a slip could have made another, or left out.
package struct ExpressionSite: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case anchor
    /// How often the part before it occurs; `maximum` is `nil` for any number.
    case bounds(minimum: Int, maximum: Int?)
    /// One of several alternatives, with the bar that parts it from its neighbour.
    case alternative
    /// One of several characters, ranges or classes in brackets.
    case member
  }

  package var kind: Kind
  /// The bytes of the expression's text.
  package var range: Range<Int>

  /// The parts of an expression, in the order of their ends; none of what is no expression.
  package static func sites(of text: String) -> [ExpressionSite] {
    do throws(ExpressionFault) {
      var parser = try ExpressionParser(text, isCaseless: false)
      _ = try parser.parse()
      return parser.sites
    } catch {
      return []
    }
  }
}
