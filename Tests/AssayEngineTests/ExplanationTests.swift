import AssayEngine
import AssayModel
import Testing

@Suite struct ExplanationTests {
  /// Each condition of a rule, made at random, against the engine's verdict on it alone.
  @Test(arguments: 0..<30) func aPartIsWhatItIsAlone(_ seed: UInt64) {
    var generator = CaseGenerator(seed: seed)
    let world = generator.world()
    let previous = seed % 3 == 0 ? nil : generator.earlier(world)
    for type in [ResourceType.account, .vault, .key] {
      let when = seed % 2 == 0 ? nil : generator.condition(about: type)
      let trial = Plan.rule(
        when: when, assert: generator.condition(about: type), of: type,
        relations: CaseGenerator.relations)
      check(trial, world, previous, "seed \(seed)")
    }
  }

  private func check(_ plan: Plan, _ world: World, _ previous: World?, _ seed: Comment) {
    let rule = plan.rules[0]
    let conditions = (rule.when?.all ?? []) + rule.assert.all
    var each = plan
    let outer = Self.outer(rule)
    each.rules += outer.flatMap { number in
      Plan.rule(assert: conditions[number], of: rule.resourceType).rules
    }
    let explanations = Evaluator(
      plan: plan, snapshot: world.snapshot(for: each), previous: previous?.snapshot(for: each),
      now: 0
    ).explain(rule: 0)
    let verdicts = Trial.verdicts(each, world, previous)
    #expect(explanations.count == world.resources(of: rule.resourceType).count, seed)
    for (index, explanation) in explanations.enumerated() {
      #expect(
        explanation.cause.map { "unknown: \($0.rawValue)" } ?? explanation.outcome.rawValue
          == verdicts[0][index], seed)
      let roots = [explanation.when, explanation.assert].compactMap(\.self)
      let truths = Dictionary(
        roots.flatMap(\.all).map { ($0.number, $0.truth.verdict) }, uniquingKeysWith: { $1 })
      for (number, verdicts) in zip(outer, verdicts.dropFirst()) {
        guard let truth = truths[number] else {
          #expect(explanation.assert == nil && number >= rule.when?.size ?? 0, seed)
          continue
        }
        #expect(truth == verdicts[index], "\(seed): \(conditions[number])")
      }
    }
  }

  /// The numbers of the conditions that aren't about an element.
  private static func outer(_ rule: PlannedRule) -> [Int] {
    var numbers: [Int] = []
    var next = 0
    func visit(_ condition: Condition, isInner: Bool) {
      if !isInner { numbers.append(next) }
      next += 1
      var isInner = isInner
      switch condition {
      case .quantified, .count: isInner = true
      case .allOf, .anyOf, .not, .compare, .exists, .isNull, .related: break
      }
      for part in condition.parts { visit(part, isInner: isInner) }
    }
    if let when = rule.when { visit(when, isInner: false) }
    visit(rule.assert, isInner: false)
    return numbers
  }

  @Test func aQuantifiersConditionIsExplainedForEachElement() throws {
    let condition = Condition.quantified(
      .any, "list",
      .allOf([.test(.item("a"), .equals, .literal("x")), .exists(.item("b"), true)]))
    let plan = Plan.rule(assert: condition)
    let fields: Tree = ["list": [["a": "y"], ["a": "x", "b": 1], ["a": .unknown(.expression)]]]
    let snapshot = Snapshot.of([account(fields)], for: plan)
    let explanation = try #require(
      Evaluator(plan: plan, snapshot: snapshot, now: 0).explain(rule: 0).first)
    let root = try #require(explanation.assert)
    #expect(root.truth == .true)
    #expect(root.parts.map(\.number) == [1, 1, 1])
    #expect(root.parts.map(\.element) == (0..<3).map { .value("list[\($0)]") })
    #expect(
      root.parts.map { $0.parts.map(\.truth) } == [
        [.false, .false], [.true, .true], [.unknown(.expression), .false],
      ])
    #expect(root.parts[1].parts.flatMap(\.evidence).map(\.path) == ["list[1].a", "list[1].b"])
    #expect(
      condition.all.map(\.words) == [
        "list has a matching element", "all of", "item.a equals 'x'", "item.b exists",
      ])
  }

  @Test func nothingIsAskedOfWhatIsNotSelected() throws {
    let plan = Plan.rule(
      when: .test("kind", .equals, "a"), assert: .test("location", .equals, "b"))
    let snapshot = Snapshot.of([account(["kind": "b"])], for: plan)
    let explanation = try #require(
      Evaluator(plan: plan, snapshot: snapshot, now: 0).explain(rule: 0).first)
    #expect(explanation.outcome == .notApplicable)
    #expect(explanation.when?.truth == .false)
    #expect(explanation.assert == nil)
  }
}

extension ExplainedCondition {
  fileprivate var all: [ExplainedCondition] { [self] + parts.flatMap(\.all) }
}

extension Truth {
  fileprivate var verdict: String {
    switch self {
    case .true: "compliant"
    case .false: "noncompliant"
    case .unknown(let cause): "unknown: \(cause.rawValue)"
    }
  }
}
