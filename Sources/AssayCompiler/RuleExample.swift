package import AssayModel

/// A small inventory inside a rule, with what the rule must say of it.
package struct RuleExample: Sendable {
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
  package var kind: ExampleKind
  /// The example's number among those of its kind, from 0.
  package var index: Int
  package var premise: Premise
  package var finding: ExpectedFinding?
  /// Where it is said what the finding must be; `nil` if nothing is said.
  package var findingSpan: SourceSpan?
  package var span: SourceSpan

  package init(
    rule: RuleDescriptor.ID, kind: ExampleKind, index: Int, premise: Premise,
    finding: ExpectedFinding? = nil, findingSpan: SourceSpan? = nil, span: SourceSpan
  ) {
    self.rule = rule
    self.kind = kind
    self.index = index
    self.premise = premise
    self.finding = finding
    self.findingSpan = findingSpan
    self.span = span
  }
}
