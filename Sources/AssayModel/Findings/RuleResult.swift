/// Everything one rule had to say about an inventory.
public struct RuleResult: Hashable, Sendable {
  /// The rule that was applied.
  public var rule: RuleDescriptor
  /// The number of resources with each outcome, compliant ones included.
  public var tally: Tally
  /// The findings that are listed, by outcome (noncompliant first), then by resource id.
  public let findings: Findings
  /// How many findings, listed or not, are in the baseline and not exempt.
  public let known: Tally
  /// How many findings, listed or not, are exempt.
  public let exempt: Tally
  /// Why the rule was not run, such as a missing previous snapshot; `nil` if it ran.
  public var notRun: String?
  /// Whether the inventory is known to hold all resources of the rule's type, and holds none.
  public var hasNothingToJudge = false

  /// A rule's result; sorts the findings.
  public init(
    rule: RuleDescriptor, tally: Tally, findings: [Finding], notRun: String? = nil
  ) {
    var order = FindingOrder()
    for finding in findings { order.add(finding.outcome, id: finding.resource.id.utf8Span.span) }
    let sorted = Findings(order.sorted.map { findings[$0] })
    self.init(rule: rule, tally: tally, sorted: sorted, notRun: notRun)
  }

  /// A rule's result with findings that are in order already.
  package init(
    rule: RuleDescriptor, tally: Tally, sorted findings: Findings, notRun: String? = nil
  ) {
    self.init(
      rule: rule, tally: tally, findings: findings,
      known: findings.tally { $0.isKnown && !$0.isExempt },
      exempt: findings.tally(where: \.isExempt),
      notRun: notRun)
  }

  private init(
    rule: RuleDescriptor, tally: Tally, findings: Findings, known: Tally, exempt: Tally,
    notRun: String?
  ) {
    self.rule = rule
    self.tally = tally
    self.findings = findings
    self.known = known
    self.exempt = exempt
    self.notRun = notRun
  }

  /// The same result with no findings listed but some, by their numbers in ascending order.
  package func listing(_ numbers: [Int]) -> RuleResult {
    var result = RuleResult(
      rule: rule, tally: tally, findings: findings.selecting(numbers), known: known,
      exempt: exempt, notRun: notRun)
    result.hasNothingToJudge = hasNothingToJudge
    return result
  }

  /// Whether the rule ran and selected nothing, so that its silence proves nothing.
  public var isVacuous: Bool { notRun == nil && tally.selected == 0 && !hasNothingToJudge }
}

extension Findings {
  /// How many findings of each outcome have such a status.
  fileprivate func tally(where test: (Finding.Status) -> Bool) -> Tally {
    var tally = Tally()
    for outcome in [Outcome.noncompliant, .unknown] {
      tally[outcome] = count { $0 == outcome && test($1) }
    }
    return tally
  }
}
