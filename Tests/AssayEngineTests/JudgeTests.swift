import AssayModel
import Testing

@testable import AssayEngine

/// Resources are judged in blocks, and equal rules as one.
@Suite struct JudgeTests {
  /// One in three is right, one wrong and one unknown.
  private static func resources(_ count: Int) -> [Tree] {
    (0..<count).map { number in
      let value: Tree = [.number("1"), "x", .unknown(.conflict)][number % 3]
      return resource(.account, "\(number)", ["a": value, "b": .number("\(number)")])
    }
  }

  private static func evaluate(_ plan: Plan, _ count: Int) -> Evaluation {
    Evaluator(plan: plan, snapshot: Snapshot.of(resources(count), for: plan), now: 0)
      .evaluate(showing: [.noncompliant, .unknown])
  }

  @Test(arguments: [0, 1, 63, 64, 65, 1023, 1024, 1025, 2100])
  func everyResourceOfEveryBlockIsJudged(_ count: Int) throws {
    let plan = Plan.rule(
      when: .test("b", .greaterOrEquals, 3), assert: .not(.not(.test("a", .equals, 1))))
    let result = try #require(Self.evaluate(plan, count).results.first)
    let selected = 3..<max(count, 3)
    #expect(result.tally.notApplicable == min(count, 3))
    #expect(result.tally.compliant == selected.count { $0 % 3 == 0 })
    #expect(result.findings.map(\.resource.index) == selected.filter { $0 % 3 != 0 })
    for finding in result.findings {
      let isWrong = finding.resource.index % 3 == 1
      #expect(finding.outcome == (isWrong ? .noncompliant : .unknown))
      #expect(finding.cause == (isWrong ? nil : .conflict))
    }
  }

  /// Whoever judges the parts may do so in any order.
  @Test(arguments: [2, 3, 7, 64])
  func partsComeToWhatTheWholeDoes(_ parts: Int) {
    let plan = Plan.rule(
      when: .test("b", .greaterOrEquals, 3), assert: .test("a", .equals, 1))
    let snapshot = Snapshot.of(Self.resources(9_000), for: plan)
    let evaluator = Evaluator(plan: plan, snapshot: snapshot, now: 0)
    let whole = evaluator.evaluate()
    var judged: [Int] = []
    let parted = evaluator.evaluate(parts: parts) { count, judge in
      judged = Array((0..<count).reversed())
      return judged.map(judge).reversed()
    }
    #expect(judged.count == parts)
    #expect(parted.results.map(\.tally) == whole.results.map(\.tally))
    #expect(
      parted.results.map { $0.findings.map(\.resource) }
        == whole.results.map { $0.findings.map(\.resource) })
  }

  /// Subscriptions are told by ids, however these are spelled, and counted once for each rule.
  @Test(arguments: [1, 3, 64])
  func outcomesAreCountedBySubscription(_ parts: Int) {
    let plan = Plan.rule(when: .test("b", .greaterOrEquals, 3), assert: .test("a", .equals, 1))
    let names = [
      "/subscriptions/Beta/x/", "/Subscriptions/beta/y/", "/subscriptions/alpha/", "", "/",
    ]
    let resources = (0..<9_000).map { number -> Tree in
      let value: Tree = [.number("1"), "x", .unknown(.conflict)][number % 3]
      return .object([
        Tree.Entry(key: "id", value: .string("\(names[number % 7 % 5])\(number)")),
        Tree.Entry(key: "type", value: .string(ResourceType.account.spelling)),
        Tree.Entry(key: "a", value: value), Tree.Entry(key: "b", value: .number("\(number)")),
      ])
    }
    let evaluation = Evaluator(plan: plan, snapshot: .of(resources, for: plan), now: 0)
      .evaluate(parts: parts)
    let expected = ["": [3, 4], "alpha": [2], "beta": [0, 1]].map { id, places in
      var tally = Tally()
      for number in 0..<9_000 where places.contains(number % 7 % 5) {
        let outcome: [Outcome] = [.compliant, .noncompliant, .unknown]
        tally[number < 3 ? .notApplicable : outcome[number % 3]] += 1
      }
      return SubscriptionTally(id: id, tally: tally)
    }
    #expect(evaluation.subscriptions == expected.sorted { $0.id < $1.id })
  }

  @Test func fewResourcesAreJudgedAtOnce() {
    let plan = Plan.rule(assert: .test("a", .equals, 1))
    let snapshot = Snapshot.of(Self.resources(100), for: plan)
    _ = Evaluator(plan: plan, snapshot: snapshot, now: 0).evaluate(parts: 4) { count, judge in
      #expect(count == 1)
      return (0..<count).map(judge)
    }
  }

  /// Parts of one condition ask about different resources, one after another.
  @Test func whatRulesShareIsTheSameForEach() {
    let shared = Condition.test("a", .equals, 1)
    let asserts: [Condition] = [
      .allOf([.test("b", .less, 100), shared]), .anyOf([.test("b", .less, 50), shared]), shared,
      .not(shared), .allOf([shared, .test("b", .notEquals, 30)]),
    ]
    let alone = asserts.map { Self.evaluate(.rule(assert: $0), 200).results.map(\.tally) }
    let plan = Plan(rules: asserts.flatMap { Plan.rule(assert: $0).rules }, relations: [])
    #expect(Self.evaluate(plan, 200).results.map(\.tally) == alone.flatMap { $0 })
  }

  @Test func equalRulesGiveEqualFindings() {
    var plan = Plan.rule(assert: .test("a", .equals, 1))
    plan.rules += plan.rules
    let program = {
      var binder = Binder(plan, Snapshot.of(Self.resources(1), for: plan), now: 0)
      return binder.bind()
    }()
    #expect(program.rules.count == 1)
    let results = Self.evaluate(plan, 100).results
    #expect(results.map(\.rule) == [0, 1])
    #expect(results[0].tally == results[1].tally)
    #expect(results[0].findings.count == 66 && results[1].findings.count == 66)
  }

  /// Strings are equal that differ in nothing but how an accent is written.
  @Test func literalsThatOnlyLookAlikeAreTwo() {
    let composed = "caf\u{E9}"
    let decomposed = "cafe\u{301}"
    var plan = Plan.rule(assert: .test("a", .equals, .string(composed)))
    plan.rules += Plan.rule(assert: .test("a", .equals, .string(decomposed))).rules
    let snapshot = Snapshot.of([account(["a": .string(composed)])], for: plan)
    let results = Evaluator(plan: plan, snapshot: snapshot, now: 0).evaluate().results
    #expect(results.map(\.tally.compliant) == [1, 0])
  }
}
