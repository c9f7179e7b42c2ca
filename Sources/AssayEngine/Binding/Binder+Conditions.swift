extension Binder {
  /// Adds a condition to the program.
  ///
  /// - Parameter isNegated: Whether evidence has to say the contrary of what the condition asks.
  mutating func bind(_ condition: Condition, isNegated: Bool) -> Int32 {
    conditions.number(of: bound(condition, isNegated))
  }

  private mutating func bound(
    _ condition: Condition, _ isNegated: Bool
  ) -> Program.BoundCondition {
    switch condition {
    case .allOf(let parts): return .allOf(bind(parts, isNegated))
    case .anyOf(let parts): return .anyOf(bind(parts, isNegated))
    case .not(let part): return .not(bind(part, isNegated: !isNegated))
    case .compare(let comparison): return .compare(bind(comparison, isNegated))
    case .exists(let operand, let exists):
      let words = ExpectationWords.existence(operand, exists != isNegated)
      return .exists(operand: bind(operand), exists, expected: texts.number(of: words))
    case .isNull(let operand, let isNull):
      let words = ExpectationWords.nullity(operand, isNull != isNegated)
      return .isNull(operand: bind(operand), isNull, expected: texts.number(of: words))
    case .related(let path, let exists):
      let words = ExpectationWords.existence(exists != isNegated)
      let domain = bind(.relation(path), expected: words)
      return .related(domain: domain, exists, expected: texts.number(of: words))
    case .quantified(let quantifier): return bound(quantifier, isNegated)
    case .count(let count): return .count(bind(count, isNegated))
    }
  }

  private mutating func bind(_ parts: [Condition], _ isNegated: Bool) -> Range<Int32> {
    let numbers = parts.map { bind($0, isNegated: isNegated) }
    return self.parts.range(of: numbers)
  }

  private mutating func bind(_ comparison: Comparison, _ isNegated: Bool) -> Int32 {
    var comparison = comparison
    if comparison.isWithNow, comparison.normalizer == nil { comparison.normalizer = .dateTime }
    let left = bind(comparison.left)
    let right = bind(comparison.right)
    let words = ExpectationWords.comparison(comparison, isNegated: isNegated)
    let numbered = numbered(comparison, left, right)
    return comparisons.number(
      of: Program.BoundComparison(
        left: left, right: right, operator: comparison.operator,
        normalizer: comparison.normalizer, form: form(of: right, comparison.normalizer),
        column: numbered.column, forms: numbered.forms,
        expression: comparison.operator == .matches
          ? expressions.number(of: comparison.compiledExpression) : -1,
        expected: texts.number(of: words)))
  }

  /// The number of a constant's form; -1 for other operands and for what can't be read.
  private mutating func form(of operand: Int32, _ normalizer: Normalizer?) -> Int32 {
    let bound = operands[operand]
    guard let normalizer, case .constant = bound.way.base else { return -1 }
    return forms.number(
      of: constants.cells[Int(bound.column)], in: constants.text, .constants,
      as: FormTable.Kind(normalizer))
  }

  private mutating func bound(
    _ quantifier: Quantifier, _ isNegated: Bool
  ) -> Program.BoundCondition {
    let words = ExpectationWords.quantifier(quantifier.kind, isNegated: isNegated)
    let domain = bind(quantifier.domain, expected: words)
    items.append(scope(ofElementsOf: quantifier.domain))
    let condition = bind(
      quantifier.satisfy, isNegated: isNegated != (quantifier.kind == .none))
    items.removeLast()
    return .quantified(quantifier.kind, domain: domain, condition: condition)
  }

  private mutating func bind(_ count: Count, _ isNegated: Bool) -> Int32 {
    let words = ExpectationWords.count(count, isNegated: isNegated)
    var bound = Program.BoundCount(
      domain: bind(count.domain, expected: words), right: bind(count.right),
      operator: count.operator, condition: -1, expected: texts.number(of: words))
    if let condition = count.where {
      items.append(scope(ofElementsOf: count.domain))
      bound.condition = bind(condition, isNegated: false)
      items.removeLast()
    }
    return counts.number(of: bound)
  }
}

extension Comparison {
  fileprivate var isWithNow: Bool {
    if case .now = left { return true }
    if case .now = right { return true }
    return false
  }
}
