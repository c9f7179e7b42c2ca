internal import AssayEngine

extension Plan {
  /// Whether any rule compares something with the run's moment.
  var readsClock: Bool {
    rules.contains { $0.assert.readsClock || $0.when?.readsClock == true }
  }
}

extension Condition {
  fileprivate var readsClock: Bool {
    switch self {
    case .allOf(let parts), .anyOf(let parts): parts.contains(where: \.readsClock)
    case .not(let part): part.readsClock
    case .compare(let comparison): comparison.left.isClock || comparison.right.isClock
    case .exists(let operand, _), .isNull(let operand, _): operand.isClock
    case .related: false
    case .quantified(let quantifier): quantifier.satisfy.readsClock
    case .count(let count): count.right.isClock || count.where?.readsClock == true
    }
  }
}

extension Operand {
  fileprivate var isClock: Bool {
    switch self {
    case .now: true
    case .field, .literal, .parameter: false
    }
  }
}
