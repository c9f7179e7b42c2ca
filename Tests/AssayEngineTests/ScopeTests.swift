import AssayEngine
import AssayModel
import Testing

/// What a relation that says `within` leads to.
@Suite struct ScopeTests {
  static let held = Relation(
    pack: "test", name: "held", from: .account, to: .vault, cardinality: .many,
    match: [
      Relation.Pair(
        from: FieldPath("id"), to: FieldPath("scope"), normalizer: .armID, isWithin: true)
    ])
  static let domain = Domain.relation(
    RelationPath(steps: [RelationStep(relation: 0)], text: "held"))
  static let isWanted = Condition.test(.item("name"), .equals, .literal("wanted"))

  struct Case: CustomTestStringConvertible {
    var id: String
    /// Scopes and the names of what stands there.
    var targets: [(scope: String, name: String)]
    /// Of `any`, `all` and `none`, where the inventory holds all targets.
    var verdicts: [String]

    var testDescription: String { "\(id) \(targets)" }
  }

  static let id = "/subscriptions/s/resourceGroups/ai/providers/Contoso/accounts/a"
  static let table = [
    Case(id: id, targets: [], verdicts: ["no", "yes", "yes"]),
    Case(id: id, targets: [("/", "wanted")], verdicts: ["yes", "yes", "no"]),
    Case(id: id, targets: [("/subscriptions/S", "wanted")], verdicts: ["yes", "yes", "no"]),
    Case(id: id, targets: [("/subscriptions/s/", "other")], verdicts: ["no", "no", "yes"]),
    Case(id: id, targets: [(id, "wanted")], verdicts: ["yes", "yes", "no"]),
    // Below, beside, and a name that only begins alike.
    Case(id: id, targets: [(id + "/keys/k", "wanted")], verdicts: ["no", "yes", "yes"]),
    Case(
      id: id,
      targets: [("/subscriptions/s/resourceGroups/a", "wanted"), ("/subscriptions/t", "wanted")],
      verdicts: ["no", "yes", "yes"]),
    // Several at several scopes, of which one decides.
    Case(
      id: id,
      targets: [("/", "x"), ("/subscriptions/s", "y"), ("/subscriptions/s", "wanted"), (id, "z")],
      verdicts: ["yes", "no", "no"]),
    // What stands at a management group may match.
    Case(
      id: id, targets: [("/providers/Microsoft.Management/managementGroups/m", "wanted")],
      verdicts: ["unknown: not-in-inventory", "yes", "unknown: not-in-inventory"]),
    Case(
      id: id, targets: [("/providers/Microsoft.Management/managementGroups/m", "other")],
      verdicts: ["no", "unknown: not-in-inventory", "yes"]),
    Case(
      id: id,
      targets: [("/providers/Microsoft.Management/managementGroups/m", "wanted"), ("/", "wanted")],
      verdicts: ["yes", "yes", "no"]),
    // Too many names, of either.
    Case(
      id: String(repeating: "/a", count: 65), targets: [("/", "wanted")],
      verdicts: ["unknown: wrong-type", "unknown: wrong-type", "unknown: wrong-type"]),
    Case(
      id: id, targets: [(String(repeating: "/a", count: 65), "wanted")],
      verdicts: ["unknown: wrong-type", "unknown: wrong-type", "unknown: wrong-type"]),
    Case(
      id: String(repeating: "/a", count: 64), targets: [("/a/a", "wanted")],
      verdicts: ["yes", "yes", "no"]),
  ]

  @Test(arguments: table) func leadsToWhatHoldsTheResource(_ row: Case) {
    let source: Tree = ["id": .string(row.id), "type": .string(ResourceType.account.spelling)]
    let targets: [Tree] = row.targets.enumerated().map { number, target in
      [
        "id": .string("/targets/\(number)"), "type": .string(ResourceType.vault.spelling),
        "name": .string(target.name), "scope": .string(target.scope),
      ]
    }
    let verdicts = [Quantifier.Kind.any, .all, .none].map { kind in
      let condition = Condition.quantified(
        Quantifier(kind: kind, domain: Self.domain, satisfy: Self.isWanted))
      let plan = Plan.rule(assert: condition, of: .account, relations: [Self.held])
      let snapshot = Snapshot.of([source] + targets, for: plan, complete: [.vault])
      let evaluation = Evaluator(plan: plan, snapshot: snapshot, now: 0)
        .evaluate(showing: Set(Outcome.allCases))
      return ["compliant": "yes", "noncompliant": "no"][evaluation.verdict] ?? evaluation.verdict
    }
    #expect(verdicts == row.verdicts)
  }
}
