import AssayEngine
import AssayModel
import Testing

/// A rule that passes only because a field is absent everywhere proves nothing.
@Suite struct BlindnessTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var plan: Plan
    var resources: [Tree]
    var complete: [ResourceType] = []
    /// Each blind rule's paths, and how many resources it passes over.
    var blind: [String]

    init(
      _ name: String, _ plan: Plan, _ resources: [Tree], complete: [ResourceType] = [],
      blind: String...
    ) {
      testDescription = name
      self.plan = plan
      self.resources = resources
      self.complete = complete
      self.blind = blind
    }
  }

  private static let vaultIsClosed = Condition.test(
    .field(
      .path("open", along: [RelationTests.toVault], as: "vault.open"), default: nil),
    .notEquals, .literal(true))
  private static let accountsAreNear = Condition.quantified(
    Quantifier(
      kind: .all,
      domain: .relation(RelationPath(steps: [RelationTests.toAccounts], text: "accounts")),
      satisfy: .test(.item("near"), .equals, .literal(true))))

  private static func plan(
    when: Condition? = nil, _ assert: Condition, of type: ResourceType = .account
  ) -> Plan {
    .rule(when: when, assert: assert, of: type, relations: [RelationTests.vault])
  }

  private static let keyless = account(["kind": "a", "open": nil, "list": [["w": 1]]])
  private static let keyed = RelationTests.user
  private static let vault = RelationTests.kv()
  private static let nameless = resource(.vault, "kv", ["open": true])

  static let relations = [
    Case(
      "a key that no source carries", plan(vaultIsClosed), [keyless, vault], blind: "uri 1"),
    Case(
      "a key that one source carries", plan(vaultIsClosed),
      [keyed, resource(.account, "b"), vault]),
    Case(
      "a key that is null somewhere", plan(vaultIsClosed), [account(["uri": nil]), vault]),
    Case(
      "a key that no target carries, of a complete type", plan(vaultIsClosed), [keyed, nameless],
      complete: [.vault], blind: "properties.vaultUri 1"),
    Case(
      "a key that no target carries is unknown without that", plan(vaultIsClosed),
      [keyed, nameless]),
    Case(
      "a key that decides nothing",
      plan(.anyOf([.test("kind", .equals, "a"), vaultIsClosed])), [keyless, vault]),
    Case(
      "a key that decides about another resource",
      plan(.anyOf([.test("kind", .equals, "a"), vaultIsClosed])),
      [keyless, resource(.account, "b"), vault], blind: "uri 1"),
    Case(
      "backwards, a key that no source carries", plan(accountsAreNear, of: .vault),
      [keyless, vault], blind: "uri 1"),
    Case("backwards, no source", plan(accountsAreNear, of: .vault), [vault]),
    Case("nothing but findings", plan(RelationTests.hasVault), [keyless, vault]),
    Case("no resource to judge", plan(vaultIsClosed), [vault]),
  ]

  private static func selecting(_ when: Condition) -> Plan {
    plan(when: when, .test("kind", .equals, "a"))
  }

  static let selections = [
    Case(
      "a part of a selection that nothing meets",
      selecting(.anyOf([.test("kind", .equals, "a"), .test("x.y", .equals, 1)])),
      [keyless, resource(.account, "b")], blind: "x.y 1"),
    Case(
      "elements without the field",
      selecting(
        .anyOf([
          .test("kind", .equals, "a"),
          .quantified(.any, "list", .test(.item("v"), .equals, .literal(1))),
        ])),
      [keyless, resource(.account, "b", ["list": [["w": 1]]])], blind: "list.v 1"),
    Case(
      "a part that selects more", selecting(.not(.test("x.y", .equals, 1))),
      [keyless, resource(.account, "b", ["kind": "a"])]),
    Case(
      "a selection of nothing, which is reported as such",
      selecting(.test("x.y", .equals, 1)), [keyless]),
    Case(
      "a field that must not be there", plan(.exists(.field("x.y"), false)), [keyless, vault]),
  ]

  @Test(arguments: relations + selections)
  func isFound(_ row: Case) {
    let snapshot = Snapshot.of(row.resources, for: row.plan, complete: row.complete)
    let evaluator = Evaluator(plan: row.plan, snapshot: snapshot, now: 0)
    let evaluation = evaluator.evaluate()
    let blind = evaluator.blindRules(lacking: evaluator.vacuousPaths(), in: evaluation)
    #expect(
      blind.map { "\($0.paths.map(\.path.description).joined(separator: ",")) \($0.resources)" }
        == row.blind)
    #expect(evaluator.blindRules(lacking: [], in: evaluation).isEmpty)
  }
}
