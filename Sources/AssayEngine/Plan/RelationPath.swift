/// One step along a relation, forwards or backwards.
package struct RelationStep: Hashable, Sendable {
  /// The index in `Plan.relations`.
  package var relation: Int
  package var isInverse: Bool

  package init(relation: Int, isInverse: Bool = false) {
    self.relation = relation
    self.isInverse = isInverse
  }
}

/// A way from a base to related resources, such as `vault` or `item.vault.key`.
package struct RelationPath: Hashable, Sendable {
  package var base: FieldReference.Base
  /// Not empty, but for `previous` on its own.
  package var steps: [RelationStep]
  /// The path as the author wrote it.
  package var text: String

  package init(base: FieldReference.Base = .resource, steps: [RelationStep], text: String) {
    self.base = base
    self.steps = steps
    self.text = text
  }
}
