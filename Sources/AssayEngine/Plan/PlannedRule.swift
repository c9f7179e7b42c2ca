package import AssayModel

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
