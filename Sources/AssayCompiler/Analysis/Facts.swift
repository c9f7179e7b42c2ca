internal import AssayEngine

/// What follows for values, if tests are true.
struct Facts {
  /// What a test is about: a value as one normaliser reads it, or a number of elements.
  private enum Subject: Hashable {
    case value(Operand, Normalizer?)
    case count(Domain, Condition?)
    /// A value compared with the run's moment.
    case moment(Operand)
  }

  private var ranges: [Subject: ValueRange] = [:]
  private var present: Set<FieldReference> = []
  private var absent: Set<FieldReference> = []
  private var missing: Set<RelationPath> = []

  /// Whether nothing can be as the tests say.
  var areContradictory: Bool {
    ranges.values.contains(where: \.isEmpty) || present.contains(where: isRuledOut)
  }

  /// Whether a value that is there can't be: it or something on the way to it is not.
  private func isRuledOut(_ reference: FieldReference) -> Bool {
    if missing.contains(where: { $0.base == reference.base && $0.steps == reference.steps }) {
      return true
    }
    return reference.path.components.indices.contains { index in
      var part = reference
      part.path = FieldPath(Array(reference.path.components[...index]))
      return absent.contains(part)
    }
  }

  mutating func add(_ test: Condition) {
    switch test {
    case .exists(let operand, let exists): add(operand, isPresent: exists)
    case .isNull(let operand, true): add(operand, isPresent: false)
    case .related(let path, exists: false): missing.insert(path)
    case .compare(let comparison): add(comparison)
    case .not(.compare(let comparison)): addPresence(of: comparison, unless: .isLenient)
    case .quantified(let quantifier): addPresence(of: quantifier.domain)
    case .not(.quantified(let quantifier)):
      if quantifier.kind == .none { addPresence(of: quantifier.domain) }
    case .count(let count): add(count)
    case .allOf, .anyOf, .not, .isNull, .related: break
    }
  }

  private mutating func add(_ operand: Operand, isPresent: Bool) {
    guard case .field(let reference, default: nil) = operand else { return }
    if isPresent { present.insert(reference) } else { absent.insert(reference) }
  }

  private mutating func addPresence(of domain: Domain) {
    if case .field(let reference) = domain { present.insert(reference) }
  }

  private enum Leniency { case isLenient, isStrict }

  /// Notes that both sides are there, unless the test holds for an absent one as well.
  private mutating func addPresence(of comparison: Comparison, unless leniency: Leniency) {
    let holdsForAbsent = leniency == .isLenient && comparison.normalizer == nil
    guard !holdsForAbsent else { return }
    add(comparison.left, isPresent: true)
    add(comparison.right, isPresent: true)
  }

  private mutating func add(_ comparison: Comparison) {
    addPresence(
      of: comparison, unless: comparison.operator.holdsForAbsent ? .isLenient : .isStrict)
    if case .now(let offset, _) = comparison.right {
      ranges[.moment(comparison.left), default: ValueRange()]
        .limit(comparison.operator, .seconds(offset))
      return
    }
    guard case .literal(let literal) = comparison.right else { return }
    ranges[.value(comparison.left, comparison.normalizer), default: ValueRange()]
      .narrow(comparison.operator, literal, comparison.normalizer)
  }

  private mutating func add(_ count: Count) {
    guard case .literal(let literal) = count.right else { return }
    let subject = Subject.count(count.domain, count.where)
    var range = ranges[subject] ?? ValueRange()
    range.narrow(.greaterOrEquals, .number("0"), nil)
    if let filter = count.where, Satisfiability.isImpossible(filter) {
      range.narrow(.equals, .number("0"), nil)
    }
    range.narrow(count.operator, literal, nil)
    ranges[subject] = range
  }
}

extension Operator {
  /// Whether a comparison without a normaliser is true of an absent value.
  fileprivate var holdsForAbsent: Bool {
    switch self {
    case .notEquals, .notIn, .notLike, .notContains: true
    case .equals, .in, .like, .match, .matches, .contains, .containsAll, .containsKey, .startsWith,
      .endsWith, .less, .lessOrEquals, .greater, .greaterOrEquals:
      false
    }
  }
}
