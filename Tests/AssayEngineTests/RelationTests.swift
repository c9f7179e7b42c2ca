import AssayEngine
import AssayModel
import Testing

@Suite struct RelationTests {
  static let vault = Relation(
    pack: "test", name: "vault", from: .account, to: .vault, cardinality: .one,
    inverse: "accounts",
    match: [
      Relation.Pair(
        from: FieldPath("uri"), to: FieldPath("properties.vaultUri"), normalizer: .uriHost)
    ])
  static let key = Relation(
    pack: "test", name: "key", from: .vault, to: .key, cardinality: .many, inverse: "vaults",
    match: [
      Relation.Pair(
        from: FieldPath("properties.vaultUri"), to: FieldPath("host"), normalizer: .uriHost),
      Relation.Pair(from: FieldPath("keyName"), to: FieldPath("name")),
    ])
  static let toVault = RelationStep(relation: 0)
  static let toKeys = RelationStep(relation: 1)
  static let toAccounts = RelationStep(relation: 0, isInverse: true)

  static let sameRegion = Condition.test(
    .field("location"), .equals,
    .field(.path("location", along: [toVault], as: "vault.location"), default: nil), as: .region)
  static let hasVault = Condition.related(
    RelationPath(steps: [toVault], text: "vault"), exists: true)

  static func evaluate(
    _ condition: Condition, of type: ResourceType = .account, _ resources: [Tree],
    complete: [ResourceType] = [], isIncomplete: Bool = false,
    notExported: [Int: [FieldPath]] = [:]
  ) -> Evaluation {
    let plan = Plan.rule(assert: condition, of: type, relations: [vault, key])
    let snapshot = Snapshot.of(
      resources, for: plan, complete: complete, isIncomplete: isIncomplete,
      notExported: notExported)
    return Evaluator(plan: plan, snapshot: snapshot, now: 0)
      .evaluate(showing: Set(Outcome.allCases))
  }

  static let user = account(["location": "East US", "uri": "https://KV.vault.azure.net:443"])
  static func kv(_ name: String = "kv", _ location: String = "eastus") -> Tree {
    resource(
      .vault, name,
      ["location": .string(location), "properties": ["vaultUri": "https://kv.vault.azure.net/"]])
  }

  @Test func aFieldIsReadThroughARelation() {
    #expect(Self.evaluate(Self.sameRegion, [Self.user, Self.kv()]).verdict == "compliant")
    #expect(
      Self.evaluate(Self.sameRegion, [Self.kv("kv", "westus"), Self.user]).verdict
        == "noncompliant")
    #expect(Self.evaluate(Self.hasVault, [Self.user, Self.kv()]).verdict == "compliant")
  }

  @Test func aRelatedResourceThatIsNotHereMayBeElsewhere() {
    for condition in [Self.sameRegion, Self.hasVault] {
      #expect(Self.evaluate(condition, [Self.user]).verdict == "unknown: not-in-inventory")
      #expect(
        Self.evaluate(condition, [Self.user], isIncomplete: true).verdict
          == "unknown: incomplete-inventory")
      #expect(
        Self.evaluate(condition, [Self.user], complete: [.vault], isIncomplete: true).verdict
          == "unknown: incomplete-inventory")
    }
  }

  @Test func aRelatedResourceOfACompleteTypeIsAbsent() {
    #expect(
      Self.evaluate(Self.sameRegion, [Self.user], complete: [.vault]).verdict == "unknown: absent")
    #expect(
      Self.evaluate(Self.hasVault, [Self.user], complete: [.vault]).verdict == "noncompliant")
  }

  @Test func aTargetWhoseKeyIsUnknownMayBeTheOne() {
    let bare = resource(.vault, "kv", ["properties": nil])
    let evaluation = Self.evaluate(
      Self.hasVault, [Self.user, bare], complete: [.vault],
      notExported: [1: [FieldPath(["properties"])]])
    #expect(evaluation.verdict == "unknown: not-exported")
  }

  @Test func twoMatchesAreAmbiguous() {
    let resources = [Self.user, Self.kv(), Self.kv("other")]
    #expect(Self.evaluate(Self.sameRegion, resources).verdict == "unknown: ambiguous")
    #expect(Self.evaluate(Self.hasVault, resources).verdict == "unknown: ambiguous")
  }

  @Test func aPathThroughAnAbsentKeyIsAbsent() {
    let bare = account(["location": "eastus"])
    #expect(Self.evaluate(Self.hasVault, [bare, Self.kv()]).verdict == "noncompliant")
    #expect(Self.evaluate(Self.sameRegion, [bare, Self.kv()]).verdict == "unknown: absent")
  }

  @Test func aKeyThatIsUnknownOrUnreadableLeadsNowhere() {
    let planned = account(["uri": .unknown(.knownAfterApply)])
    let garbled = account(["uri": "[parameters('uri')]"])
    #expect(
      Self.evaluate(Self.hasVault, [planned, Self.kv()]).verdict == "unknown: known-after-apply")
    #expect(Self.evaluate(Self.hasVault, [garbled, Self.kv()]).verdict == "unknown: wrong-type")
  }

  /// What isn't known is joined by its stand-in, which no condition sees.
  @Test(arguments: [
    ("https://kv.vault.azure.net/keys/k", "https://KV.vault.azure.net:443", "compliant"),
    (
      "https://kv.vault.azure.net/keys/k", "https://kw.vault.azure.net", "unknown: not-in-inventory"
    ),
    ("no address", "no address", "unknown: known-after-apply"),
  ]) func aStandInJoins(account: String, vault: String, verdict: String) {
    let plan = Plan.rule(assert: Self.hasVault, of: .account, relations: [Self.vault, Self.key])
    let projection = Projection(of: plan)
    var builder = SnapshotBuilder(projection: projection)
    for (type, path, standIn) in [
      (ResourceType.account, FieldPath("uri"), account),
      (.vault, FieldPath("properties.vaultUri"), vault),
    ] {
      let isRead = builder.begin(type: type.lowercased, source: 0)
      #expect(isRead)
      for name in ["id", "type"] {
        guard let node = projection.node(at: FieldPath(name)) else { continue }
        let text = Array(type.lowercased.utf8)
        builder.value(node: node, kind: .string, text: text.span, offset: 1, length: 1)
      }
      if let node = projection.node(at: path) {
        builder.unknown(node: node, cause: .knownAfterApply, standIn: standIn)
      }
      let finish = builder.finish(offset: 0, length: 1)
      #expect(finish == .added)
    }
    let evaluation = Evaluator(plan: plan, snapshot: builder.build(), now: 0)
      .evaluate(showing: Set(Outcome.allCases))
    #expect(evaluation.verdict == verdict)
  }

  static let users = RelationPath(steps: [toAccounts], text: "accounts")

  @Test func theWayBackIsClosedOverTheInventory() {
    let isUsed = Condition.related(Self.users, exists: true)
    let stranger = account(["uri": "https://other.vault.azure.net"])
    #expect(
      Self.evaluate(isUsed, of: .vault, [Self.user, Self.kv()]).verdict == "compliant")
    #expect(
      Self.evaluate(isUsed, of: .vault, [stranger, Self.kv()]).verdict == "noncompliant")
    #expect(
      Self.evaluate(
        isUsed, of: .vault, [account(["uri": .unknown(.notExported)]), Self.kv()]
      ).verdict == "unknown: not-exported")
    #expect(
      Self.evaluate(
        isUsed, of: .vault, [account(["uri": "[parameters('uri')]"]), Self.kv()]
      ).verdict == "unknown: wrong-type")
    #expect(
      Self.evaluate(isUsed, of: .vault, [account(["uri": nil]), Self.kv()]).verdict
        == "noncompliant")
  }

  @Test func aTargetWhoseKeyIsUnreadableMayBeTheOne() {
    let planned = resource(.vault, "kv", ["properties": ["vaultUri": "[reference('kv')]"]])
    #expect(
      Self.evaluate(Self.hasVault, [Self.user, planned], complete: [.vault]).verdict
        == "unknown: wrong-type")
  }

  @Test func theWayBackIsAlwaysToMany() {
    let other = resource(.account, "b", ["location": "x1", "uri": "KV.vault.azure.net"])
    let condition = Condition.count(
      Count(domain: .relation(Self.users), operator: .equals, right: .literal(2)))
    #expect(
      Self.evaluate(condition, of: .vault, [Self.user, other, Self.kv()]).verdict == "compliant")
  }

  static func overKeys(_ kind: Quantifier.Kind) -> Condition {
    .quantified(
      Quantifier(
        kind: kind, domain: .relation(RelationPath(steps: [toKeys], text: "key")),
        satisfy: .test(.item("size"), .equals, .literal(2048))))
  }

  static let holder = resource(
    .vault, "kv", ["properties": ["vaultUri": "kv.vault.azure.net"], "keyName": "CMK"])
  static func cmk(_ id: String, _ size: Tree, host: Tree = "kv.vault.azure.net") -> Tree {
    .object([
      Tree.Entry(key: "id", value: .string(id)),
      Tree.Entry(key: "type", value: .string(ResourceType.key.spelling)),
      Tree.Entry(key: "name", value: "cmk"), Tree.Entry(key: "host", value: host),
      Tree.Entry(key: "size", value: size),
    ])
  }

  @Test(
    arguments: [
      (.any, [2048], "compliant", "compliant"),
      (.any, [1024], "unknown: not-in-inventory", "noncompliant"),
      (.any, [], "unknown: not-in-inventory", "noncompliant"),
      (.all, [2048], "unknown: not-in-inventory", "compliant"),
      (.all, [2048, 1024], "noncompliant", "noncompliant"),
      (.all, [], "unknown: not-in-inventory", "compliant"),
      (.none, [1024], "unknown: not-in-inventory", "compliant"),
      (.none, [1024, 2048], "noncompliant", "noncompliant"),
      (.none, [], "unknown: not-in-inventory", "compliant"),
    ] as [(Quantifier.Kind, [Int], String, String)])
  func quantifiersOverManyAreOpenUnlessTheTypeIsComplete(
    _ kind: Quantifier.Kind, _ sizes: [Int], _ open: String, _ closed: String
  ) {
    let keys = sizes.enumerated().map { Self.cmk("\($0)", .number("\($1)")) }
    let stranger = Self.cmk("x", 1, host: "other.vault.azure.net")
    let resources = [Self.holder, stranger] + keys
    #expect(Self.evaluate(Self.overKeys(kind), of: .vault, resources).verdict == open)
    #expect(
      Self.evaluate(Self.overKeys(kind), of: .vault, resources, complete: [.key]).verdict
        == closed)
  }

  @Test func aCountOverManyIsALowerBound() {
    func count(_ operator: Operator, _ number: Int) -> String {
      let condition = Condition.count(
        Count(
          domain: .relation(RelationPath(steps: [Self.toKeys], text: "key")),
          operator: `operator`, right: .literal(.number("\(number)"))))
      let resources = [Self.holder, Self.cmk("1", 1), Self.cmk("2", 1)]
      return Self.evaluate(condition, of: .vault, resources).verdict
    }
    #expect(count(.greaterOrEquals, 2) == "compliant")
    #expect(count(.greater, 2) == "unknown: not-in-inventory")
    #expect(count(.less, 2) == "noncompliant")
    #expect(count(.equals, 1) == "noncompliant")
    #expect(count(.equals, 2) == "unknown: not-in-inventory")
    #expect(count(.notEquals, 1) == "compliant")
  }

  @Test func aChainOfRelationsIsFollowed() {
    let keysOfVault = Quantifier(
      kind: .any,
      domain: .relation(RelationPath(steps: [Self.toVault, Self.toKeys], text: "vault.key")),
      satisfy: .test(.item("size"), .equals, .literal(2048)))
    let resources = [account(["uri": "https://kv.vault.azure.net"]), Self.holder]
    #expect(
      Self.evaluate(.quantified(keysOfVault), resources + [Self.cmk("1", 2048)]).verdict
        == "compliant")
    #expect(
      Self.evaluate(.quantified(keysOfVault), Array(resources.prefix(1))).verdict
        == "unknown: not-in-inventory")
  }

  /// Ids are kept in two parts.
  @Test(arguments: [
    ("/Keys/CMK", true), ("cmk", false), ("/keys/dmk", false), ("/keyz/cmk", false),
  ])
  func theIDOfARelatedResourceIsComparedWhole(_ id: String, _ isEqual: Bool) {
    let keysOfVault = Quantifier(
      kind: .any,
      domain: .relation(RelationPath(steps: [Self.toVault, Self.toKeys], text: "vault.key")),
      satisfy: .test(.item("id"), .in, .literal(.list([.string(id)]))))
    let resources = [account(["uri": "https://kv.vault.azure.net"]), Self.holder]
    let evaluation = Self.evaluate(
      .quantified(keysOfVault), resources + [Self.cmk("/keys/cmk", 2048)])
    #expect((evaluation.verdict == "compliant") == isEqual)
  }

  @Test func theKeysOfACompositeKeyAreKeptApart() {
    let relation = Relation(
      pack: "test", name: "vault", from: .account, to: .vault, cardinality: .one,
      match: [
        Relation.Pair(from: FieldPath("a"), to: FieldPath("a")),
        Relation.Pair(from: FieldPath("b"), to: FieldPath("b")),
      ])
    let plan = Plan.rule(assert: Self.hasVault, relations: [relation])
    let snapshot = Snapshot.of(
      [account(["a": "ab", "b": "c"]), resource(.vault, "v", ["a": "a", "b": "bc"])], for: plan,
      complete: [.vault])
    let evaluation = Evaluator(plan: plan, snapshot: snapshot, now: 0).evaluate()
    #expect(evaluation.verdict == "noncompliant")
    #expect(evaluation.vacuousRelations == [0])
  }
}
