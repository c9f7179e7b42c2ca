import AssayKit
import AssayModel
import AssayTestSupport
import Testing

/// The exit status, line by line; see the table in Documentation.docc/ExitStatus.md.
@Suite struct VerdictTests {
  typealias Status = AssayModel.ExitStatus

  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var results: [RuleResult]
    var inventories = [InventorySummary.sample]
    var problems: [Diagnostic] = []
    var tolerance = Tolerance()
    var blind: [RuleDescriptor.ID]
    var status: Status
    var isComplete: Bool

    init(
      _ name: String, _ results: [RuleResult], inventories: [InventorySummary] = [.sample],
      problems: [Diagnostic] = [], tolerance: Tolerance = Tolerance(), blind: [String] = [],
      _ status: Status, complete: Bool
    ) {
      self.blind = blind.map { RuleDescriptor.ID(pack: "pack", rule: $0) }
      testDescription = name
      self.results = results
      self.inventories = inventories
      self.problems = problems
      self.tolerance = tolerance
      self.status = status
      isComplete = complete
    }
  }

  static let table: [Case] = [
    Case("all compliant", [.compliant], .compliant, complete: true),
    Case(
      "a noncompliant resource", [.compliant, .noncompliant(.low)], .noncompliant, complete: true),
    Case("an unknown outcome", [.unknown], .cannotVouch, complete: false),
    Case(
      "a noncompliant resource outranks an unknown", [.unknown, .noncompliant(.low)], .noncompliant,
      complete: false),
    Case(
      "a noncompliant resource outranks a broken inventory", [.noncompliant(.low)],
      problems: [.broken],
      .noncompliant, complete: false),
    Case("a rule that selected nothing", [.compliant, .vacuous], .cannotVouch, complete: false),
    Case("a rule of whose type there is nothing", [.nothingThere], .compliant, complete: true),
    Case(
      "a rule that rests on what nothing carries", [.compliant], blind: ["compliant"], .cannotVouch,
      complete: false),
    Case(
      "a noncompliant resource outranks a blind rule", [.noncompliant(.low)],
      blind: ["noncompliant"], .noncompliant, complete: false),
    Case(
      "a rule that was not run beside one that was", [.compliant, .notRun], .compliant,
      complete: true),
    Case("no rule that was run", [.notRun], .cannotVouch, complete: false),
    Case("no rules", [], .cannotVouch, complete: false),
    Case("no inventories", [.vacuous], inventories: [], .cannotVouch, complete: false),
    Case("no resources", [.vacuous], inventories: [.empty], .cannotVouch, complete: false),
    Case("a broken inventory", [.compliant], problems: [.broken], .cannotVouch, complete: false),
    Case(
      "a warning about an inventory", [.compliant], problems: [.harmless], .compliant,
      complete: true),
    Case(
      "a refused resource", [.compliant], inventories: [.refusing], .cannotVouch,
      complete: false),
    Case(
      "an incomplete inventory", [.compliant], inventories: [.incomplete], .cannotVouch,
      complete: false),
    Case(
      "an empty previous inventory", [.compliant], inventories: [.sample, .emptyPrevious],
      .cannotVouch, complete: false),
  ]

  static let loosened: [Case] = [
    Case(
      "unknown, allowed", [.unknown], tolerance: Tolerance(allowsUnknown: true), .compliant,
      complete: false),
    Case(
      "a noncompliant resource with everything allowed",
      [.noncompliant(.info), .unknown, .vacuous],
      inventories: [.incomplete], tolerance: .everything, .noncompliant, complete: false),
    Case(
      "unmatched, allowed", [.compliant, .vacuous],
      tolerance: Tolerance(allowsUnmatched: ["pack.vacuous"]), .compliant, complete: false),
    Case(
      "blind, allowed", [.compliant], tolerance: Tolerance(allowsUnmatched: ["pack.compliant"]),
      blind: ["compliant"], .compliant, complete: false),
    Case(
      "another blind rule allowed", [.compliant],
      tolerance: Tolerance(allowsUnmatched: ["pack.vacuous"]), blind: ["compliant"], .cannotVouch,
      complete: false),
    Case(
      "blind with everything else allowed", [.compliant],
      tolerance: Tolerance(allowsUnknown: true, allowsEmpty: true, allowsIncomplete: true),
      blind: ["compliant"], .cannotVouch, complete: false),
    Case(
      "another unmatched rule allowed", [.compliant, .vacuous],
      tolerance: Tolerance(allowsUnmatched: ["pack.compliant"]), .cannotVouch, complete: false),
    Case(
      "empty, allowed", [.vacuous], inventories: [.empty],
      tolerance: Tolerance(allowsEmpty: true), .compliant, complete: false),
    Case(
      "unmatched with resources is not empty", [.vacuous],
      tolerance: Tolerance(allowsEmpty: true), .cannotVouch, complete: false),
    Case(
      "incomplete, allowed", [.compliant], inventories: [.incomplete],
      tolerance: Tolerance(allowsIncomplete: true), .compliant, complete: false),
    Case(
      "incomplete with unknown, one allowed", [.unknown], inventories: [.incomplete],
      tolerance: Tolerance(allowsIncomplete: true), .cannotVouch, complete: false),
    Case(
      "nothing allows a broken inventory", [.compliant], problems: [.broken],
      tolerance: .everything, .cannotVouch, complete: false),
    Case(
      "nothing allows a refused resource", [.compliant], inventories: [.refusing],
      tolerance: .everything, .cannotVouch, complete: false),
    Case(
      "nothing allows a run without rules", [], tolerance: .everything, .cannotVouch,
      complete: false),
    Case(
      "below the severity that fails", [.noncompliant(.medium)],
      tolerance: Tolerance(failOn: .high), .compliant, complete: true),
    Case(
      "at the severity that fails", [.noncompliant(.high)], tolerance: Tolerance(failOn: .high),
      .noncompliant, complete: true),
    Case(
      "below the severity, with doubt", [.noncompliant(.medium), .unknown],
      tolerance: Tolerance(failOn: .high), .cannotVouch, complete: false),
    Case("a known finding", [.answered(.known(since: nil))], .compliant, complete: true),
    Case("an exempt finding", [.answered(.accepted)], .compliant, complete: true),
    Case(
      "an exempt finding that was known",
      [.answered(.exempt(.sample, otherwise: .known(since: nil)))],
      .compliant, complete: true),
    Case(
      "a new finding beside an exempt one", [.answered(.accepted), .noncompliant(.low)],
      .noncompliant, complete: true),
    Case("an unknown finding that is exempt", [.undecided(.accepted)], .compliant, complete: false),
    Case(
      "an unknown finding beside an exempt one", [.undecided(.accepted), .unknown], .cannotVouch,
      complete: false),
    Case(
      "an unknown finding that is known", [.undecided(.known(since: nil))], .cannotVouch,
      complete: false),
  ]

  @Test(arguments: table + loosened)
  func decides(_ row: Case) {
    let verdict = Verdict(
      results: row.results, blind: row.blind, inventories: row.inventories, problems: row.problems,
      tolerance: row.tolerance)
    #expect(verdict.exitStatus == row.status)
    #expect(verdict.isComplete == row.isComplete)
  }

  @Test func namesEveryLoosening() {
    #expect(Tolerance().loosenings.isEmpty)
    #expect(
      Tolerance.everything.loosenings == [
        "--allow-unknown", "--allow-unmatched pack.compliant", "--allow-unmatched pack.vacuous",
        "--allow-empty", "--allow-incomplete",
      ])
    #expect(Tolerance(failOn: .high).loosenings == ["--fail-on high"])
  }
}

extension Tolerance {
  fileprivate static let everything = Tolerance(
    allowsUnknown: true, allowsUnmatched: ["pack.vacuous", "pack.compliant"], allowsEmpty: true,
    allowsIncomplete: true)
}

extension RuleResult {
  fileprivate static let compliant = result("compliant", Tally(compliant: 2))
  fileprivate static let vacuous = result("vacuous", Tally(notApplicable: 2))
  fileprivate static let nothingThere: RuleResult = {
    var settled = result("nothing-there", Tally())
    settled.hasNothingToJudge = true
    return settled
  }()
  fileprivate static let notRun = result("change", Tally(), notRun: "no previous inventory")
  fileprivate static let unknown = result(
    "unknown", Tally(unknown: 1), findings: [finding(.unknown)])

  fileprivate static func noncompliant(_ severity: Severity) -> RuleResult {
    result(
      "noncompliant", Tally(noncompliant: 1), severity: severity, findings: [finding(.noncompliant)]
    )
  }

  fileprivate static func answered(_ status: Finding.Status) -> RuleResult {
    result("answered", Tally(noncompliant: 1), findings: [finding(.noncompliant, status)])
  }

  fileprivate static func undecided(_ status: Finding.Status) -> RuleResult {
    result("undecided", Tally(unknown: 1), findings: [finding(.unknown, status)])
  }

  private static func result(
    _ name: String, _ tally: Tally, severity: Severity = .high, findings: [Finding] = [],
    notRun: String? = nil
  ) -> RuleResult {
    let rule = RuleDescriptor(
      id: RuleDescriptor.ID(pack: "pack", rule: name), title: name, severity: severity,
      resourceType: "a/b", remediation: "mend it")
    return RuleResult(rule: rule, tally: tally, findings: findings, notRun: notRun)
  }

  private static func finding(
    _ outcome: Outcome, _ status: Finding.Status = .new
  ) -> Finding {
    Finding(
      resource: ResourceReference(id: "/a", type: "a/b"), outcome: outcome,
      cause: outcome == .unknown ? .absent : nil, status: status, message: "")
  }
}

extension InventorySummary {
  fileprivate static let sample = inventory(resources: 2)
  fileprivate static let empty = inventory(resources: 0)
  fileprivate static let emptyPrevious = inventory(.previous, resources: 0)
  fileprivate static let refusing = inventory(resources: 2, refused: 1)
  fileprivate static let incomplete = inventory(resources: 2, isComplete: false)

  private static func inventory(
    _ role: Role = .current, resources: Int, refused: Int = 0, isComplete: Bool = true
  ) -> InventorySummary {
    InventorySummary(
      path: "inventory.json", role: role, bytes: 10, format: "json", resources: resources,
      refused: refused, isComplete: isComplete)
  }
}

extension Diagnostic {
  fileprivate static let broken = Diagnostic(
    "unexpected-end", subject: .inventory, "the text ends too early", file: "broken.json")
  fileprivate static let harmless = Diagnostic(
    "vacuous-inventory", severity: .warning, subject: .inventory, "nothing in it")
}
