/// A comparison of a number of elements.
package struct Count: Hashable, Sendable {
  package var domain: Domain
  /// Which elements count; `nil` counts all.
  package var `where`: Condition?
  /// An equality or an ordering.
  package var `operator`: Operator
  package var right: Operand

  package init(domain: Domain, where: Condition? = nil, operator: Operator, right: Operand) {
    self.domain = domain
    self.where = `where`
    self.operator = `operator`
    self.right = right
  }
}
