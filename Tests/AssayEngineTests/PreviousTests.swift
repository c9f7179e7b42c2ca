import AssayEngine
import AssayModel
import Testing

@Suite struct PreviousTests {
  static let hasPrevious = Condition.related(
    RelationPath(base: .previous, steps: [], text: "previous"), exists: true)
  static let isUnmoved = Condition.test(
    .field("tenantId"), .equals,
    .field(.path("tenantId", from: .previous, as: "previous.tenantId"), default: nil))

  static func evaluate(
    _ condition: Condition, _ current: [Tree], previous: [Tree]?, isIncomplete: Bool = false,
    complete: [ResourceType] = [], needsPrevious: Bool = false
  ) -> Evaluation {
    let plan = Plan.rule(assert: condition, needsPrevious: needsPrevious)
    let earlier = previous.map {
      Snapshot.of($0, for: plan, complete: complete, isIncomplete: isIncomplete)
    }
    return Evaluator(
      plan: plan, snapshot: Snapshot.of(current, for: plan), previous: earlier, now: 0
    ).evaluate(showing: Set(Outcome.allCases))
  }

  @Test func aResourceIsComparedWithItselfByItsNormalisedID() {
    let now: Tree = ["id": "/s/A", "type": "microsoft.cognitiveservices/accounts", "tenantId": "1"]
    let then: Tree = [
      "id": "/S/a", "type": "Microsoft.CognitiveServices/accounts", "tenantId": "1",
    ]
    let moved: Tree = [
      "id": "/s/a", "type": "Microsoft.CognitiveServices/accounts", "tenantId": "2",
    ]
    #expect(Self.evaluate(Self.isUnmoved, [now], previous: [then]).verdict == "compliant")
    #expect(Self.evaluate(Self.isUnmoved, [now], previous: [moved]).verdict == "noncompliant")
    #expect(Self.evaluate(Self.hasPrevious, [now], previous: [then]).verdict == "compliant")
  }

  @Test func anOpaqueIDIsExactInCase() {
    let now: Tree = ["id": "A", "type": "Microsoft.CognitiveServices/accounts"]
    let then: Tree = ["id": "a", "type": "Microsoft.CognitiveServices/accounts"]
    #expect(Self.evaluate(Self.hasPrevious, [now], previous: [then]).verdict == "noncompliant")
  }

  @Test func withoutAPreviousSnapshotNothingOfItIsKnown() {
    let current = [account(["tenantId": "1"])]
    #expect(Self.evaluate(Self.hasPrevious, current, previous: nil).verdict == "noncompliant")
    #expect(
      Self.evaluate(Self.isUnmoved, current, previous: nil).verdict
        == "unknown: no-previous-snapshot")
  }

  @Test func aNewResourceHasNoPrevious() {
    let current = [account(["tenantId": "1"])]
    #expect(Self.evaluate(Self.hasPrevious, current, previous: []).verdict == "noncompliant")
    #expect(
      Self.evaluate(Self.isUnmoved, current, previous: []).verdict == "unknown: not-in-inventory")
    #expect(
      Self.evaluate(Self.isUnmoved, current, previous: [], complete: [.account]).verdict
        == "noncompliant")
    #expect(
      Self.evaluate(Self.hasPrevious, current, previous: [], isIncomplete: true).verdict
        == "unknown: incomplete-inventory")
  }

  @Test func aRuleAboutNothingButAChangeIsNotRunWithout() throws {
    let evaluation = Self.evaluate(
      Self.isUnmoved, [account()], previous: nil, needsPrevious: true)
    let result = try #require(evaluation.results.first)
    #expect(result.notRun == "no previous inventory was given")
    #expect(result.tally == Tally())
    #expect(result.findings.isEmpty)
  }
}
