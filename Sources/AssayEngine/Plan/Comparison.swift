/// Two values and an operator.
package struct Comparison: Hashable, Sendable {
  package var left: Operand
  package var `operator`: Operator
  package var right: Operand
  /// Applied to both sides, members of lists included.
  package var normalizer: Normalizer?
  /// What `matches` looks for; `nil` for other operators, for what can't be used, and for what is
  /// compiled when it is needed.
  package let expression: RegularExpression?

  /// - Parameter compilingExpression: Whether what `matches` looks for is compiled now; compiled
  ///   later, what can't be used makes the comparison unknown.
  package init(
    left: Operand, operator: Operator, right: Operand, normalizer: Normalizer? = nil,
    compilingExpression: Bool = true
  ) {
    self.left = left
    self.operator = `operator`
    self.right = right
    self.normalizer = normalizer
    expression =
      compilingExpression ? try? Self.expression(of: `operator`, right, normalizer) : nil
  }

  /// What `matches` looks for, compiled now if it wasn't yet.
  var compiledExpression: RegularExpression? {
    expression ?? (try? Self.expression(of: `operator`, right, normalizer))
  }

  /// Reads the expression of `matches`.
  ///
  /// - Throws: What keeps a text from being an expression.
  package static func expression(
    of operator: Operator, _ right: Operand, _ normalizer: Normalizer?
  ) throws(ExpressionFault) -> RegularExpression? {
    guard `operator` == .matches, let text = right.constantText else { return nil }
    return try RegularExpression(text, isCaseless: normalizer != .text)
  }
}

extension Operand {
  /// The text that the operand is, whatever the inventory holds.
  package var constantText: String? {
    switch self {
    case .literal(.string(let text)), .parameter(name: _, .string(let text)): text
    case .literal, .parameter, .field, .now: nil
    }
  }
}
