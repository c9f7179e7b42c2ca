import AssayCompiler
import AssayKit
import AssayModel
import AssayTestSupport
import Foundation
import Testing

/// Rules in words.
@Suite struct RuleExplainerTests {
  struct Case: CustomTestStringConvertible {
    /// A condition as a rule has it.
    var condition: String
    /// What is said of it: each condition with its number, those of a group behind it.
    var words: [String]
    var testDescription: String { condition }

    init(_ condition: String, _ words: String...) {
      self.condition = condition
      self.words = words
    }
  }

  private static func page(
    _ changes: [(key: String, value: String)], settings: [String: String] = [:],
    over file: SettingsFile? = nil
  ) throws -> RulePage {
    let texts = [
      ("pack.yaml", SampleRule.manifest), ("sample-rule.yaml", SampleRule.text(changes)),
    ]
    let files = texts.map { RulePack.File(path: $0, bytes: Array($1.utf8)) }
    let pack = RulePack(folder: "rules/sample", files: files, isProved: true)
    return try RuleExplainer([pack], settings: settings, over: file).page(of: "sample.sample-rule")
  }

  private static func lines(_ statement: RulePage.Statement) -> [String] {
    ["\(statement.number) \(statement.words)"] + statement.parts.flatMap(lines)
  }

  private static let comparisons = [
    Case("{ field: name, equals: x }", "1 name must be 'x'"),
    Case("{ field: name, equals: { field: kind } }", "1 name must be the same as kind"),
    Case("{ field: name, notEquals: x }", "1 name must not be 'x'"),
    Case("{ field: name, in: [x, 1] }", "1 name must be one of 'x', 1"),
    Case("{ field: name, notIn: [x, y] }", "1 name must not be one of 'x', 'y'"),
    Case(
      "{ field: location, in: { parameter: regions } }",
      "1 location must be one of 'westeurope', 'northeurope' (parameter regions)"),
    Case("{ field: name, like: x* }", "1 name must be like 'x*'"),
    Case("{ field: name, notLike: x* }", "1 name must not be like 'x*'"),
    Case("{ field: name, match: '?#' }", "1 name must match the form '?#'"),
    Case("{ field: name, matches: ^x }", "1 name must match the regular expression '^x'"),
    Case("{ field: name, contains: x }", "1 name must contain 'x'"),
    Case("{ field: zones, notContains: x }", "1 zones must not contain 'x'"),
    Case("{ field: zones, containsAll: ['1', '2'] }", "1 zones must contain all of '1', '2'"),
    Case("{ field: tags, containsKey: owner }", "1 tags must have the key 'owner'"),
    Case("{ field: tags.n, less: 3 }", "1 tags.n must be less than 3"),
    Case("{ field: tags.n, lessOrEquals: 3 }", "1 tags.n must be at most 3"),
    Case("{ field: tags.n, greater: 3 }", "1 tags.n must be greater than 3"),
    Case(
      "{ field: tags.n, greaterOrEquals: { parameter: minimum } }",
      "1 tags.n must be at least 2048 (parameter minimum)"),
    Case("{ field: name, startsWith: x }", "1 name must start with 'x'"),
    Case("{ field: name, endsWith: x }", "1 name must end with 'x'"),
    Case(
      "{ value: { parameter: judge }, equals: all }", "1 the parameter judge ('used') must be 'all'"
    ),
    Case(
      "{ field: kind, default: x, equals: y }", "1 kind (or 'x' where absent) must be 'y'"),
    Case("{ field: kind, exists: true }", "1 kind must be present"),
    Case("{ field: kind, exists: false }", "1 kind must be absent"),
    Case("{ field: kind, isNull: true }", "1 kind must be null"),
    Case("{ field: kind, isNull: false }", "1 kind must not be null"),
    Case("{ related: vault, exists: true }", "1 there must be a resource of vault"),
    Case("{ related: vault, exists: false }", "1 there must be no resource of vault"),
    Case(
      "{ related: previous, exists: true }", "1 there must be an earlier state of the resource"),
  ]

  private static let normalizers = [
    Case(
      "{ field: location, equals: { field: vault.location }, as: region }",
      "1 location must be the same region as vault.location"),
    Case(
      "{ field: location, in: [a, b], as: region }",
      "1 location must be one of 'a', 'b', as a region"),
    Case(
      "{ field: tags.u, equals: x.y, as: uri-host }",
      "1 tags.u must have the same host as 'x.y'"),
    Case(
      "{ field: tags.u, like: '*.y', as: uri-host }",
      "1 tags.u must be like '*.y', as the host of an address"),
    Case(
      "{ field: managedBy, notEquals: { field: id }, as: arm-id }",
      "1 managedBy must not be the same resource id as id"),
    Case(
      "{ field: managedBy, startsWith: /a, as: arm-id }",
      "1 managedBy must start with '/a', as a resource id"),
    Case(
      "{ field: tenantId, equals: { field: vault.tenantId }, as: guid }",
      "1 tenantId must be the same GUID as vault.tenantId"),
    Case("{ field: name, equals: x, as: text }", "1 name must be exactly the text 'x'"),
    Case(
      "{ field: name, contains: x, as: text }", "1 name must contain 'x', as a text in exact case"),
    Case(
      "{ field: tags.d, equals: P1D, as: duration }",
      "1 tags.d must be the same duration as 'P1D'"),
    Case(
      "{ field: tags.d, less: P1D, as: duration }",
      "1 tags.d must be less than 'P1D', as a duration"),
    Case(
      "{ field: tags.t, greater: { now: -90d } }",
      "1 tags.t must be after 90 days before the moment of the run"),
    Case(
      "{ field: tags.t, lessOrEquals: { now: 1h }, as: date-time }",
      "1 tags.t must be at or before 1 hour after the moment of the run"),
    Case(
      "{ field: tags.t, equals: { now: 0s } }",
      "1 tags.t must be the same moment as the moment of the run"),
    Case(
      "{ field: tags.v, greaterOrEquals: '1.2', as: version }",
      "1 tags.v must be at least '1.2', as a version"),
    Case(
      "{ field: tags.v, equals: '1.2', as: version }",
      "1 tags.v must be the same version as '1.2'"),
    Case(
      "{ field: tags.c, equals: 10.0.0.0/8, as: cidr }",
      "1 tags.c must be the same address range as '10.0.0.0/8'"),
  ]

  private static let groups = [
    Case(
      "{ allOf: [ { field: kind, exists: true }, { field: name, notEquals: x } ] }",
      "1 all of these:", "2 kind must be present", "3 name must not be 'x'"),
    Case(
      "{ anyOf: [ { field: kind, exists: true }, { field: name, notEquals: x } ] }",
      "1 at least one of these must hold:", "2 kind is present", "3 name is not 'x'"),
    Case(
      "{ anyOf: [ { allOf: [ { field: name, contains: x }, { field: name, notContains: y } ] }, "
        + "{ not: { anyOf: [ { field: name, startsWith: x }, { field: name, matches: y } ] } } ] }",
      "1 at least one of these must hold:", "2 all of these:", "3 name contains 'x'",
      "4 name does not contain 'y'", "5 this does not hold:", "6 at least one of these holds:",
      "7 name starts with 'x'", "8 name matches the regular expression 'y'"),
    Case("{ not: { field: kind, exists: true } }", "1 this must not hold:", "2 kind is present"),
    Case(
      "{ any: { in: zones, satisfy: { field: item, equals: '1' } } }",
      "1 at least one element of zones, called item, must satisfy this:", "2 item is '1'"),
    Case(
      "{ all: { in: deployments, as: one, satisfy: { field: one.sku.name, in: [a, b] } } }",
      "1 every resource of deployments, called one, must satisfy this:",
      "2 one.sku.name is one of 'a', 'b'"),
    Case(
      "{ none: { in: zones, as: z, satisfy: { none: { in: tags, as: t, satisfy: "
        + "{ field: t, equals: { field: z } } } } } }",
      "1 no element of zones, called z, may satisfy this:",
      "2 no element of tags, called t, satisfies this:", "3 t is the same as z"),
    Case(
      "{ count: { in: zones }, greaterOrEquals: 2 }",
      "1 the number of elements of zones must be at least 2"),
    Case(
      "{ count: { in: deployments, as: d, where: { field: d.name, exists: true } }, notEquals: 3 }",
      "1 the number of resources of deployments, called d, that satisfy this must not be 3:",
      "2 d.name is present"),
  ]

  @Test(arguments: comparisons + normalizers + groups)
  func saysWhatMustHold(_ row: Case) throws {
    let page = try Self.page([("assert", " \(row.condition)")])
    #expect(Self.lines(page.assert) == row.words)
  }

  @Test func saysWhichResourcesAreJudged() throws {
    let page = try Self.page([
      ("when", " { anyOf: [ { field: kind, equals: x }, { related: vault, exists: false } ] }"),
      ("assert", " { field: location, equals: westeurope }"),
    ])
    #expect(
      Self.lines(try #require(page.when)) == [
        "1 at least one of these holds:", "2 kind is 'x'", "3 there is no resource of vault",
      ])
    #expect(Self.lines(page.assert) == ["4 location must be 'westeurope'"])
  }

  @Test func speaksRelationsOut() throws {
    let page = try Self.page([
      ("assert", " { field: vault.location, equals: x }"),
      ("when", " { any: { in: deployments, satisfy: { field: item.name, equals: x } } }"),
    ])
    #expect(
      page.relations.map { "\($0.name): \($0.words)" } == [
        "deployments: every resource of type Microsoft.CognitiveServices/accounts/deployments "
          + "whose properties.account is the same resource id as id of the "
          + "Microsoft.CognitiveServices/accounts",
        "vault: the one resource of type Microsoft.KeyVault/vaults whose properties.vaultUri has "
          + "the same host as properties.endpoint of the Microsoft.CognitiveServices/accounts; if "
          + "there are several, it is ambiguous",
      ])
    let back = try Self.page([
      ("resource", " Microsoft.KeyVault/vaults"),
      ("assert", " { related: accounts, exists: true }"),
    ])
    #expect(
      back.relations.map { "\($0.name) of \($0.inverseOf ?? "none"): \($0.words)" } == [
        "accounts of vault: every resource of type Microsoft.CognitiveServices/accounts whose "
          + "properties.endpoint has the same host as properties.vaultUri of the "
          + "Microsoft.KeyVault/vaults; those in the inventory count as all that there are"
      ])
    #expect(!back.doubts.contains { $0.cause == .notInInventory || $0.cause == .ambiguous })
  }

  @Test func saysWhatMakesItUnknown() throws {
    let page = try Self.page([
      ("assert", " { field: location, equals: { field: vault.location }, as: region }"),
      ("when", " { field: kind, default: x, less: { field: previous.kind } }"),
    ])
    let keys = [
      "properties.endpoint of Microsoft.CognitiveServices/accounts",
      "properties.vaultUri of Microsoft.KeyVault/vaults",
    ]
    #expect(
      page.doubts.map { "\($0.cause.rawValue): \($0.paths)" } == [
        "not-exported: \(["kind", "previous.kind", "location", "vault.location"] + keys)",
        "not-in-inventory: \(["previous", "vault"])",
        "incomplete-inventory: \(["previous", "vault"])", "ambiguous: \(["vault"])",
        "known-after-apply: []", "expression: []",
        "wrong-type: \(["kind", "previous.kind"] + keys + ["location", "vault.location"])",
        "absent: \(["previous.kind", "location", "vault.location"])", "conflict: []",
        "no-previous-snapshot: \(["previous.kind"])",
      ])
  }

  @Test func namesWhatIsRead() throws {
    let page = try Self.page([
      (
        "assert",
        " { any: { in: tags.rules, as: r, satisfy: { field: \"r['a b'].ip\", equals: "
          + "{ field: vault.name } } } }"
      ),
      ("message", " \"{tags['cost-center']}\""),
    ])
    #expect(
      page.fields.map { "\($0.resourceType): \($0.paths)" } == [
        "Microsoft.CognitiveServices/accounts: "
          + "\(["id", "location", "name", "properties.endpoint", "tags.rules", "tags.rules[*]['a b'].ip", "tags['cost-center']", "type"])",
        "Microsoft.KeyVault/vaults: "
          + "\(["id", "location", "name", "properties.vaultUri", "type"])",
      ])
    #expect(page.message == "{tags['cost-center']}")
  }

  @Test func showsParametersInForce() throws {
    let changes = [("assert", " { field: tags.n, less: { parameter: minimum } }")]
    #expect(
      try Self.page(changes).parameters == [
        PackSummary.Parameter(name: "minimum", value: "2048", origin: .pack)
      ])
    let page = try Self.page(changes, settings: ["sample.minimum": "4096"])
    #expect(
      page.parameters == [
        PackSummary.Parameter(name: "minimum", value: "4096", origin: .option)
      ])
    #expect(page.assert.words == "tags.n must be less than 4096 (parameter minimum)")
  }

  @Test func showsWhoGivesAParameterItsValue() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.file("assay.yaml", "parameters: { sample: { minimum: 3072 } }")
    let settings = try SettingsFile(at: file.path)
    let changes = [("assert", " { field: tags.n, less: { parameter: minimum } }")]
    #expect(
      try Self.page(changes, over: settings).parameters == [
        PackSummary.Parameter(name: "minimum", value: "3072", origin: .settings)
      ])
    let page = try Self.page(changes, settings: ["sample.minimum": "4096"], over: settings)
    #expect(page.parameters.map(\.origin) == [.option])
  }

  /// Of another source's resources nothing is known but what `properties` means.
  @Test func onlyPropertiesOfOtherSourcesAreNotExported() throws {
    let both = """
       { allOf: [ { field: attributes.a, equals: 1 }, { field: properties.b, equals: 1 } ] }
      """
    let account = "{ resources: [ { id: a, type: Test.House/doors } ] }"
    let page = try Self.page([
      ("resource", " Test.House/doors"), ("assert", both),
      ("examples", " { pass: [ \(account) ], fail: [ \(account) ] }"),
    ])
    #expect(page.doubts.first { $0.cause == .notExported }?.paths == ["properties.b"])
  }
}
