import AssayEngine
import AssayModel
import AssayTestSupport
import Testing

@testable import AssayInventory

/// What a plan says of resources that aren't there yet.
@Suite struct TerraformPlanTests {
  typealias Sample = TerraformSample

  private static let vault = "azurerm_key_vault.kv"

  /// What an attribute, with what is unknown of it, comes to in the vault.
  @Test(arguments: [
    (#"{"name": "v"}"#, "{}", "properties.enablePurgeProtection", "false"),
    (#"{"purge_protection_enabled": null}"#, "{}", "properties.enablePurgeProtection", "false"),
    (#"{"purge_protection_enabled": true}"#, "{}", "properties.enablePurgeProtection", "true"),
    (
      "{}", #"{"purge_protection_enabled": true}"#, "properties.enablePurgeProtection",
      "?known-after-apply"
    ),
    (
      #"{"purge_protection_enabled": true}"#, #"{"purge_protection_enabled": "?"}"#,
      "properties.enablePurgeProtection", "?known-after-apply"
    ),
    ("{}", "{}", "properties.enableSoftDelete", "true"),
    (#"{"soft_delete_enabled": false}"#, "{}", "properties.enableSoftDelete", "false"),
    ("{}", "{}", "properties.enableRbacAuthorization", "false"),
    (#"{"enable_rbac_authorization": true}"#, "{}", "properties.enableRbacAuthorization", "true"),
    (
      #"{"rbac_authorization_enabled": true, "enable_rbac_authorization": null}"#, "{}",
      "properties.enableRbacAuthorization", "true"
    ),
    (
      "{}", #"{"rbac_authorization_enabled": true}"#, "properties.enableRbacAuthorization",
      "?known-after-apply"
    ),
    (
      #"{"public_network_access_enabled": false}"#, "{}", "properties.publicNetworkAccess",
      "Disabled"
    ),
    (#"{"public_network_access_enabled": "yes"}"#, "{}", "properties.publicNetworkAccess", "-"),
    (
      #"{"name": "KV1"}"#, #"{"vault_uri": true}"#, "properties.vaultUri",
      "?https://KV1.vault.azure.net/"
    ),
    (
      "{}", #"{"vault_uri": true}"#, "properties.vaultUri",
      "?https://azurerm_key_vault-2e-kv.invalid/"
    ),
    (
      #"{"vault_uri": "https://v.vault.azure.net/"}"#, "{}", "properties.vaultUri",
      "https://v.vault.azure.net/"
    ),
    (
      #"{"network_acls": [{"default_action": "Deny"}]}"#, "{}",
      "properties.networkAcls.defaultAction", "Deny"
    ),
    (#"{"network_acls": "Deny"}"#, "{}", "properties.networkAcls.defaultAction", "?wrong-type"),
    (
      "{}", #"{"network_acls": true}"#, "properties.networkAcls.defaultAction",
      "?known-after-apply"
    ),
    (
      #"{"network_acls": [null]}"#, #"{"network_acls": [true]}"#,
      "properties.networkAcls.defaultAction", "?known-after-apply"
    ),
    (#"{"tags": {"a": ""}}"#, "{}", "tags.a", ""),
  ]) func anAttributeOfAVault(after: String, unknown: String, path: String, value: String) throws {
    let plan = Sample.plan([(Self.vault, after, unknown)])
    let sample = try Sample(plan, reading: [path])
    #expect(sample.problems == [])
    #expect(sample.resources.map { $0.hasSuffix(" \(path)=\(value)") } == [true])
  }

  /// Plans mostly name roles: the id is the provider's to find.
  @Test(arguments: [
    (
      #"{"role_definition_name": "Key Vault Crypto User"}"#, #"{"role_definition_id": true}"#,
      "/providers/Microsoft.Authorization/roleDefinitions/12338af0-0e69-4776-bea7-57ae8d297424"
    ),
    (
      #"{"role_definition_name": "OWNER"}"#, #"{"role_definition_id": true}"#,
      "/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635"
    ),
    (
      #"{"role_definition_name": "One of ours"}"#, #"{"role_definition_id": true}"#,
      "?known-after-apply"
    ),
    ("{}", #"{"role_definition_id": true, "role_definition_name": true}"#, "?known-after-apply"),
    (
      #"{"role_definition_name": "Reader", "role_definition_id": "/a/b"}"#, "{}", "/a/b"
    ),
    (#"{"role_definition_name": "Reader"}"#, "{}", "-"),
  ]) func aRoleIsKnownByItsName(after: String, unknown: String, id: String) throws {
    let plan = Sample.plan([("azurerm_role_assignment.r", after, unknown)])
    let path = "properties.roleDefinitionId"
    let sample = try Sample(plan, reading: [path])
    #expect(sample.problems == [])
    #expect(sample.resources.map { $0.hasSuffix(" \(path)=\(id)") } == [true])
  }

  @Test func anIDIsTheAddressUntilThereIsOne() throws {
    let id = "/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v"
    let sample = try Sample(
      Sample.plan(
        [
          (Self.vault, #"{"name": "v"}"#, #"{"id": true}"#),
          (#"module.m["a/b"].azurerm_key_vault.kv[1]"#, "{}", #"{"name": true, "id": true}"#),
          ("azurerm_key_vault.old", #"{"id": "\#(id)"}"#, "{}"),
          ("azurerm_key_vault_key.k", #"{"name": "k"}"#, #"{"key_vault_id": true}"#),
          ("other_thing.x", "{}", "{}"),
        ],
        configuration: #"{"resources": ["#
          + Sample.resource(
            "azurerm_key_vault_key.k", ["key_vault_id": [Self.vault, Self.vault + ".id"]])
          + "]}"))
    #expect(
      sample.resources == [
        "vaults /terraform/azurerm_key_vault.kv/v",
        #"vaults /terraform/module.m["a%2Fb"].azurerm_key_vault.kv[1]"#,
        "vaults \(id)",
        "keys /terraform/azurerm_key_vault.kv/v/keys/k",
      ])
    #expect(sample.counted == ["1 other_thing"])
  }

  @Test(arguments: [
    (#"["delete"]"#, 0, 0), (#"["forget"]"#, 0, 0), (#"["no-op"]"#, 1, 0), (#"["update"]"#, 1, 0),
    (#"["delete", "create"]"#, 1, 0), (#"["create", "delete"]"#, 1, 0), ("[]", 0, 1),
    (#"["explode"]"#, 0, 1), ("null", 0, 1), (#""create""#, 0, 1), ("[1]", 0, 1),
  ]) func onlyWhatThereWillBeCounts(actions: String, resources: Int, problems: Int) throws {
    let plan = Sample.plan([(Self.vault, "{}", "{}"), ("other_thing.x", "{}", "{}")])
      .replacing(#"["create"]"#, with: actions)
    let sample = try Sample(plan)
    #expect(sample.resources.count == resources)
    #expect(sample.counted.count == resources)
    #expect(sample.problems == Array(repeating: "malformed-instance", count: problems * 2))
  }

  @Test(arguments: [
    (#""address": "azurerm_key_vault.kv""#, #""address": "azurerm_key_vault""#),
    (#""address": "azurerm_key_vault.kv""#, #""address": "azurerm_key_vault_key.kv""#),
    (#""address": "azurerm_key_vault.kv""#, #""address": 1"#),
    (#""type": "azurerm_key_vault""#, #""type": null"#),
    (#""after": {}"#, #""after": null"#), (#""after": {}"#, #""after": 7"#),
    (#""after": {}"#, #""after": "{}""#), (#""change""#, #""changed""#),
  ]) func aChangeThatCantBeReadIsRefused(part: String, broken: String) throws {
    let plan = Sample.plan([(Self.vault, "{}", "{}")])
    #expect(plan.contains(part))
    let sample = try Sample(plan.replacing(part, with: broken))
    #expect(sample.resources == [])
    #expect(sample.problems == ["malformed-instance"])
  }

  @Test(arguments: [
    (#""errored": true, "#, ["incomplete-inventory"]), (#""errored": false, "#, []),
    (#""complete": false, "#, ["incomplete-inventory"]), (#""complete": true, "#, []),
    (#""deferred_changes": [{"reason": "x"}], "#, ["incomplete-inventory"]),
    (#""deferred_changes": [], "#, []),
    (
      #""planned_values": {"root_module": {"child_modules": [{"resources": [{}, {}]}]}}, "#,
      ["incomplete-inventory"]
    ),
    (#""planned_values": {"root_module": {"resources": [{}]}}, "#, []),
  ]) func aPlanTellsWhatItLacks(mark: String, problems: [String]) throws {
    let sample = try Sample(Sample.plan([(Self.vault, "{}", "{}")], more: mark))
    #expect(sample.problems == problems)
    #expect(sample.resources.count == 1)
  }

  @Test(arguments: ["2.0", "", "x", "10.1"]) func anotherVersionIsRefused(version: String) throws {
    let plan = Sample.plan([(Self.vault, "{}", "{}")]).replacing("1.2", with: version)
    for reader in [TerraformPlanReader.init, TerraformStateReader.init]
      as [(Projection) -> any RouteReader]
    {
      let sample = try Sample(plan, by: reader)
      #expect(sample.problems == ["unsupported-version"])
      #expect(sample.resources == [])
    }
  }

  @Test func typesAreJudgedUnderTheirOwnNames() throws {
    let plan = Sample.plan([
      (
        "other_judged.x", #"{"name": "n", "tls": {"min": 1}, "type": "T", "more": 2}"#,
        #"{"id": true, "size": true}"#
      ), ("other_thing.x", "{}", "{}"), ("other_thing.y", "{}", "{}"),
      ("azurerm_key_vault.v", #"{"name": "n"}"#, "{}"),
    ])
    let sample = try Sample(
      plan, reading: ["name", "tls.min", "size", "gone"],
      of: ["other_judged", "azurerm_key_vault"])
    #expect(
      sample.resources == [
        "other_judged /terraform/other_judged.x/n name=n tls.min=1 size=?known-after-apply gone=-",
        "azurerm_key_vault /terraform/azurerm_key_vault.v/n name=n tls.min=- size=- gone=-",
        "vaults /terraform/azurerm_key_vault.v/n name=n tls.min=?not-exported size=?not-exported "
          + "gone=?not-exported",
      ])
    #expect(sample.counted == ["2 other_thing"])
  }

  @Test func whatIsPlannedCountsNotWhatWasRead() throws {
    let id = "/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v"
    let prior = #"""
      "prior_state": {"values": {"root_module": {"resources": [
        {"address": "data.azurerm_key_vault.v", "mode": "data", "type": "azurerm_key_vault",
         "values": {"id": "\#(id.uppercased())", "purge_protection_enabled": false}},
        {"address": "data.azurerm_key_vault.w", "mode": "data", "type": "azurerm_key_vault",
         "values": {"id": "\#(id)2"}},
        {"address": "azurerm_key_vault.x", "mode": "managed", "type": "azurerm_key_vault",
         "values": {"id": "\#(id)3"}}]}}},
      """#
    let sample = try Sample(
      Sample.plan(
        [
          (Self.vault, #"{"id": "\#(id)", "purge_protection_enabled": true}"#, "{}"),
          ("data.azurerm_key_vault.later", #"{"name": "l"}"#, #"{"id": true}"#),
        ], more: prior),
      reading: ["properties.enablePurgeProtection", "properties.enableSoftDelete"])
    #expect(
      sample.resources == [
        "vaults \(id) properties.enablePurgeProtection=true properties.enableSoftDelete=true",
        "vaults \(id)2 properties.enablePurgeProtection=false "
          + "properties.enableSoftDelete=?not-exported",
      ])
  }

  private static let body = #"{"properties": {"tenantId": "t", "enablePurgeProtection": true}}"#

  @Test(arguments: [
    (#""body": \#(body)"#, "2023-07-01", "true true false ?https://v.vault.azure.net/"),
    (#""body": \#(body)"#, "2026-02-01", "true true true ?https://v.vault.azure.net/"),
    (
      #""body": "{\"properties\": {\"enablePurgeProtection\": true}}""#, "2023-07-01",
      "true true false ?https://v.vault.azure.net/"
    ),
    (
      #""body": "{\"properties\": {""#, "2023-07-01",
      "?wrong-type ?wrong-type ?wrong-type ?wrong-type"
    ),
  ]) func aBodyHasAzuresNames(body: String, version: String, values: String) throws {
    let after = #"{"type": "Microsoft.KeyVault/vaults@\#(version)", "name": "v", \#(body)}"#
    let plan = Sample.plan([("azapi_resource.v", after, #"{"id": true}"#)])
    let paths = [
      "enablePurgeProtection", "enableSoftDelete", "enableRbacAuthorization", "vaultUri",
    ]
    .map { "properties.\($0)" }
    let sample = try Sample(plan, reading: paths)
    let shown = zip(paths, values.split(separator: " ")).map { "\($0)=\($1)" }
    #expect(
      sample.resources
        == ["vaults /terraform/azapi_resource.v/v " + shown.joined(separator: " ")])
  }

  @Test func anUpdateIsPartOfItsTarget() throws {
    let name = "azapi_update_resource.u"
    let after = #"{"type": "Microsoft.KeyVault/vaults@2023-07-01", "body": \#(Self.body)}"#
    let plan = Sample.plan(
      [(name, after, #"{"resource_id": true}"#), (Self.vault, #"{"name": "v"}"#, "{}")],
      configuration: #"{"resources": ["#
        + Sample.resource(name, ["resource_id": [Self.vault + ".id", Self.vault]]) + "]}")
    let sample = try Sample(
      plan, reading: ["location", "properties.tenantId", "properties.enableSoftDelete"])
    let id = "vaults /terraform/azurerm_key_vault.kv/v location="
    #expect(
      sample.resources == [
        id + "?not-exported properties.tenantId=t properties.enableSoftDelete=-",
        id + "- properties.tenantId=- properties.enableSoftDelete=true",
      ])
  }
}
