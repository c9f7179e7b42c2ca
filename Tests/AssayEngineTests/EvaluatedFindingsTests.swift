import AssayEngine
import AssayModel
import Testing

@Suite struct EvaluatedFindingsTests {
  /// What a finding names: a resource, or a place in it.
  private struct Named: Hashable {
    var resource: ResourceHandle
    var place: ValuePlace?
  }

  @Test(arguments: 0..<20) func namesEveryPlaceBeforeItIsMade(_ seed: UInt64) {
    var generator = CaseGenerator(seed: seed)
    let world = generator.world()
    let previous = seed % 3 == 0 ? nil : generator.earlier(world)
    var plan = Plan(rules: [], relations: CaseGenerator.relations)
    for type in [ResourceType.account, .vault, .key, .account] {
      plan.rules += Plan.rule(assert: generator.condition(about: type), of: type).rules
    }
    let evaluation = Evaluator(
      plan: plan, snapshot: world.snapshot(for: plan), previous: previous?.snapshot(for: plan),
      now: 0
    ).evaluate()
    for result in evaluation.results {
      var named: Set<Named> = []
      result.findings.forEachPlace(in: result.findings.indices) {
        named.insert(Named(resource: $0, place: $1))
      }
      for finding in result.findings {
        #expect(named.contains(Named(resource: finding.resource)), "seed \(seed)")
        for fact in finding.evidence {
          #expect(
            named.contains(Named(resource: fact.resource, place: fact.place)), "seed \(seed)")
        }
      }
    }
  }

  @Test func areTheSameOneByOneAndTogetherAndInOrder() throws {
    let names = ["b", "A", "c", "a/x", "B2", "b1"]
    let resources = names.map { resource(.account, $0, ["f": $0 == "c" ? "x" : nil] as Tree) }
    let plan = Plan.rule(
      assert: .test(.field("f"), .less, .literal(2)), message: [.field(.path("f"))])
    let evaluation = Evaluator(
      plan: plan, snapshot: Snapshot.of(resources, for: plan), now: 0
    ).evaluate()
    let findings = try #require(evaluation.results.first?.findings)
    var together: [EvaluatedFinding] = []
    findings.forEach(in: findings.indices) { together.append($0) }
    #expect(together.map(\.resource.index) == [0, 1, 2, 3, 4, 5])
    #expect(together.map(\.message) == findings.map(\.message))
    #expect(together.map(\.evidence) == findings.map(\.evidence))
    let ordered = findings.inReportOrder()
    #expect(ordered.map { names[$0.resource.index] } == ["A", "a/x", "b", "b1", "B2", "c"])
    #expect(ordered.indices.allSatisfy { ordered.outcome(at: $0) == ordered[$0].outcome })
  }
}
