/// What a rule concludes about a resource.
///
/// There is no default: a rule that could not see a field has not passed.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
  case compliant
  case noncompliant
  /// The inventory lacks what the rule needs to decide.
  case unknown
  /// The rule does not select this resource.
  case notApplicable
}
