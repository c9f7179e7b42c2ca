import AssayModel
import AssayReference
import AssayTestSupport
import Testing

@Suite struct FindingsTests {
  /// Findings made when they are looked at, every seventh known.
  private struct Source: FindingSource {
    var count: Int

    func outcome(at index: Int) -> Outcome { index < 3 ? .noncompliant : .unknown }

    func status(at index: Int) -> Finding.Status { index % 7 == 0 ? .known(since: nil) : .new }

    func findings(in range: Range<Int>) -> [Finding] {
      range.map { index in
        Finding(
          resource: ResourceReference(id: "r\(index)", type: "t"), outcome: outcome(at: index),
          status: status(at: index), message: "")
      }
    }
  }

  @Test(arguments: [0, 1, 63, 64, 65, 200, 600]) func comeInOrderHoweverTheyAreMade(_ count: Int) {
    let findings = Findings(Source(count: count))
    #expect(findings.map(\.resource.id) == (0..<count).map { "r\($0)" })
    #expect(findings.indices.map { findings[$0].resource.id } == findings.map(\.resource.id))
    #expect(findings == Findings(Array(findings)))
    #expect(findings.count { $1.isKnown } == findings.count { $0.status.isKnown })
    #expect(findings.contains { outcome, _ in outcome == .unknown } == (count > 3))
    for outcome in Outcome.allCases {
      var some: [String] = []
      findings.forEach(where: { $0 == outcome && !$1.isKnown }) { some.append($0.resource.id) }
      let filtered = findings.filter { $0.outcome == outcome && !$0.status.isKnown }
      #expect(some == filtered.map(\.resource.id))
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func areSortedByOutcomeThenByNormalizedID(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let outcomes: [Outcome] = [.noncompliant, .unknown, .compliant, .notApplicable]
    let findings = (0..<200).map { _ in
      let length = Int(random.next() % 20)
      let letters = (0..<length).map { _ in Array("/aAbBé")[Int(random.next() % 6)] }
      return Finding(
        resource: ResourceReference(id: String(letters), type: "t"),
        outcome: outcomes[Int(random.next() % 4)], message: "")
    }
    let rule = RuleDescriptor(
      id: RuleDescriptor.ID(pack: "p", rule: "r"), title: "T", severity: .high,
      resourceType: "t", remediation: "")
    let result = RuleResult(rule: rule, tally: Tally(), findings: findings)
    func key(_ finding: Finding) -> [Int] {
      [outcomes.firstIndex(of: finding.outcome) ?? 0]
        + finding.resource.normalizedID.utf8.map { Int($0) }
    }
    let keys = result.findings.map(key)
    #expect(keys == findings.map(key).sorted { $0.lexicographicallyPrecedes($1) })
  }
}
