/// What to read, what to join and what to test, for every rule of every pack in use.
package struct Plan: Hashable, Sendable {
  /// Sorted by id.
  package var rules: [PlannedRule]
  /// The relations that rules follow, and refer to by index.
  package var relations: [Relation]

  package init(rules: [PlannedRule], relations: [Relation]) {
    self.rules = rules
    self.relations = relations
  }
}
