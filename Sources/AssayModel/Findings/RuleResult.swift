/// Everything one rule had to say about an inventory.
public struct RuleResult: Hashable, Sendable {
  /// The rule that was applied.
  public var rule: RuleDescriptor
  /// The number of resources with each outcome, compliant ones included.
  public var tally: Tally
  /// The findings, by outcome (noncompliant first), then by resource id.
  public let findings: [Finding]
  /// Why the rule was not run, such as a missing previous snapshot; `nil` if it ran.
  public var notRun: String?

  /// A rule's result; sorts the findings.
  public init(
    rule: RuleDescriptor, tally: Tally, findings: [Finding], notRun: String? = nil
  ) {
    self.rule = rule
    self.tally = tally
    self.notRun = notRun
    let keyed = findings.map { (key: SortKey($0), finding: $0) }
    self.findings = keyed.sorted { $0.key < $1.key }.map(\.finding)
  }

  /// Whether the rule ran and selected nothing, so that its silence proves nothing.
  public var isVacuous: Bool { notRun == nil && tally.selected == 0 }

  private struct SortKey: Comparable {
    var outcome: Int
    var id: String

    init(_ finding: Finding) {
      outcome =
        switch finding.outcome {
        case .noncompliant: 0
        case .unknown: 1
        case .compliant: 2
        case .notApplicable: 3
        }
      id = finding.resource.normalizedID
    }

    static func < (lhs: Self, rhs: Self) -> Bool {
      lhs.outcome == rhs.outcome
        ? lhs.id.utf8.lexicographicallyPrecedes(rhs.id.utf8) : lhs.outcome < rhs.outcome
    }
  }
}
