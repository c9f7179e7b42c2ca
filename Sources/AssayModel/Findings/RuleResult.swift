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
    /// The id's bytes, eight to a word: ids differ late.
    var words: [UInt64] = []
    var length: Int

    init(_ finding: Finding) {
      outcome =
        switch finding.outcome {
        case .noncompliant: 0
        case .unknown: 1
        case .compliant: 2
        case .notApplicable: 3
        }
      let id = Array(finding.resource.normalizedID.utf8)
      length = id.count
      words.reserveCapacity(length / 8 + 1)
      for start in stride(from: 0, to: length, by: 8) {
        let bytes = id[start..<min(start + 8, length)]
        let word = bytes.reduce(0) { $0 << 8 | UInt64($1) }
        words.append(word << UInt64(8 * (8 - bytes.count)))
      }
    }

    static func < (lhs: Self, rhs: Self) -> Bool {
      if lhs.outcome != rhs.outcome { return lhs.outcome < rhs.outcome }
      for (left, right) in zip(lhs.words, rhs.words) where left != right { return left < right }
      return lhs.length < rhs.length
    }
  }
}
