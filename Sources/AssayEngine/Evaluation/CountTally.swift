internal import AssayModel

/// How many elements met a condition, as far as that is known.
struct CountTally {
  /// Those that did for certain, and those that did or may have.
  private var known = 0
  private var possible = 0
  /// Whether there may be elements that the inventory doesn't show.
  var isOpen = false
  /// Why the number isn't certain.
  var cause: UnknownCause?

  mutating func add(_ truth: Truth) {
    switch truth {
    case .false: break
    case .true:
      known += 1
      possible += 1
    case .unknown(let cause):
      possible += 1
      if case nil = self.cause { self.cause = cause }
    }
  }

  mutating func open(_ cause: UnknownCause) {
    isOpen = true
    if case nil = self.cause { self.cause = cause }
  }

  /// Compares the number with another, given as how each integer is ordered to it.
  ///
  /// - Parameter isNatural: Whether the other is a number that a count can be.
  func compare(
    _ operator: Operator, isNatural: Bool, orderToRight: (Int) -> Int
  ) -> Truth {
    let low = orderToRight(known)
    let high = isOpen ? 1 : orderToRight(possible)
    let unknown = Truth.unknown(cause ?? .wrongType)
    switch `operator` {
    case .equals, .notEquals:
      let isExcluded = !isNatural || low > 0 || high < 0
      let equal = isExcluded ? Truth.false : low == 0 && high == 0 ? .true : unknown
      return equal.negated(if: `operator` == .notEquals)
    case .less: return (low < 0) == (high < 0) ? Truth(low < 0) : unknown
    case .lessOrEquals: return (low <= 0) == (high <= 0) ? Truth(low <= 0) : unknown
    case .greater: return (low > 0) == (high > 0) ? Truth(low > 0) : unknown
    case .greaterOrEquals: return (low >= 0) == (high >= 0) ? Truth(low >= 0) : unknown
    case .in, .notIn, .like, .notLike, .match, .matches, .contains, .notContains,
      .containsAll, .containsKey, .startsWith, .endsWith:
      return .unknown(.wrongType)
    }
  }
}

extension Machine {
  /// Compares a number of elements with a count's right side.
  mutating func compare(_ tally: CountTally, _ count: Program.BoundCount) -> Truth {
    let right = load(count.right)
    if right.cell.kind == .unknown { return .unknown(right.cell.cause) }
    if right.cell.isAbsent { return count.operator.truthOnAbsent ?? .unknown(.absent) }
    var form: [UInt8] = []
    guard right.cell.kind == .number,
      NormalForm.appendDecimal(text(of: right.cell, in: right.arena), to: &form)
    else { return .unknown(.wrongType) }
    let isNatural = NormalForm.isNatural(decimal: form)
    return tally.compare(count.operator, isNatural: isNatural) { number in
      var own: [UInt8] = []
      _ = NormalForm.appendDecimal(Array("\(number)".utf8)[...], to: &own)
      return own[...].order(to: form[...])
    }
  }
}
