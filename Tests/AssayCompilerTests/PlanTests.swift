internal import AssayEngine
internal import AssayModel
import Testing

@testable import AssayCompiler

@Suite("A pack is compiled into a plan")
struct PlanTests {
  private func field(_ text: String, _ path: String..., steps: [RelationStep] = []) -> Operand {
    .field(FieldReference(steps: steps, path: FieldPath(path), text: text), default: nil)
  }

  private func compiled(_ condition: String) -> Condition? {
    let compilation = SamplePack.compile(rule: SamplePack.rule(assert: condition))
    #expect(compilation.diagnostics.isEmpty)
    return compilation.plan.rules.first?.assert
  }

  @Test("a comparison through a relation keeps its steps, its text and its normaliser")
  func relation() {
    let compilation = SamplePack.compile(
      rule: SamplePack.rule(
        assert: "{ field: location, equals: { field: vault.location }, as: region }"))
    #expect(
      compilation.plan.rules.first?.assert
        == .compare(
          Comparison(
            left: field("location", "location"), operator: .equals,
            right: field("vault.location", "location", steps: [RelationStep(relation: 0)]),
            normalizer: .region)))
    #expect(
      compilation.plan.relations == [
        Relation(
          pack: "sample", name: "vault", from: ResourceType("Microsoft.Sample/accounts"),
          to: ResourceType("Microsoft.KeyVault/vaults"), cardinality: .one, inverse: "accounts",
          match: [
            Relation.Pair(
              from: FieldPath(["properties", "endpoint"]),
              to: FieldPath(["properties", "vaultUri"]), normalizer: .uriHost)
          ])
      ])
  }

  @Test("only relations that rules follow are in the plan")
  func unusedRelations() {
    #expect(SamplePack.compile().plan.relations.isEmpty)
  }

  @Test("names with other characters stand in brackets")
  func brackets() {
    #expect(
      compiled("{ field: \"tags['cost-center']['it''s']\", exists: true }")
        == .exists(field("tags['cost-center']['it''s']", "tags", "cost-center", "it's"), true))
  }

  @Test("a default, a time and a parameter keep what the author wrote")
  func operands() {
    #expect(
      compiled("{ field: sku.name, default: S0, notEquals: { parameter: judge } }")
        == .compare(
          Comparison(
            left: .field(
              FieldReference(path: FieldPath(["sku", "name"]), text: "sku.name"),
              default: .string("S0")),
            operator: .notEquals, right: .parameter(name: "judge", .string("used")))))
    #expect(
      compiled("{ field: properties.created, less: { now: -90d } }")
        == .compare(
          Comparison(
            left: field("properties.created", "properties", "created"), operator: .less,
            right: .now(offset: -7_776_000, text: "{ now: -90d }"), normalizer: .dateTime)))
  }

  @Test("an element has the level of its quantifier, by 'item' and by name")
  func elements() {
    let outer = FieldReference(path: FieldPath(["properties", "rules"]), text: "properties.rules")
    let inner = FieldReference(
      base: .item(level: 0), path: FieldPath(["ports"]), text: "rule.ports")
    #expect(
      compiled(
        """
        { all: { in: properties.rules, as: rule, satisfy:
            { none: { in: rule.ports, satisfy:
                { field: item, greater: { field: rule.limit } } } } } }
        """)
        == .quantified(
          Quantifier(
            kind: .all, domain: .field(outer),
            satisfy: .quantified(
              Quantifier(
                kind: .none, domain: .field(inner),
                satisfy: .compare(
                  Comparison(
                    left: .field(
                      FieldReference(base: .item(level: 1), path: FieldPath([]), text: "item"),
                      default: nil),
                    operator: .greater,
                    right: .field(
                      FieldReference(
                        base: .item(level: 0), path: FieldPath(["limit"]), text: "rule.limit"),
                      default: nil))))))))
  }

  @Test("a count over related resources can follow their relations")
  func count() {
    let deployments = RelationPath(steps: [RelationStep(relation: 0)], text: "deployments")
    #expect(
      compiled(
        "{ count: { in: deployments, where: { field: item.name, like: 'a*' } }, lessOrEquals: 2 }")
        == .count(
          Count(
            domain: .relation(deployments),
            where: .compare(
              Comparison(
                left: .field(
                  FieldReference(
                    base: .item(level: 0), path: FieldPath(["name"]), text: "item.name"),
                  default: nil), operator: .like, right: .literal(.string("a*")))),
            operator: .lessOrEquals, right: .literal(.number("2")))))
  }

  @Test("the previous resource is a base, on its own and for paths")
  func previous() {
    #expect(
      compiled(
        """
        { anyOf: [ { related: previous, exists: false },
                   { field: tenantId, equals: { field: previous.tenantId } } ] }
        """)
        == .anyOf([
          .related(RelationPath(base: .previous, steps: [], text: "previous"), exists: false),
          .compare(
            Comparison(
              left: field("tenantId", "tenantId"), operator: .equals,
              right: .field(
                FieldReference(
                  base: .previous, path: FieldPath(["tenantId"]), text: "previous.tenantId"),
                default: nil))),
        ]))
  }

  @Test("a message holds the values of fields, and braces that are doubled")
  func message() {
    let compilation = SamplePack.compile(
      rule: SamplePack.rule(("message", " \"{{{name}}} is in {vault.location}\"")))
    let vault = FieldReference(
      steps: [RelationStep(relation: 0)], path: FieldPath(["location"]), text: "vault.location")
    #expect(
      compilation.plan.rules.first?.message.parts == [
        .text("{"), .field(FieldReference(path: FieldPath(["name"]), text: "name")),
        .text("} is in "), .field(vault),
      ])
  }

  @Test("the rules of several packs are sorted, and share no relation")
  func packs() {
    let rule = SamplePack.rule(assert: "{ related: vault, exists: true }")
    let inverse = SamplePack.rule(
      ("title", " Another"), ("assert", " { related: vault, exists: false }"))
    let other = SamplePack.manifest.replacing("pack: sample", with: "pack: another")
    let compilation = RuleCompiler().compile([
      SamplePack.files(["pack.yaml": SamplePack.manifest, "b.yaml": rule, "a.yaml": inverse]),
      SamplePack.files(["pack.yaml": other, "c.yaml": rule], folder: "rules/another"),
    ])
    #expect(compilation.diagnostics.withoutUse.isEmpty)
    #expect(
      compilation.plan.rules.map(\.descriptor.id.description) == [
        "another.c", "sample.a", "sample.b",
      ])
    #expect(compilation.plan.relations.map(\.pack) == ["sample", "another"])
    #expect(compilation.packs.map(\.name) == ["sample", "another"])
  }
}
