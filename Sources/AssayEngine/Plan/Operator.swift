/// What a comparison asks; the language's own words in raw values.
package enum Operator: String, Hashable, Sendable, CaseIterable {
  case equals, notEquals, `in`, notIn, like, notLike, match, matches
  case contains, notContains, containsAll, containsKey
  case less, lessOrEquals, greater, greaterOrEquals
  case startsWith, endsWith
}

extension Operator {
  /// Whether the operator puts values in order.
  package var orders: Bool {
    switch self {
    case .less, .lessOrEquals, .greater, .greaterOrEquals: true
    case .equals, .notEquals, .in, .notIn, .like, .notLike, .match, .matches, .contains,
      .notContains, .containsAll, .containsKey, .startsWith, .endsWith:
      false
    }
  }
}
