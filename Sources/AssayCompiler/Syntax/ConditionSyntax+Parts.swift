internal import AssaySyntax

extension ConditionSyntax.Test {
  /// The conditions inside.
  var parts: [ConditionSyntax] {
    switch self {
    case .allOf(let parts), .anyOf(let parts): parts
    case .not(let part): [part]
    case .quantified(_, _, satisfy: let part): [part]
    case .count(let count): count.where.map { [$0.value] } ?? []
    case .compare, .exists, .isNull, .related, .mistaken: []
    }
  }

  /// The same test of other conditions.
  func mapParts(_ transform: (ConditionSyntax) -> ConditionSyntax) -> Self {
    switch self {
    case .allOf(let parts): return .allOf(parts.map(transform))
    case .anyOf(let parts): return .anyOf(parts.map(transform))
    case .not(let part): return .not(transform(part))
    case .quantified(let kind, let domain, satisfy: let part):
      return .quantified(kind, domain, satisfy: transform(part))
    case .count(var count):
      if let condition = count.where?.value { count.where?.located.value = transform(condition) }
      return .count(count)
    case .compare, .exists, .isNull, .related, .mistaken: return self
    }
  }
}

extension ConditionSyntax {
  /// The condition with another one wherever the one at `range` stands.
  ///
  /// That is in several places if it has an anchor.
  func replacing(_ range: Range<Int>, by other: ConditionSyntax) -> ConditionSyntax {
    guard place.range != range else { return other }
    return testing(test.mapParts { $0.replacing(range, by: other) })
  }

  /// Another test in the condition's place.
  func testing(_ test: Test) -> ConditionSyntax {
    ConditionSyntax(test, key: key, at: place, reference: reference)
  }
}
