internal import AssayEngine
internal import AssayTestSupport
import Testing

@testable import AssayCompiler

@Suite("Mistakes in paths are reported at the name that is wrong")
struct PathMistakeTests {
  @Test("a field that is most likely a property is a doubt")
  func unusualField() {
    let source = MarkedText(
      SamplePack.rule(assert: "{ field: 1️⃣encryption.keySource, exists: true }"))
    let compilation = SamplePack.compile(rule: source.text)
    expect(
      compilation.diagnostics,
      are: [
        Expected(
          "1️⃣", "unusual-field", at: "encryption",
          "'encryption' is not among the outermost fields of Azure's resources",
          help: "did you mean 'properties.encryption'?")
      ], in: source)
    #expect(!compilation.hasErrors)
  }

  @Test(arguments: syntax + names)
  func reports(_ sample: MistakenText) {
    let source = MarkedText(SamplePack.rule(assert: sample.text))
    let compilation = SamplePack.compile(rule: source.text)
    expect(compilation.diagnostics, are: sample.expected, in: source)
    #expect(compilation.plan.rules.isEmpty)
  }

  static let syntax = [
    MistakenText(
      "{ field: \"properties.rules1️⃣[*].name\", exists: true }",
      Expected(
        "1️⃣", "invalid-path", at: "[*]", "'*' has no meaning in a path",
        help: "say what you mean: { any: { in: PATH, satisfy: … } }, or 'all', 'none' or 'count'")
    ),
    MistakenText(
      "{ field: 'zones1️⃣[0]', exists: true }",
      Expected(
        "1️⃣", "invalid-path", at: "[0]", "a path can't pick an element by its number",
        help: "write { any: { in: PATH, satisfy: … } }, or 'all' or 'none'")),
    MistakenText(
      "{ field: \"tags1️⃣[cost]\", exists: true }",
      Expected(
        "1️⃣", "invalid-path", at: "[cost]", "the brackets hold no name",
        help: "write the name in quotes: tags['cost-center']")),
    MistakenText(
      "{ field: properties.1️⃣.name, exists: true }",
      Expected(
        "1️⃣", "invalid-path", at: ".", "a name is missing in the path",
        help: "remove the dot, or add a name")),
    MistakenText(
      "{ field: tags.cost1️⃣ center, exists: true }",
      Expected(
        "1️⃣", "invalid-path", at: " ", "this character can't stand in a path",
        help: "separate names with '.', and write other names in brackets: tags['cost-center']")),
  ]

  static let names = [
    MistakenText(
      "{ field: Microsoft.KeyVault1️⃣/vaults/sku, exists: true }",
      Expected(
        "1️⃣", "invalid-path", at: "/", "'/' can't stand in a path",
        help: "write the path in the resource, such as properties.enablePurgeProtection, "
          + "instead of Azure Policy's alias")),
    MistakenText(
      "{ field: 1️⃣vualt.location, exists: true }",
      Expected(
        "1️⃣", "unknown-field", at: "vualt", "resources have no field 'vualt'",
        help: "did you mean 'vault'?")),
    MistakenText(
      "{ field: 1️⃣deployment.sku.name, exists: true }",
      Expected(
        "1️⃣", "unknown-field", at: "deployment", "resources have no field 'deployment'",
        help: "did you mean 'deployments'?")),
    MistakenText(
      "{ field: 1️⃣Properties.a, exists: true }",
      Expected(
        "1️⃣", "unknown-field", at: "Properties", "resources have no field 'Properties'",
        help: "did you mean 'properties'?")),
    MistakenText(
      "{ field: 1️⃣accounts.name, exists: true }",
      Expected(
        "1️⃣", "unknown-relation", at: "accounts",
        "'accounts' is no relation of 'Microsoft.Sample/accounts'",
        help: "it leads from 'Microsoft.KeyVault/vaults'")),
    MistakenText(
      "{ field: 1️⃣deployments.name, exists: true }",
      Expected(
        "1️⃣", "path-through-many", at: "deployments",
        "'deployments' leads to many resources, and a path needs one",
        help: "say which: { any: { in: deployments, as: NAME, satisfy: … } }, or 'all', "
          + "'none' or 'count'")),
    MistakenText(
      "{ field: vault.1️⃣accounts.name, exists: true }",
      Expected(
        "1️⃣", "path-through-many", at: "accounts",
        "'accounts' leads to many resources, and a path needs one",
        help: "say which: { any: { in: accounts, as: NAME, satisfy: … } }, or 'all', "
          + "'none' or 'count'")),
    MistakenText(
      "{ field: 1️⃣vault, exists: true }",
      Expected(
        "1️⃣", "resource-as-value", at: "vault", "'vault' is a resource, not a value",
        help: "name one of its fields, such as 'vault.id', or write "
          + "{ related: vault, exists: true }")),
    MistakenText(
      "{ related: 1️⃣location, exists: true }",
      Expected(
        "1️⃣", "field-as-relation", at: "location", "'location' is a field, and a relation is needed",
        help: "to test a field, write { field: location, exists: true }")),
    MistakenText(
      "{ related: 1️⃣valt, exists: true }",
      Expected(
        "1️⃣", "unknown-relation", at: "valt",
        "unknown relation 'valt' of 'Microsoft.Sample/accounts'",
        help: "did you mean 'vault'?")),
    MistakenText(
      "{ any: { in: 1️⃣vault, satisfy: { field: item.location, exists: true } } }",
      Expected(
        "1️⃣", "quantifier-over-one", at: "vault", "'vault' leads to one resource at most",
        help: "write its fields directly, such as 'vault.location'")),
    MistakenText(
      "{ field: 1️⃣item.name, exists: true }",
      Expected(
        "1️⃣", "item-outside-quantifier", at: "item",
        "'item' names the element of a quantifier, and there is none here",
        help: "use it inside 'any', 'all', 'none' or 'count'")),
    MistakenText(
      "{ any: { in: zones, as: 1️⃣location, satisfy: { field: item, equals: a } } }",
      Expected(
        "1️⃣", "element-name-taken", at: "location", "'location' is already the name of a field",
        help: "give the element another name")),
  ]
}
