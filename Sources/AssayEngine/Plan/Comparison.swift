/// Two values and an operator.
package struct Comparison: Hashable, Sendable {
  package var left: Operand
  package var `operator`: Operator
  package var right: Operand
  /// Applied to both sides, members of lists included.
  package var normalizer: Normalizer?
  /// What `matches` looks for; `nil` for other operators, and for what can't be used.
  package let expression: RegularExpression?

  package init(
    left: Operand, operator: Operator, right: Operand, normalizer: Normalizer? = nil
  ) {
    self.left = left
    self.operator = `operator`
    self.right = right
    self.normalizer = normalizer
    expression = try? Self.expression(of: `operator`, right, normalizer)
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
