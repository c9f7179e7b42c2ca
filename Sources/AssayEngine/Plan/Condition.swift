/// A test of one resource, in the form that authors think in.
///
/// The engine binds it to a flat program before it runs.
package indirect enum Condition: Hashable, Sendable {
  case allOf([Condition])
  case anyOf([Condition])
  case not(Condition)
  case compare(Comparison)
  /// Whether the value is there: neither absent nor `null`.
  case exists(Operand, Bool)
  /// Whether the value is an explicit `null`.
  case isNull(Operand, Bool)
  /// Whether a related resource, or the previous one, is there.
  case related(RelationPath, exists: Bool)
  case quantified(Quantifier)
  case count(Count)
}

/// Two values and an operator.
package struct Comparison: Hashable, Sendable {
  package var left: Operand
  package var `operator`: Operator
  package var right: Operand
  /// Applied to both sides, members of lists included.
  package var normalizer: Normalizer?

  package init(
    left: Operand, operator: Operator, right: Operand, normalizer: Normalizer? = nil
  ) {
    self.left = left
    self.operator = `operator`
    self.right = right
    self.normalizer = normalizer
  }
}

/// One side of a comparison.
package enum Operand: Hashable, Sendable {
  /// A field; `default` stands in for absent, never for unknown.
  case field(FieldReference, default: Literal?)
  case literal(Literal)
  /// A pack's parameter with the value in force.
  case parameter(name: String, Literal)
  /// A moment relative to the run's `--now`, in seconds, as the author wrote it: `{ now: -90d }`.
  case now(offset: Int64, text: String)
}

/// A value written in a rule.
package indirect enum Literal: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// The number as written; compared exactly.
  case number(String)
  case string(String)
  case list([Literal])
}

package enum Operator: String, Hashable, Sendable, CaseIterable {
  case equals, notEquals, `in`, notIn, like, notLike, match
  case contains, notContains, containsAll, containsKey
  case less, lessOrEquals, greater, greaterOrEquals
  case startsWith, endsWith
}

/// What makes two spellings of one value equal; rule-language names in raw values.
package enum Normalizer: String, Hashable, Sendable, CaseIterable {
  case region
  case uriHost = "uri-host"
  case armID = "arm-id"
  case guid
  case text
  case duration
  case dateTime = "date-time"
  case version
  case cidr
}

/// A test of the elements of an array, of an object's values or of related resources.
package struct Quantifier: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case any, all, none
  }

  package var kind: Kind
  package var domain: Domain
  /// Tests one element, which it names `.item(level:)` with this quantifier's depth.
  package var satisfy: Condition

  package init(kind: Kind, domain: Domain, satisfy: Condition) {
    self.kind = kind
    self.domain = domain
    self.satisfy = satisfy
  }
}

/// What a quantifier or a count ranges over.
package enum Domain: Hashable, Sendable {
  /// An array's elements or an object's values.
  case field(FieldReference)
  case relation(RelationPath)
}

/// A comparison of a number of elements.
package struct Count: Hashable, Sendable {
  package var domain: Domain
  /// Which elements count; `nil` counts all.
  package var `where`: Condition?
  /// An equality or an ordering.
  package var `operator`: Operator
  package var right: Operand

  package init(domain: Domain, where: Condition? = nil, operator: Operator, right: Operand) {
    self.domain = domain
    self.where = `where`
    self.operator = `operator`
    self.right = right
  }
}
