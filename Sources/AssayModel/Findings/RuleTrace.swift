/// How a rule was decided for one resource: what each of its conditions came to.
public struct RuleTrace: Hashable, Sendable {
  /// The rule that was applied.
  public var rule: RuleDescriptor
  /// The resource that was judged.
  public var resource: ResourceReference
  /// What the rule concluded.
  public var outcome: Outcome
  /// Why the outcome is unknown; `nil` for every other outcome.
  public var cause: UnknownCause?
  /// Whether somebody has answered for what the rule found.
  public var status: Finding.Status
  /// The rule's message with the resource's values.
  public var message: String
  /// What selects; `nil` if the rule selects every resource of its type.
  public var when: TracedCondition?
  /// What must hold; `nil` if the resource is not selected.
  public var assert: TracedCondition?
  /// What was met while reading the inventories and the rules.
  public var diagnostics: [Diagnostic]
  /// What the run amounts to, with this rule and this resource alone.
  public var exitStatus: ExitStatus

  /// A trace of one rule on one resource.
  public init(
    rule: RuleDescriptor, resource: ResourceReference, outcome: Outcome, cause: UnknownCause?,
    status: Finding.Status = .new, message: String, when: TracedCondition?,
    assert: TracedCondition?, diagnostics: [Diagnostic],
    exitStatus: ExitStatus
  ) {
    self.rule = rule
    self.resource = resource
    self.outcome = outcome
    self.cause = cause
    self.status = status
    self.message = message
    self.when = when
    self.assert = assert
    self.diagnostics = diagnostics
    self.exitStatus = exitStatus
  }
}
