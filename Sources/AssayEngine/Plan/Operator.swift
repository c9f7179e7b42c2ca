/// What a comparison asks; the language's own words in raw values.
package enum Operator: String, Hashable, Sendable, CaseIterable {
  case equals, notEquals, `in`, notIn, like, notLike, match, matches
  case contains, notContains, containsAll, containsKey
  case less, lessOrEquals, greater, greaterOrEquals
  case startsWith, endsWith
}
