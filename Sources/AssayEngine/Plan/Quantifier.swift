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
