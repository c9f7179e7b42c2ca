internal import AssayEngine

/// The values that tests leave for one value.
struct ValueRange {
  /// Where an ordering ends.
  enum Limit: Hashable {
    /// A form that the engine orders by.
    case form([UInt8])
    /// Seconds from the run's moment.
    case seconds(Int64)
  }

  private var allowed: [ComparedValue]?
  private var excluded: Set<ComparedValue.Key> = []
  private var lower: (limit: Limit, isInclusive: Bool)?
  private var upper: (limit: Limit, isInclusive: Bool)?

  /// Whether it is proven that no value is left.
  var isEmpty: Bool {
    if let lower, let upper {
      if upper.limit < lower.limit { return true }
      if upper.limit == lower.limit, !(upper.isInclusive && lower.isInclusive) { return true }
    }
    guard let allowed else { return false }
    return allowed.allSatisfy { excluded.contains($0.key) || !isWithinLimits($0) }
  }

  private func isWithinLimits(_ value: ComparedValue) -> Bool {
    guard lower != nil || upper != nil else { return true }
    // What is ordered and has no order of its own makes the ordering unknown, never true.
    guard let form = value.orderedForm.map(Limit.form) else { return false }
    if let lower, form < lower.limit || form == lower.limit && !lower.isInclusive { return false }
    if let upper, upper.limit < form || form == upper.limit && !upper.isInclusive { return false }
    return true
  }

  /// Takes away what the comparison isn't true of.
  mutating func narrow(_ operator: Operator, _ literal: Literal, _ normalizer: Normalizer?) {
    let values = literal.members.map { ComparedValue($0, normalizer) }
    switch `operator` {
    case .equals, .in:
      let known = values.compactMap(\.self)
      if known.count == values.count { allow(known) }
    case .notEquals, .notIn: excluded.formUnion(values.compactMap { $0?.key })
    case .less, .lessOrEquals, .greater, .greaterOrEquals:
      guard let form = values.first??.orderedForm else { return }
      limit(`operator`, .form(form))
    case .like, .notLike, .match, .matches, .contains, .notContains, .containsAll, .containsKey,
      .startsWith, .endsWith:
      break
    }
  }

  /// Takes away what lies on the other side of a limit.
  mutating func limit(_ operator: Operator, _ limit: Limit) {
    switch `operator` {
    case .less: lowerUpper(to: limit, isInclusive: false)
    case .lessOrEquals: lowerUpper(to: limit, isInclusive: true)
    case .greater: raiseLower(to: limit, isInclusive: false)
    case .greaterOrEquals: raiseLower(to: limit, isInclusive: true)
    case .equals:
      lowerUpper(to: limit, isInclusive: true)
      raiseLower(to: limit, isInclusive: true)
    case .notEquals, .in, .notIn, .like, .notLike, .match, .matches, .contains, .notContains,
      .containsAll,
      .containsKey, .startsWith, .endsWith:
      break
    }
  }

  private mutating func allow(_ values: [ComparedValue]) {
    allowed =
      allowed.map { old in old.filter { value in values.contains(where: value.overlaps) } }
      ?? values
  }

  private mutating func raiseLower(to limit: Limit, isInclusive: Bool) {
    if let lower, limit < lower.limit || limit == lower.limit && isInclusive { return }
    lower = (limit, isInclusive)
  }

  private mutating func lowerUpper(to limit: Limit, isInclusive: Bool) {
    if let upper, upper.limit < limit || limit == upper.limit && isInclusive { return }
    upper = (limit, isInclusive)
  }
}

extension ValueRange.Limit: Comparable {
  static func < (lhs: Self, rhs: Self) -> Bool {
    switch (lhs, rhs) {
    case (.form(let left), .form(let right)): left.lexicographicallyPrecedes(right)
    case (.seconds(let left), .seconds(let right)): left < right
    case (.form, .seconds), (.seconds, .form): false
    }
  }
}
