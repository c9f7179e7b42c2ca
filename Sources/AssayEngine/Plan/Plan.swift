package import AssayModel

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

/// A rule ready to be bound to a snapshot.
package struct PlannedRule: Hashable, Sendable {
  package var descriptor: RuleDescriptor
  package var resourceType: ResourceType
  /// Selects the resources to judge; `nil` selects every resource of the type.
  package var when: Condition?
  /// What must hold for every selected resource.
  package var assert: Condition
  package var message: MessageTemplate
  /// Related resources whose ids are added to findings for information.
  package var evidence: [RelationPath]
  /// Whether the rule is about nothing but a change, and is not run without a previous snapshot.
  package var needsPrevious: Bool

  package init(
    descriptor: RuleDescriptor, resourceType: ResourceType, when: Condition? = nil,
    assert: Condition, message: MessageTemplate, evidence: [RelationPath] = [],
    needsPrevious: Bool = false
  ) {
    self.descriptor = descriptor
    self.resourceType = resourceType
    self.when = when
    self.assert = assert
    self.message = message
    self.evidence = evidence
    self.needsPrevious = needsPrevious
  }
}

/// A resource type in lower case, such as `microsoft.keyvault/vaults`.
///
/// Types are compared without regard to ASCII case; `spelling` keeps what the author wrote.
package struct ResourceType: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let lowercased: String
  package let spelling: String

  package init(_ spelling: String) {
    self.spelling = spelling
    lowercased = String(
      decoding: spelling.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  package var description: String { spelling }

  package static func == (lhs: Self, rhs: Self) -> Bool { lhs.lowercased == rhs.lowercased }
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.lowercased < rhs.lowercased }
  package func hash(into hasher: inout Hasher) { hasher.combine(lowercased) }
}

/// A finding's message with the values of fields put in.
package struct MessageTemplate: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case text(String)
    /// The field's value; `(absent)` or `(unknown: CAUSE)` where there is none.
    case field(FieldReference)
  }

  package var parts: [Part]

  package init(parts: [Part]) { self.parts = parts }
}
