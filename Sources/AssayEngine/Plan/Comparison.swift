/// Two values and an operator.
package struct Comparison: Hashable, Sendable {
  package var left: Operand
  package var `operator`: Operator
  package var right: Operand
  /// Applied to both sides, members of lists included.
  package var normalizer: Normalizer?

  package init(
    left: Operand, operator: Operator, right: Operand, normalizer: Normalizer? = nil
  ) {
    self.left = left
    self.operator = `operator`
    self.right = right
    self.normalizer = normalizer
  }
}
