import AssayEngine
import AssayModel
import AssayTestSupport
import Testing

@testable import AssayInventory

/// Terraform documents that look whole and aren't, and resources that would get lost in them.
@Suite struct TerraformGapTests {
  typealias Sample = TerraformSample

  private static let vault = "azurerm_key_vault.kv"

  private static func prior(_ address: String, mode: String = "managed") -> String {
    #"{"address": "\#(address)", "mode": "\#(mode)", "type": "azurerm_key_vault", "values": {}}"#
  }

  /// Each with how many resources the plan leaves out.
  @Test(arguments: [
    ([prior(vault)], 0), ([prior("azurerm_key_vault.old")], 0), ([], 0),
    ([prior("data.azurerm_key_vault.x", mode: "data")], 0),
    ([prior(vault), prior("azurerm_key_vault.x")], 1),
    ([prior("azurerm_key_vault.x"), prior("module.m.azurerm_key_vault.kv")], 2),
    ([#"{"address": "other_thing.x", "mode": "managed", "type": "other_thing"}"#], 1),
    ([#"{"type": "other_thing", "mode": "managed", "address": "other_thing.x"}"#], 1),
    (["7"], 1),
  ]) func aPlanSaysSomethingOfAllThatTheStateHas(resources: [String], count: Int) throws {
    let state =
      #""prior_state": {"values": {"root_module": {"resources": [\#(resources.joined(separator: ","))]}}}, "#
    let plan = Sample.plan([(Self.vault, "{}", "{}")], more: state)
      .replacing(#""change": "#, with: #""previous_address": "azurerm_key_vault.old", "change": "#)
    let sample = try Sample(plan)
    #expect(sample.problems == (count == 0 ? [] : ["incomplete-inventory"]))
    let more = sample.messages.map { $0.contains(" and 1 more") }
    #expect(more == (count == 0 ? [] : [count == 2]))
  }

  /// Lists and modules of another kind than they should be of.
  @Test(arguments: [
    #"{"root_module": {"resources": {"a": {}}}}"#, #"{"root_module": {"resources": "x"}}"#,
    #"{"root_module": {"child_modules": {"resources": []}}}"#, #"{"root_module": 7}"#,
    #"{"root_module": {"child_modules": ["x"]}}"#, #"[{"root_module": {}}]"#,
  ]) func whatIsNoListOfResourcesIsRefused(values: String) throws {
    let state = #"{"format_version": "1.0", "values": \#(values)}"#
    #expect(
      try Sample(state, by: TerraformStateReader.init).problems == ["malformed-instance"])
    let plan = #"{"format_version": "1.2", "prior_state": {"values": \#(values)}}"#
    #expect(try Sample(plan).problems == ["malformed-instance"])
  }

  @Test(arguments: [
    #"{"type": "azurerm_key_vault", "name": "v", "instances": null}"#,
    #"{"type": "azurerm_key_vault", "name": "v", "instances": {"a": {}}}"#,
    #"{"type": "other_thing", "name": "v"}"#,
  ]) func aStoredResourceHasAListOfInstances(resource: String) throws {
    for list in ["[\(resource)]", #"{"a": \#(resource)}"#] {
      let sample = try Sample(
        #"{"version": 4, "resources": \#(list)}"#, by: TerraformStateFileReader.init)
      #expect(sample.problems == ["malformed-instance"])
    }
  }

  @Test func changesAreAList() throws {
    let sample = try Sample(#"{"format_version": "1.2", "resource_changes": {"a": {}}}"#)
    #expect(sample.problems == ["malformed-instance"])
  }

  @Test(arguments: [
    (#""deposed": "1", "#, "null", []), ("", "null", ["malformed-instance"]),
    (#""deposed": "1", "#, "7", ["malformed-instance"]),
  ]) func whatIsStillToBeDeletedIsGone(
    deposed: String, after: String, problems: [String]
  ) throws {
    let sample = try Sample(
      Sample.plan([(Self.vault, after, "{}")])
        .replacing(
          #""change": {"actions": ["create"]"#, with: #"\#(deposed)"change": {"actions": ["no-op"]"#
        ))
    #expect(sample.problems == problems)
    #expect(sample.resources == [])
  }

  private static func state(_ instances: [(address: String, values: String)]) -> String {
    let texts = instances.map { instance in
      let isData = instance.address.hasPrefix("data.")
      let type = instance.address.split(separator: ".")[isData ? 1 : 0]
      return #"{"address": "\#(instance.address)", "mode": "\#(isData ? "data" : "managed")", "#
        + #""type": "\#(type)", "values": \#(instance.values)}"#
    }
    return #"{"format_version": "1.0", "values": {"root_module": {"resources": ["#
      + texts.joined(separator: ",\n") + "]}}}"
  }

  private static let policies = "properties.accessPolicies"

  /// The vault is read by Terraform, the policy is its own.
  @Test(arguments: [
    (#"{"id": "/V", "access_policy": [{"object_id": "a"}]}"#, "[{objectId: a}, {objectId: o}]"),
    (#"{"id": "/v"}"#, "[{objectId: o}]"), (#"{"id": "/w"}"#, "-"),
  ]) func aPolicyBelongsToAVaultThatWasRead(vault: String, policies: String) throws {
    let sample = try Sample(
      Self.state([
        ("data.azurerm_key_vault.kv", vault),
        ("azurerm_key_vault_access_policy.p", #"{"key_vault_id": "/v", "object_id": "o"}"#),
      ]), reading: [Self.policies + "[].objectId"], showing: [Self.policies],
      by: TerraformStateReader.init)
    #expect(sample.resources.count == (policies == "-" ? 2 : 1))
    #expect(sample.resources[0].hasSuffix("=" + policies))
  }

  /// A vault that is only to be read is no resource that a policy could be put into.
  @Test func aPolicyOfAVaultThatIsNotReadYetStandsAlone() throws {
    let policy = "azurerm_key_vault_access_policy.p"
    let plan = Sample.plan(
      [
        ("data.azurerm_key_vault.later", #"{"name": "l"}"#, #"{"id": true}"#),
        (policy, #"{"object_id": "o"}"#, #"{"key_vault_id": true}"#),
      ],
      configuration: #"{"resources": ["#
        + Sample.resource(policy, ["key_vault_id": ["data.azurerm_key_vault.later.id"]]) + "]}")
    let sample = try Sample(
      plan, reading: [Self.policies + "[].objectId"], showing: [Self.policies])
    #expect(sample.resources.map { $0.hasSuffix("=[{objectId: o}]") } == [true])
  }

  private static let host = "properties.encryption.keyVaultProperties.keyVaultUri"

  @Test func aKeyOfAnAccountThatWasReadIsASourceOfItsOwn() throws {
    let folder = try ScratchFolder()
    let state = Self.state([
      ("data.azurerm_cognitive_account.a", #"{"id": "/a", "name": "n"}"#),
      (
        "azurerm_cognitive_account_customer_managed_key.c",
        #"{"cognitive_account_id": "/A", "key_vault_key_id": "https://k.vault.azure.net/keys/k"}"#
      ),
    ])
    let projection = Projection(
      types: ["Microsoft.CognitiveServices/accounts"], paths: [Self.host])
    let loaded = InventoryLoader(projection: projection)
      .load([try folder.write("state.json", state)])
    #expect(loaded.ids == [])
    #expect(loaded.snapshot.count == 1)
    #expect(loaded.snapshot.contents.dropFirst(2).first == "string n")
    #expect(loaded.snapshot.contents.last == "string k.vault.azure.net")
  }

  @Test func instancesOfOneIDAreSeveral() throws {
    let sample = try Sample(
      Self.state([
        ("random_password.a", #"{"id": "none", "length": 8}"#),
        ("random_password.b", #"{"id": "None", "length": 32}"#),
        ("random_password.c", #"{"id": "c", "length": 16}"#),
        ("random_id.d", #"{"id": "none"}"#),
      ]), reading: ["length"], of: ["random_password", "random_id"], by: TerraformStateReader.init)
    #expect(
      sample.resources == [
        "random_password /terraform/random_password.a length=8",
        "random_password /terraform/random_password.b length=32",
        "random_password c length=16", "random_id none length=-",
      ])
  }

  /// Under Terraform's own names, what the document has; under Azure's, what it means.
  @Test func emptyTextsOfOwnTypesStayAsTheyAre() throws {
    let sample = try Sample(
      Self.state([
        ("azurerm_key_vault.kv", #"{"id": "/v", "location": "", "list": [{"location": ""}]}"#)
      ]), reading: ["location", "list"], of: ["azurerm_key_vault"], by: TerraformStateReader.init)
    #expect(
      sample.resources == [
        "azurerm_key_vault /v location= list=[{location: }]",
        "vaults /v location=null list=?not-exported",
      ])
  }
}
