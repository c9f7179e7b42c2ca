import AssayEngine
import AssayModel
import AssayTestSupport
import Testing

@testable import AssayInventory

/// States, as Terraform prints them and as it stores them.
@Suite struct TerraformStateTests {
  private static let paths = [
    "name", "tenantId", "properties.purge", "properties.accessPolicies[].applicationId",
  ]
  private static let shown = ["name", "tenantId", "properties.accessPolicies"]
  private static let vault = #"""
    {"id": "", "name": "v",
     "access_policy": [{"object_id": "o", "application_id": ""}]}
    """#
  private static let subscription = #"{"subscription_id": "s", "tenant_id": "t", "id": "x"}"#
  private static let resources = [
    "subscriptions /subscriptions/s name=- tenantId=t properties.accessPolicies=?not-exported",
    #"vaults /terraform/module.m["a\"b"].azurerm_key_vault.v[0]/v name=v tenantId=- "#
      + "properties.accessPolicies=[{applicationId: null}]",
  ]

  @Test func readsWhatTerraformPrints() throws {
    let sample = try TerraformSample(
      #"""
      {"format_version": "1.0", "values": {"root_module": {
        "resources": [{"address": "data.azurerm_client_config.c", "mode": "data",
          "type": "azurerm_client_config", "values": \#(Self.subscription)},
          {"address": "data.other_data.d", "mode": "data", "type": "other_data", "values": {}}],
        "child_modules": [{"address": "module.m[\"a\\\"b\"]", "resources": [
          {"address": "module.m[\"a\\\"b\"].azurerm_key_vault.v[0]", "type": "azurerm_key_vault",
           "values": \#(Self.vault)},
          {"address": "module.m[\"a\\\"b\"].other_thing.x", "type": "other_thing", "values": {}}],
          "child_modules": []}]}}}
      """#, reading: Self.paths, showing: Self.shown, by: TerraformStateReader.init)
    #expect(sample.problems == [])
    #expect(sample.resources == Self.resources)
    #expect(sample.counted == ["1 other_thing"])
  }

  @Test func readsWhatTerraformStores() throws {
    let sample = try TerraformSample(
      #"""
      {"version": 4, "terraform_version": "1.9.8", "serial": 1, "lineage": "l", "resources": [
        {"mode": "data", "type": "azurerm_client_config", "name": "c",
         "instances": [{"attributes": \#(Self.subscription)}]},
        {"mode": "data", "type": "other_data", "name": "d", "instances": [{"attributes": {}}]},
        {"module": "module.m[\"a\\\"b\"]", "mode": "managed", "type": "azurerm_key_vault",
         "name": "v", "instances": [{"index_key": 0, "attributes": \#(Self.vault)}]},
        {"module": "module.m[\"a\\\"b\"]", "mode": "managed", "type": "other_thing", "name": "x",
         "instances": [{"attributes": {}}]}]}
      """#, reading: Self.paths, showing: Self.shown, by: TerraformStateFileReader.init)
    #expect(sample.problems == [])
    #expect(sample.resources == Self.resources)
    #expect(sample.counted == ["1 other_thing"])
  }

  @Test(arguments: [
    (#"{"version": 3, "serial": 1, "lineage": "l", "resources": []}"#, "unsupported-version"),
    (#"{"serial": 1, "lineage": "l", "resources": []}"#, "unsupported-version"),
    (#"{"version": 4, "resources": [{"type": "azurerm_key_vault"}]}"#, "malformed-instance"),
    (#"{"version": 4, "resources": [7]}"#, "malformed-instance"),
    (
      #"{"version": 4, "resources": [{"type": "azurerm_key_vault", "name": "b[", "#
        + #""instances": [{}]}]}"#,
      "malformed-instance"
    ),
  ]) func aStoredStateThatCantBeReadIsRefused(state: String, problem: String) throws {
    let sample = try TerraformSample(state, by: TerraformStateFileReader.init)
    #expect(sample.problems == [problem])
    #expect(sample.resources == [])
  }

  /// Through all of the reading, as a user gives it.
  @Test(arguments: [
    (#"{"format_version": "1.2", "resource_changes": ["#, "unexpected-end"),
    (
      #"{"format_version": "1.2", "format_version": "1.2", "resource_changes": []}"#,
      "duplicate-key"
    ),
    (#"{"format_version": "1.0", "terraform_version": "1.9"}"#, "file-without-resources"),
    (
      #"{"format_version": "1.2", "configuration": {"root_module": "#
        + String(repeating: #"{"module_calls": {"m": {"module": "#, count: 100), "too-deep"
    ),
    (
      #"{"format_version": "1.2", "resource_changes": [{"address": "azurerm_key_vault.v", "#
        + #""type": "azurerm_key_vault", "change": {"actions": ["create"], "after": {"name": "a", "#
        + #""name": "b"}}}]}"#, "duplicate-key"
    ),
  ]) func aDocumentThatIsBrokenIsRefused(document: String, problem: String) throws {
    let folder = try ScratchFolder()
    let loaded = Sample.load([try folder.write("plan.json", document)])
    #expect(loaded.ids == [problem])
    #expect(loaded.snapshot.count == 0)
  }

  @Test func oneAddressTwiceIsAConflict() throws {
    let folder = try ScratchFolder()
    let changes = ["eastus", "westus"].map { region in
      (address: "azurerm_key_vault.v", after: #"{"location": "\#(region)"}"#, unknown: "{}")
    }
    let loaded = Sample.load([try folder.write("plan.json", TerraformSample.plan(changes))])
    #expect(loaded.ids == ["conflicting-resource"])
    #expect(loaded.snapshot.contents.contains("unknown conflict"))
  }

  /// A document is in the window whole, however much it takes.
  @Test(arguments: [false, true]) func aDocumentMayBeLargerThanAResource(isPlan: Bool) throws {
    let folder = try ScratchFolder()
    let changes = (0..<100).map { index in
      (address: "azurerm_key_vault.v[\(index)]", after: #"{"location": "eastus"}"#, unknown: "{}")
    }
    var text = TerraformSample.plan(changes)
    if !isPlan { text = text.replacing("format_", with: "").replacing("resource_", with: "") }
    let loaded = Sample.load([try folder.write("plan.json", text)]) {
      $0.windowSize = 1024
      $0.recordLimit = 4096
      $0.documentLimit = 1 << 20
    }
    #expect(loaded.ids == (isPlan ? [] : ["too-large"]))
    #expect(loaded.snapshot.count == (isPlan ? 100 : 0))
    let small = Sample.load([try folder.write("plan.json", text)]) {
      $0.windowSize = 1024
      $0.recordLimit = 4096
      $0.documentLimit = 8192
    }
    #expect(small.ids == ["too-large"])
  }
}
