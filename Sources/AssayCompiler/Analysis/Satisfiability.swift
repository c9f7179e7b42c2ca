internal import AssayEngine

/// Proves that conditions can't be true, whatever an inventory holds.
///
/// Sound, not complete: what isn't proven is taken for possible. Parameters are taken for unknown,
/// because their values change from run to run.
enum Satisfiability {
  /// Whether it is proven that the condition is never true.
  static func isImpossible(_ condition: Condition) -> Bool {
    ConditionCases.of(condition)?.allSatisfy(isContradictory) ?? false
  }

  /// Whether it is proven that the tests are never all true.
  static func isContradictory(_ tests: [Condition]) -> Bool {
    let known = Set(tests)
    if tests.contains(where: { known.contains(Condition.not($0).canonical) }) { return true }
    if tests.contains(where: { contradictsItself($0, known) }) { return true }
    var facts = Facts()
    for test in tests { facts.add(test) }
    return facts.areContradictory
  }

  /// The tests that make it so, if they are one or two; `nil` otherwise.
  static func culprits(among tests: [Condition]) -> [Condition]? {
    if let one = tests.first(where: { isContradictory([$0]) }) { return [one] }
    for (index, first) in tests.enumerated() {
      for second in tests[(index + 1)...] where isContradictory([first, second]) {
        return [first, second]
      }
    }
    return nil
  }

  /// Whether elements are asked for that can't be, or both be there and not.
  private static func contradictsItself(_ test: Condition, _ known: Set<Condition>) -> Bool {
    switch test {
    case .quantified(let quantifier) where quantifier.kind == .any:
      return isImpossible(quantifier.satisfy)
        || known.contains(.quantified(quantifier.with(.none)))
    case .not(.quantified(let quantifier)) where quantifier.kind == .none:
      return isImpossible(quantifier.satisfy)
        || known.contains(.not(.quantified(quantifier.with(.any))))
    case .allOf, .anyOf, .not, .compare, .exists, .isNull, .related, .quantified, .count:
      return false
    }
  }
}

extension Quantifier {
  fileprivate func with(_ kind: Kind) -> Quantifier {
    Quantifier(kind: kind, domain: domain, satisfy: satisfy)
  }
}
