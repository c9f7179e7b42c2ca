extension Condition {
  /// What the condition asks, in the words of evidence; of a group, how its parts count.
  package var words: String {
    switch self {
    case .allOf: "all of"
    case .anyOf: "any of"
    case .not: "not"
    case .compare(let comparison):
      "\(comparison.left.words) \(ExpectationWords.comparison(comparison, isNegated: false))"
    case .exists(let operand, let exists):
      "\(operand.words) \(ExpectationWords.existence(operand, exists))"
    case .isNull(let operand, let isNull):
      "\(operand.words) \(ExpectationWords.nullity(operand, isNull))"
    case .related(let path, let exists): "\(path.text) \(ExpectationWords.existence(exists))"
    case .quantified(let quantifier):
      "\(quantifier.domain.words) \(ExpectationWords.quantifier(quantifier.kind, isNegated: false))"
    case .count(let count):
      "\(count.domain.words): \(ExpectationWords.count(count, isNegated: false))"
    }
  }
}

extension Operand {
  fileprivate var words: String {
    switch self {
    case .field(let reference, _): reference.text
    case .literal, .parameter, .now: ExpectationWords.operand(self)
    }
  }
}

extension Domain {
  fileprivate var words: String {
    switch self {
    case .field(let reference): reference.text
    case .relation(let path): path.text
    }
  }
}
