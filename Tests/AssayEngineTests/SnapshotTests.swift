import AssayEngine
import AssayModel
import Testing

@Suite struct SnapshotTests {
  static let plan = Plan.rule(
    assert: .allOf([
      .test("f", .equals, "x"), .test("subscriptionId", .equals, "s1"),
      .test("resourceGroup", .equals, "G"),
      .quantified(.any, "list", .test(.item("v"), .equals, .literal(1))),
    ]))

  static func evaluate(_ snapshot: Snapshot) -> Evaluation {
    Evaluator(plan: plan, snapshot: snapshot, now: 0).evaluate(showing: Set(Outcome.allCases))
  }

  static let good: Tree = ["f": "x", "list": [["v": 1], ["v": 2]], "location": "East US"]

  @Test func resourcesKeepTheirOrderAndSpelling() {
    let snapshot = Snapshot.of(
      [
        ["id": "/S/B", "type": "microsoft.cognitiveservices/ACCOUNTS", "name": "B"],
        ["id": "x", "type": "Microsoft.Compute/disks"],
        ["id": "/s/a", "type": "Microsoft.CognitiveServices/accounts", "location": "Westus"],
      ], for: Self.plan)
    #expect(snapshot.count == 2)
    #expect(snapshot.resource(0).id == "/S/B")
    #expect(snapshot.resource(0).type == "microsoft.cognitiveservices/ACCOUNTS")
    #expect(snapshot.resource(0).name == "B")
    #expect(snapshot.resource(1).id == "/s/a")
    #expect(snapshot.resource(1).name == nil)
    #expect(snapshot.resource(1).location == "Westus")
  }

  @Test func anARMIDTellsSubscriptionAndResourceGroup() {
    #expect(Self.evaluate(.of([account(Self.good)], for: Self.plan)).verdict == "compliant")
    let opaque: Tree = ["id": "x", "type": "Microsoft.CognitiveServices/accounts", "f": "x"]
    #expect(Self.evaluate(.of([opaque], for: Self.plan)).verdict == "noncompliant")
  }

  @Test func aResourceFromTwoPlacesIsOneResource() {
    let row: Tree = ["f": "X", "list": [["v": 1], ["v": 2]], "location": "eastus"]
    let snapshot = Snapshot.of([account(Self.good), account(row)], for: Self.plan)
    #expect(snapshot.count == 1)
    #expect(snapshot.resource(0).places.count == 2)
    #expect(snapshot.conflicts.isEmpty)
    #expect(Self.evaluate(snapshot).verdict == "compliant")
  }

  @Test(
    arguments: [
      (["f": "y", "list": [["v": 1], ["v": 2]]], ["f"]),
      (["list": [["v": 1], ["v": 2]]], ["f"]),
      (["f": "x", "list": [["v": 1]]], ["list"]),
      (["f": "x", "list": [["v": 2], ["v": 2]]], ["list"]),
      (["f": 1, "list": ["a": 1]], ["f", "list"]),
    ] as [(Tree, [String])])
  func whatTwoPlacesDisagreeOnIsUnknown(_ other: Tree, _ paths: [String]) {
    for resources in [[Self.good, other], [other, Self.good]] {
      let snapshot = Snapshot.of(
        resources.map { account($0.setting("location", "eastus")) }, for: Self.plan)
      #expect(snapshot.count == 1)
      #expect(snapshot.conflicts.map(\.path.description) == paths)
      #expect(Self.evaluate(snapshot).verdict == "unknown: conflict")
    }
  }

  @Test func aConflictIsShownAtTheFirstValueThereIs() {
    let plan = Plan.rule(assert: .test("f", .equals, "x"))
    for (resources, offset) in [
      ([["f": "x"], ["f": "y"]], 1), ([["f": "x"], [:]], 1), ([[:], ["f": "y"]], 5),
    ] as [([Tree], Int)] {
      let snapshot = Snapshot.of(resources.map { account($0) }, for: plan)
      #expect(
        Evaluator(plan: plan, snapshot: snapshot, now: 0).evaluate().evidence == [
          "f equals 'x' | unknown(AssayModel.UnknownCause.conflict) @\(offset)"
        ])
    }
  }

  @Test(
    arguments: [
      (["k": 1, "l": 2], ["l": 2, "K": 1], true), (["k": 1, "l": 2], ["k": 2, "l": 1], false),
      (["k": 1, "l": 1], ["k": 1, "m": 1], false), (["k": 1], ["k": .number("1.0")], true),
      ([1, 2], [2, 1], false), ([1, 2], [.number("1e0"), 2], true),
      (["k": .number("9007199254740993")], ["k": .number("9007199254740992")], false),
    ] as [(Tree, Tree, Bool)])
  func exportsMayWriteOneValueInSeveralWays(_ one: Tree, _ other: Tree, _ isSame: Bool) {
    let plan = Plan.rule(
      assert: .quantified(.any, "list", .test(.item(""), .equals, .literal(1))))
    let snapshot = Snapshot.of(
      [account(["list": one]), account(["list": other])], for: plan)
    #expect(snapshot.conflicts.isEmpty == isSame)
  }

  /// Of elements that only rules about another type look into, nothing is kept to compare.
  @Test(arguments: [([1, 2], [1, 2]), (["k": 1], ["k": 1])] as [(Tree, Tree)])
  func exportsAgreeOnElementsThatAreNotRead(_ one: Tree, _ other: Tree) {
    var plan = Plan.rule(assert: .exists(.field("list"), true))
    plan.rules +=
      Plan.rule(
        assert: .quantified(.any, "list", .test(.item(""), .equals, .literal(1))), of: .vault
      ).rules
    let snapshot = Snapshot.of(
      [account(["list": one]), account(["list": other])], for: plan)
    #expect(snapshot.conflicts.isEmpty)
    #expect(snapshot.count == 1)
  }

  @Test func aFieldThatOneExportLacksIsTakenFromTheOther() {
    let properties = [FieldPath("list"), FieldPath("f")]
    for (resources, trimmed) in [
      ([account(), account(Self.good)], 0), ([account(Self.good), account()], 1),
    ] {
      let snapshot = Snapshot.of(
        resources.map { $0.setting("location", "eastus") }, for: Self.plan,
        notExported: [trimmed: properties])
      #expect(snapshot.conflicts.isEmpty)
      #expect(Self.evaluate(snapshot).verdict == "compliant")
    }
  }

  @Test func aResourceWithoutAnIDIsNotKept() {
    let fields: [Tree] = [
      ["type": "Microsoft.CognitiveServices/accounts"],
      ["id": "", "type": "Microsoft.CognitiveServices/accounts"],
      ["id": 1, "type": "Microsoft.CognitiveServices/accounts"],
    ]
    #expect(Snapshot.of(fields, for: Self.plan).count == 0)
  }

  @Test func manyResourcesAreToldApart() {
    let resources = (0..<1000).map { resource(.account, "n\($0 % 700)", ["location": "a"]) }
    let snapshot = Snapshot.of(resources, for: Self.plan)
    #expect(snapshot.count == 700)
    #expect(snapshot.conflicts.isEmpty)
    #expect((0..<700).allSatisfy { snapshot.resource($0).name == "n\($0)" })
  }

  @Test func theProjectionDoesNotDependOnTheOrderOfRules() {
    let rules = [
      Plan.rule(assert: .test("b.c", .equals, 1)).rules,
      Plan.rule(assert: .test("a", .contains, "x"), of: .vault).rules,
    ]
    let one = Projection(of: Plan(rules: rules.flatMap { $0 }, relations: []))
    let other = Projection(of: Plan(rules: rules.reversed().flatMap { $0 }, relations: []))
    #expect(one == other)
    #expect(one.types == [.account, .vault])
    #expect(one.node(at: FieldPath("b")).map { one.nodes[$0].isKept } == false)
    #expect(one.node(at: FieldPath("a")).flatMap { one.nodes[$0].element } != nil)
  }

  @Test func pathsThatNothingCarriesAreReported() {
    let fields: Tree = ["list": [["w": 1]], "f": nil]
    #expect(Self.vacuousPaths(of: [account(fields)]) == ["list.v"])
    #expect(Self.vacuousPaths(of: [account(["list": []])]) == ["f"])
    #expect(Self.vacuousPaths(of: []).isEmpty)
  }

  private static func vacuousPaths(of resources: [Tree]) -> [String] {
    Evaluator(plan: plan, snapshot: .of(resources, for: plan), now: 0).vacuousPaths()
      .map(\.path.description)
  }
}

extension Tree {
  /// The object with an entry added unless it has one.
  func setting(_ key: String, _ value: Tree) -> Tree {
    guard case .object(let entries) = self, self[key] == nil else { return self }
    return .object(entries + [Entry(key: key, value: value)])
  }
}
