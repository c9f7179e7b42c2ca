import AssayEngine
import AssayModel
import AssayTestSupport
import Testing

@testable import AssayCompiler

@Suite("Fields of resource types that there are lists for")
struct FieldTests {
  /// A condition of a rule about accounts, whose fields are known.
  private static func diagnostics(of condition: String) -> [Diagnostic] {
    let files = SamplePack.files([
      "pack.yaml": SampleRule.manifest, "a.yaml": rule(condition),
    ])
    return RuleCompiler().compile([files]).diagnostics.withoutUse
  }

  private static func rule(_ condition: String) -> String {
    SampleRule.text([("assert", " \(condition)")])
  }

  static let mistakes: [MistakenText] = [
    MistakenText(
      "{ field: properties.1️⃣encrytion.keySource, exists: true }",
      Expected(
        "1️⃣", "unknown-field", at: "encrytion",
        "'encrytion' is no field in 'properties' of 'Microsoft.CognitiveServices/accounts'",
        help: "did you mean 'encryption'?")),
    MistakenText(
      "{ field: properties.encryption.1️⃣KeySource, exists: true }",
      Expected(
        "1️⃣", "unknown-field", at: "KeySource",
        "'KeySource' is no field in 'properties.encryption' of "
          + "'Microsoft.CognitiveServices/accounts'",
        help: "did you mean 'keySource'?")),
    MistakenText(
      "{ field: properties.1️⃣keyVaultUri, exists: true }",
      Expected(
        "1️⃣", "unknown-field", at: "keyVaultUri",
        "'keyVaultUri' is no field in 'properties' of 'Microsoft.CognitiveServices/accounts'",
        help: "did you mean 'properties.encryption.keyVaultProperties.keyVaultUri'?")),
    MistakenText(
      "{ field: sku.1️⃣edition, exists: true }",
      Expected(
        "1️⃣", "unknown-field", at: "edition",
        "'edition' is no field in 'sku' of 'Microsoft.CognitiveServices/accounts'",
        help: "write one of: capacity, family, model, name, size, tier; for a field that is newer "
          + "than this program, write ['edition']")),
    MistakenText(
      "{ field: vault.properties.1️⃣softDelete, equals: true }",
      Expected(
        "1️⃣", "unknown-field", at: "softDelete",
        "'softDelete' is no field in 'vault.properties' of 'Microsoft.KeyVault/vaults'",
        help: "for a field that is newer than this program, write ['softDelete']")),
    MistakenText(
      "{ field: previous.identity.1️⃣tenant, exists: true }",
      Expected(
        "1️⃣", "unknown-field", at: "tenant",
        "'tenant' is no field in 'previous.identity' of 'Microsoft.CognitiveServices/accounts'",
        help: "did you mean 'tenantId'?")),
    MistakenText(
      "{ field: location.1️⃣name, exists: true }",
      Expected(
        "1️⃣", "unknown-field", at: "name", "'location' is a single value and has no field 'name'",
        help: "end the path at 'location'")),
    MistakenText(
      "{ field: properties.capabilities.1️⃣name, equals: CustomerManagedKey }",
      Expected(
        "1️⃣", "path-through-list", at: "name",
        "'properties.capabilities' is a list, and a path needs one value",
        help: "say which of its elements: { any: { in: properties.capabilities, as: NAME, "
          + "satisfy: … } }, or 'all', 'none' or 'count'")),
    MistakenText(
      "{ any: { in: properties.capabilities, as: one, satisfy: { field: one.1️⃣nam, equals: a } } }",
      Expected(
        "1️⃣", "unknown-field", at: "nam", "'nam' is no field in 'one'",
        help: "did you mean 'name'?")),
    MistakenText(
      "{ any: { in: vault.properties.accessPolicies, satisfy: "
        + "{ field: item.permissions.1️⃣key, contains: get } } }",
      Expected(
        "1️⃣", "unknown-field", at: "key", "'key' is no field in 'item.permissions'",
        help: "did you mean 'keys'?")),
  ]

  @Test("are held to the lists, with the name that is most likely meant", arguments: mistakes)
  func reports(_ sample: MistakenText) {
    let source = MarkedText(Self.rule(sample.text))
    expect(
      RuleCompiler().compile([
        SamplePack.files(["pack.yaml": SampleRule.manifest, "a.yaml": source.text])
      ]).diagnostics, are: sample.expected, in: source)
  }

  @Test(
    "can be whatever a list leaves open",
    arguments: [
      "{ field: tags.CostCentre.any, exists: true }",
      "{ field: \"tags['cost-center']\", exists: true }",
      "{ field: properties.apiProperties.anything.at.all, exists: true }",
      "{ field: \"properties['newField'].below\", exists: true }",
      "{ field: \"['newField']\", exists: true }",
      "{ field: \"properties.endpoints['OpenAI Sora API']\", exists: true }",
      "{ any: { in: identity.userAssignedIdentities, satisfy: { field: item.clientId, equals: a } } }",
      "{ any: { in: identity.userAssignedIdentities, satisfy: { field: item.key, like: '*' } } }",
      "{ any: { in: properties.encryption, satisfy: { field: item.x, equals: a } } }",
      "{ field: properties, exists: true }",
      "{ field: apiVersion, exists: true }",
      "{ any: { in: vault.properties.accessPolicies, satisfy: "
        + "{ field: item.permissions.keys, contains: get } } }",
    ])
  func accepts(_ condition: String) {
    #expect(Self.diagnostics(of: condition).map(\.message) == [])
  }

  @Test("are held to the lists where relations match")
  func relation() {
    let source = MarkedText(
      SampleRule.manifest.replacing("properties.vaultUri", with: "properties.1️⃣vaultUrl"))
    let files = SamplePack.files(["pack.yaml": source.text, "a.yaml": SampleRule.text()])
    expect(
      RuleCompiler().compile([files]).diagnostics.withoutUse,
      are: [
        Expected(
          "1️⃣", "unknown-field", at: "vaultUrl",
          "'vaultUrl' is no field in 'properties' of 'Microsoft.KeyVault/vaults'",
          help: "did you mean 'vaultUri'?")
      ], in: source)
  }

  @Test("of types without a list are told")
  func unchecked() {
    let rule = SamplePack.rule(assert: "{ field: vault.location, equals: { field: location } }")
    let compilation = SamplePack.compile(rule: rule)
    #expect(compilation.uncheckedTypes == ["Microsoft.Sample/accounts"])
  }

  @Test("have lists that are read as they are meant")
  func list() {
    let shape = FieldShape(
      list: """
        a b[] c{}
        d
          e f*
          g[]
            h
        i
        """)
    #expect(
      shape
        == .object([
          "a": .scalar, "b": .list(.scalar), "c": .map(.scalar), "i": .scalar,
          "d": .object([
            "e": .scalar, "f": .open, "g": .list(.object(["h": .scalar])),
          ]),
        ]))
  }

  @Test(
    "have a list for each type that the shipped pack reads", arguments: FieldLists.all.map(\.type))
  func listed(_ type: String) {
    let shape = FieldCatalog.shape(of: ResourceType(type))
    for path in [["id"], ["tags", "any"], ["properties"], ["identity", "principalId"]] {
      guard case .success = shape?.following(path, taken: []) else {
        Issue.record("\(type) has no \(path.joined(separator: "."))")
        continue
      }
    }
  }

  @Test(arguments: [
    ("properties.encryption.keyVaultProperties.keyVaultUri", true),
    ("properties.encryption.keyVaultProperties.keyVaultURI", false),
    ("properties.networkAcls.ipRules.value", true), ("kind", true), ("tags", true),
    ("tags.owner", false), ("managedBy.x", false), ("keyVaultUri", false),
  ])
  func listsSayWhatCannotBeMistyped(_ path: String, _ isListed: Bool) {
    let fields = FieldPath(path.split(separator: ".").map(String.init))
    let type = ResourceType("Microsoft.CognitiveServices/accounts")
    #expect(FieldCatalog.lists(fields, of: type) == isListed)
    let other = ResourceType("Test.House/doors")
    #expect(FieldCatalog.lists(fields, of: other) == ["kind", "tags"].contains(path))
  }
}
