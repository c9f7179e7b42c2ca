import AssayEngine
import AssayModel
import Testing

@Suite struct TruthTests {
  static let parts: [String: Condition] = [
    "true": .test("t", .equals, "t"), "false": .test("t", .equals, "f"),
    "unknown": .test("u", .equals, "t"),
  ]

  static let rows = [
    ("true", "true", "compliant", "compliant"), ("true", "false", "noncompliant", "compliant"),
    ("true", "unknown", "unknown: conflict", "compliant"),
    ("false", "false", "noncompliant", "noncompliant"),
    ("false", "unknown", "noncompliant", "unknown: conflict"),
    ("unknown", "unknown", "unknown: conflict", "unknown: conflict"),
  ]

  @Test(arguments: rows) func conditionsCombineAsKleeneSays(
    _ left: String, _ right: String, _ all: String, _ any: String
  ) throws {
    let left = try #require(Self.parts[left])
    let right = try #require(Self.parts[right])
    let fields: Tree = ["t": "t", "u": .unknown(.conflict)]
    for parts in [[left, right], [right, left]] {
      #expect(verdict(.allOf(parts), on: fields) == all)
      #expect(verdict(.anyOf(parts), on: fields) == any)
      #expect(verdict(.not(.allOf(parts)), on: fields) == Self.opposite(all))
    }
  }

  private static func opposite(_ verdict: String) -> String {
    switch verdict {
    case "compliant": "noncompliant"
    case "noncompliant": "compliant"
    default: verdict
    }
  }

  @Test func theFirstUnknownPartGivesTheCause() {
    let fields: Tree = ["u": .unknown(.conflict), "v": .unknown(.expression)]
    let parts: [Condition] = [.test("v", .equals, "x"), .test("u", .equals, "x")]
    #expect(verdict(.allOf(parts), on: fields) == "unknown: expression")
    #expect(verdict(.anyOf(parts.reversed()), on: fields) == "unknown: conflict")
  }

  @Test func anEmptyConjunctionIsTrueAndAnEmptyDisjunctionFalse() {
    #expect(verdict(.allOf([]), on: [:]) == "compliant")
    #expect(verdict(.anyOf([]), on: [:]) == "noncompliant")
  }

  @Test(
    arguments: [
      ("t", "t", "compliant"), ("t", "f", "noncompliant"), ("f", "t", "notApplicable"),
      ("u", "t", "unknown: conflict"), ("t", "u", "unknown: conflict"),
      ("f", "u", "notApplicable"),
    ])
  func aRuleSelectsThenJudges(_ when: String, _ assert: String, _ expected: String) {
    let plan = Plan.rule(
      when: .test("\(when)", .equals, "t"), assert: .test("\(assert)", .equals, "t"))
    let fields: Tree = ["t": "t", "f": "f", "u": .unknown(.conflict)]
    let snapshot = Snapshot.of([account(fields)], for: plan)
    let evaluation = Evaluator(plan: plan, snapshot: snapshot, now: 0)
      .evaluate(showing: [.compliant, .noncompliant, .unknown])
    #expect(evaluation.verdict == expected)
  }

  @Test func everyResourceIsCountedOnce() throws {
    let plan = Plan.rule(when: .exists(.field("f"), true), assert: .test("f", .less, 2))
    let resources = [1, 3, "x", nil, 1].enumerated().map { index, value in
      resource(.account, "\(index)", ["f": value] as Tree)
    }
    let snapshot = Snapshot.of(resources + [resource(.vault, "v")], for: plan)
    let evaluation = Evaluator(plan: plan, snapshot: snapshot, now: 0).evaluate()
    let result = try #require(evaluation.results.first)
    #expect(
      result.tally == Tally(compliant: 2, noncompliant: 1, unknown: 1, notApplicable: 1))
    #expect(result.findings.map(\.resource.index) == [1, 2])
  }
}
