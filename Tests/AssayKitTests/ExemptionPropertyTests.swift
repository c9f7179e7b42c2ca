import AssayModel
import AssayReference
import AssayTestSupport
import Testing

@testable import AssayKit

/// Whatever a file of exemptions says, it changes no outcome and hides nothing.
@Suite struct ExemptionPropertyTests {
  private static let rules = ["house.open", "house.*", "'*'", "'*.open'", "house.opn", "a.b"]
  private static let resources = [
    "front", "Front", "'*'", "'*/a'", "'/SUBSCRIPTIONS/s/*'", "'*t'",
    "/subscriptions/s/resourceGroups/g/providers/Test.House/doors/b",
    "/subscriptions/s/resourceGroups/gg/providers/Test.House/doors/d",
  ]
  private static let scopes = [
    "/subscriptions/s", "/subscriptions/S/resourcegroups/GG", "/subscriptions/t",
    "/tenants/aaaaaaaa-1111-4111-8111-aaaaaaaaaaaa",
  ]
  private static let days = ["2026-09-20", "2026-09-21", "2027-01-01", "'2026-09-21T14:13:20Z'"]

  private static func entry(_ random: inout SeededGenerator) -> String {
    var keys = [
      "rule: \(random.pick(rules))", "reason: r", "owner: o", "expires: \(random.pick(days))",
    ]
    let hasResource = random.isOne(in: 2)
    if hasResource { keys.append("resource: \(random.pick(resources))") }
    if !hasResource || random.isOne(in: 4) { keys.append("scope: \(random.pick(scopes))") }
    if random.isOne(in: 3) { keys.append("outcome: [unknown]") }
    if random.isOne(in: 4) { keys.append("observed: {properties.state: [shut, null]}") }
    return "- {\(keys.joined(separator: ", "))}"
  }

  /// A pattern is met by what a slow and obvious reading of it says.
  @Test(arguments: 0..<20 as Range<UInt64>) func meetsWhatAPatternSays(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    func isMet(_ pattern: Substring, by id: Substring) -> Bool {
      guard let first = pattern.first else { return id.isEmpty }
      if first == "*" {
        return isMet(pattern.dropFirst(), by: id)
          || !id.isEmpty && isMet(pattern, by: id.dropFirst())
      }
      return id.first == first && isMet(pattern.dropFirst(), by: id.dropFirst())
    }
    for _ in 0..<50 {
      let id = (0...random.below(6)).map { _ in random.pick(["a", "b", "/"]) }.joined()
      let pattern = (0...random.below(5)).map { _ in random.pick(["a", "b", "*", "/"]) }.joined()
      guard pattern.contains("*"), !id.hasPrefix("/"), !pattern.hasPrefix("/") else { continue }
      #expect(
        IDPattern(pattern).matches(ComparedID(id)) == isMet(pattern[...], by: id[...]),
        "\(pattern) \(id)")
    }
  }

  private struct Judged: Equatable {
    var id: String
    var outcome: Outcome
    var cause: UnknownCause?
    var message: String
    var observed: [Evidence.Observation]
  }

  private static func judged(_ report: Report) -> [Judged] {
    report.results.flatMap { $0.findings }.map {
      Judged(
        id: $0.resource.id, outcome: $0.outcome, cause: $0.cause, message: $0.message,
        observed: $0.evidence.map(\.observed))
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func changesNoOutcome(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let entries = (0...random.below(4)).map { _ in Self.entry(&random) }
    let text = "exemptions:\n" + entries.joined(separator: "\n")
    let plain = try ExemptionTests.report([])
    // Chance may make one for everything, or the same twice.
    guard (try? ExemptionFile(Array(text.utf8), path: "0.yaml")) != nil else { return }
    let report = try ExemptionTests.report([text])
    #expect(Self.judged(report) == Self.judged(plain), "\(text)")
    #expect(report.tally == plain.tally)
    #expect(report.isComplete == plain.isComplete)
    let findings = report.results.flatMap { $0.findings }
    let accepted = report.exemptions.flatMap(\.entries).filter { $0.fate == .used }
    for finding in findings where finding.status.isExempt {
      #expect(accepted.contains { $0.outcomes.contains(finding.outcome) }, "\(text)")
    }
    let counts = report.exemptions.flatMap(\.entries).map { $0.fate == .used ? $0.findings : 0 }
    #expect(counts.reduce(0, +) == findings.count { $0.status.isExempt }, "\(text)")
    let isOpen = findings.contains { $0.outcome == .noncompliant && $0.status == .new }
    let isUnsure = findings.contains { $0.outcome == .unknown && !$0.status.isExempt }
    let status: AssayModel.ExitStatus =
      isOpen ? .noncompliant : isUnsure ? .cannotVouch : .compliant
    #expect(report.exitStatus == status, "\(text)")
  }
}
