/// Whether inventories hold what a rule needs to decide.
public struct RuleEvidence: Hashable, Sendable {
  /// How much of it they hold.
  public enum Extent: String, Hashable, Sendable, CaseIterable {
    /// The rule decides about each resource of its type.
    case whole
    /// The rule can't decide about some resources.
    case partial
    /// The rule can't decide about any resource, or there is none.
    case none
    /// The rule was not run.
    case notRun = "not-run"
  }

  /// The rule.
  public var rule: RuleDescriptor
  /// The number of resources of the rule's type.
  public var resources: Int
  /// About how many of them the rule can't decide.
  public var undecided: Int
  /// Why the rule was not run, such as a missing previous snapshot; `nil` if it ran.
  public var notRun: String?
  /// What is missing, sorted by type, path and cause.
  public var gaps: [EvidenceGap]

  /// What a rule's result and its gaps amount to.
  public init(_ result: RuleResult, gaps: [EvidenceGap]) {
    rule = result.rule
    resources = Outcome.allCases.reduce(0) { $0 + result.tally[$1] }
    undecided = result.tally.unknown
    notRun = result.notRun
    self.gaps = gaps
  }

  /// How much of what the rule needs is there.
  public var extent: Extent {
    if notRun != nil { return .notRun }
    if undecided == resources { return .none }
    return undecided == 0 ? .whole : .partial
  }
}
