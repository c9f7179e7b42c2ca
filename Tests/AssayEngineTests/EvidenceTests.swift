import AssayEngine
import AssayModel
import Testing

@Suite struct EvidenceTests {
  static func evidence(_ condition: Condition, on fields: Tree) -> [String] {
    let plan = Plan.rule(assert: condition)
    let snapshot = Snapshot.of([account(fields)], for: plan)
    return Evaluator(plan: plan, snapshot: snapshot, now: 0)
      .evaluate(showing: Set(Outcome.allCases)).evidence
  }

  @Test func theLeavesThatDecidedAreShown() {
    let parts: [Condition] = [
      .test("a", .equals, "x"), .test("b", .greaterOrEquals, 2), .exists(.field("c"), true),
      .test("d", .equals, true),
    ]
    let fields: Tree = ["a": "x", "b": 1, "d": .unknown(.conflict)]
    #expect(
      Self.evidence(.allOf(parts), on: fields) == [
        "b is at least 2 | number(\"1\") @2", "c exists | absent",
      ])
    #expect(
      Self.evidence(.anyOf(parts), on: fields) == ["a equals 'x' | string(\"x\") @1"])
    #expect(
      Self.evidence(.allOf([parts[0], parts[3]]), on: fields) == [
        "d equals true | unknown(AssayModel.UnknownCause.conflict)"
      ])
  }

  @Test func aNegatedConditionIsSaidTheOtherWayRound() {
    #expect(
      Self.evidence(.not(.test("a", .equals, "x")), on: ["a": "X"]) == [
        "a does not equal 'x' | string(\"X\") @1"
      ])
    #expect(
      Self.evidence(.not(.not(.test("a", .less, 1))), on: ["a": 2]) == [
        "a is less than 1 | number(\"2\") @1"
      ])
  }

  @Test func whatStoodInForTheValueIsSaid() {
    let left = Operand.field("a", default: false)
    let right = Operand.parameter(name: "wanted", true)
    #expect(
      Self.evidence(.test(left, .equals, right), on: [:]) == [
        "a equals true (parameter wanted) (default false) | absent"
      ])
  }

  @Test func bothSidesOfAComparisonAreShown() {
    let condition = Condition.test(.field("a"), .equals, .field("b"), as: .guid)
    #expect(
      Self.evidence(condition, on: ["a": "x", "b": "y"]) == [
        "a equals b (as guid) | string(\"x\") @1", "b  | string(\"y\") @2",
      ])
  }

  @Test func aValueThatShouldBeRightOrAbsentIsShownOnceAsWrong() {
    let right = Condition.test("a", .equals, "x")
    let absent = Condition.exists(.field("a"), false)
    #expect(
      Self.evidence(.anyOf([absent, right]), on: ["a": "y"]) == [
        "a equals 'x' | string(\"y\") @1"
      ])
    #expect(
      Self.evidence(.anyOf([absent, right]), on: [:]) == ["a does not exist | absent"])
    #expect(Self.evidence(absent, on: ["a": "y"]) == ["a does not exist | string(\"y\") @1"])
  }

  @Test func elementsAppearByNumberOrKey() {
    let isOn = Condition.test(.item("isOn"), .equals, .literal(true))
    let fields: Tree = [
      "list": [["isOn": true], ["isOn": false]], "map": ["/x/y": ["isOn": false]],
    ]
    #expect(
      Self.evidence(.quantified(.all, "list", isOn), on: fields) == [
        "list[1].isOn equals true | boolean(false) @6"
      ])
    #expect(
      Self.evidence(.quantified(.any, "map", isOn), on: fields) == [
        "map['/x/y'].isOn equals true | boolean(false) @4"
      ])
    #expect(
      Self.evidence(.quantified(.none, "list", isOn), on: fields) == [
        "list[0].isOn does not equal true | boolean(true) @4"
      ])
  }

  @Test func aListWithoutDecidingElementsIsShownItself() {
    let isX = Condition.test(.item(""), .equals, .literal("x"))
    #expect(
      Self.evidence(.quantified(.any, "f", isX), on: ["f": []]) == [
        "f has a matching element | array(count: Optional(0)) @1"
      ])
    #expect(
      Self.evidence(.quantified(.all, "f", isX), on: [:]) == [
        "f has only matching elements | absent"
      ])
    let count = Condition.count(
      Count(domain: .field(.path("f")), operator: .greater, right: .literal(1)))
    #expect(
      Self.evidence(count, on: ["f": ["x"]]) == [
        "f number of elements is greater than 1 | array(count: Optional(1)) @1"
      ])
  }

  @Test func theElementsThatCountedAreShown() {
    func evidence(_ operator: Operator, _ number: Literal) -> [String] {
      let isX = Condition.test(.item("v"), .equals, .literal("x"))
      let condition = Condition.count(
        Count(
          domain: .field(.path("f")), where: isX, operator: `operator`, right: .literal(number)))
      return Self.evidence(
        condition, on: ["f": [["v": "x"], ["v": "y"], ["v": .unknown(.conflict)]]])
    }
    #expect(
      evidence(.less, 1) == [
        "f[0].v equals 'x' | string(\"x\") @3",
        "f number of matching elements is less than 1 | array(count: Optional(3)) @1",
      ])
    #expect(
      evidence(.less, 2) == [
        "f[2].v equals 'x' | unknown(AssayModel.UnknownCause.conflict)",
        "f number of matching elements is less than 2 | array(count: Optional(3)) @1",
      ])
  }

  @Test func aLongListShowsItsFirstElements() {
    let isX = Condition.test(.item(""), .equals, .literal("x"))
    let list = Tree.array((0..<100).map { _ in "y" })
    #expect(Self.evidence(.quantified(.any, "f", isX), on: ["f": list]).count == 8)
  }

  @Test func bothEndsOfARelationAreShown() {
    let resources = [RelationTests.user, RelationTests.kv("kv", "westus")]
    #expect(
      RelationTests.evaluate(RelationTests.sameRegion, resources).evidence == [
        "location equals vault.location (as region) | string(\"East US\") @2",
        "vault: location  | string(\"westus\") @8",
      ])
  }

  @Test func aRelationThatLeadsNowhereShowsItsKey() {
    #expect(
      RelationTests.evaluate(RelationTests.sameRegion, [RelationTests.user]).evidence == [
        "location equals vault.location (as region) | string(\"East US\") @2",
        """
        uri matches properties.vaultUri of vault in Microsoft.KeyVault/vaults (as uri-host) \
        | string("https://KV.vault.azure.net:443") @5
        """,
      ])
  }

  @Test func anAmbiguousRelationShowsItsMatches() {
    let resources = [RelationTests.user, RelationTests.kv(), RelationTests.kv("other")]
    #expect(
      RelationTests.evaluate(RelationTests.hasVault, resources).evidence == [
        """
        uri matches properties.vaultUri of vault in Microsoft.KeyVault/vaults (as uri-host) \
        | string("https://KV.vault.azure.net:443") @5
        """,
        "vault:   | related @6", "vault:   | related @12",
      ])
  }

  @Test func relatedResourcesAreAddedForInformation() {
    let plan = Plan.rule(
      assert: .test("location", .equals, "westus"), of: .vault,
      evidence: [RelationTests.users], relations: [RelationTests.vault])
    let snapshot = Snapshot.of([RelationTests.user, RelationTests.kv()], for: plan)
    let evaluation = Evaluator(plan: plan, snapshot: snapshot, now: 0).evaluate()
    #expect(
      evaluation.evidence == [
        "location equals 'westus' | string(\"eastus\") @8", "accounts:   | related @0",
      ])
  }

  @Test func theMessageShowsValues() throws {
    let parts: [MessageTemplate.Part] = [
      .field(.path("name")), .text(": "), .field(.path("a")), .text(" "), .field(.path("b")),
      .text(" "), .field(.path("c")), .text(" "), .field(.path("d")),
    ]
    let plan = Plan.rule(assert: .test("a", .equals, 1), message: parts)
    let fields: Tree = ["a": .number("2.50"), "b": nil, "c": .unknown(.expression), "d": true]
    let snapshot = Snapshot.of([account(fields)], for: plan)
    let result = try #require(
      Evaluator(plan: plan, snapshot: snapshot, now: 0).evaluate().results.first)
    #expect(result.findings.map(\.message) == ["a: 2.50 (absent) (unknown: expression) true"])
  }

  @Test func theMessageNamesACauseAgainOnlyAfterAnother() throws {
    let names = ["a", "b", "c", "d", "e"]
    let plan = Plan.rule(
      assert: .test("a", .equals, 1),
      message: names.flatMap { [.field(.path($0)), .text(" ")] })
    let fields: Tree = [
      "a": .unknown(.expression), "b": 1, "c": .unknown(.expression), "d": .unknown(.conflict),
      "e": .unknown(.expression),
    ]
    let snapshot = Snapshot.of([account(fields)], for: plan)
    let result = try #require(
      Evaluator(plan: plan, snapshot: snapshot, now: 0).evaluate().results.first)
    #expect(
      result.findings.map(\.message) == [
        "(unknown: expression) 1 (unknown) (unknown: conflict) (unknown: expression) "
      ])
  }

  @Test func valuesOfThePreviousSnapshotSayWhoseTheyAre() {
    let then = account(["tenantId": "2"])
    let evaluation = PreviousTests.evaluate(
      PreviousTests.isUnmoved, [account(["tenantId": "1"])], previous: [then])
    #expect(
      evaluation.evidence == [
        "tenantId equals previous.tenantId | string(\"1\") @3",
        "previous: tenantId  | string(\"2\") @3",
      ])
    #expect(evaluation.results.first?.findings.first?.evidence.last?.resource.isPrevious == true)
  }
}
