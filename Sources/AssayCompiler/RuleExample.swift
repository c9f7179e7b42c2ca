package import AssayEngine
package import AssayModel
package import AssaySyntax

/// A small inventory inside a rule, with what the rule must say of it.
package struct RuleExample: Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case pass, fail, unknown
  }

  /// What a finding of the example must be; each part that is given counts.
  package struct ExpectedFinding: Hashable, Sendable {
    /// The resource's id.
    package var resource: String?
    package var message: String?
    package var cause: UnknownCause?

    package init(resource: String? = nil, message: String? = nil, cause: UnknownCause? = nil) {
      self.resource = resource
      self.message = message
      self.cause = cause
    }
  }

  package var rule: RuleDescriptor.ID
  package var kind: Kind
  /// The example's number among those of its kind, from 0.
  package var index: Int
  package var resources: [LocatedNode]
  /// The earlier inventory; `nil` if the example gives none.
  package var previous: [LocatedNode]?
  /// The types of which the example holds all resources.
  package var complete: [ResourceType]
  /// Parameters set for the example alone, as JSON text or bare words.
  package var parameters: [String: String]
  package var finding: ExpectedFinding?
  /// The rule's file, for messages.
  package var file: String
  package var span: SourceSpan

  package init(
    rule: RuleDescriptor.ID, kind: Kind, index: Int, resources: [LocatedNode],
    previous: [LocatedNode]? = nil, complete: [ResourceType] = [],
    parameters: [String: String] = [:], finding: ExpectedFinding? = nil, file: String,
    span: SourceSpan
  ) {
    self.rule = rule
    self.kind = kind
    self.index = index
    self.resources = resources
    self.previous = previous
    self.complete = complete
    self.parameters = parameters
    self.finding = finding
    self.file = file
    self.span = span
  }
}
