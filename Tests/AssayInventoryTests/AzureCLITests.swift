import AssayEngine
import AssayModel
import AssayTestSupport
import Testing

@testable import AssayInventory

/// Resources that the Azure CLI prints otherwise than Azure Resource Manager, and subscriptions.
@Suite struct AzureCLITests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var text: String
    var type: String
    /// After id, type, name and location: the values of `paths`, as stored.
    var paths: [String]
    var values: [String]

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "az account list",
      text: #"[{"cloudName":"AzureCloud","homeTenantId":"h","id":"S1","isDefault":true,"#
        + #""managedByTenants":[],"name":"n","state":"Enabled","tenantId":"t","user":{}}]"#,
      type: "Microsoft.Resources/subscriptions",
      paths: ["properties.state", "properties.subscriptionPolicies", "subscriptionId", "tenantId"],
      values: [
        "string /subscriptions/S1", "string Microsoft.Resources/subscriptions", "string n",
        "absent", "string Enabled", "unknown not-exported", "string S1", "string t",
      ]),
    Case(
      name: "az account show",
      text: #"{"environmentName":"AzureCloud","id":"S1","name":"n","state":"Enabled","#
        + #""tenantId":"t","user":{"name":"u"}}"#,
      type: "Microsoft.Resources/subscriptions", paths: ["subscriptionId", "tenantId"],
      values: [
        "string /subscriptions/S1", "string Microsoft.Resources/subscriptions", "string n",
        "absent", "string S1", "string t",
      ]),
    Case(
      name: "subscriptions of Azure Resource Manager, without tenants",
      text: #"{"value":[{"id":"/subscriptions/S1","authorizationSource":"RoleBased","#
        + #""subscriptionId":"S1","displayName":"n","state":"Enabled","#
        + #""subscriptionPolicies":{"quotaId":"q"}}],"count":{"type":"Total","value":1}}"#,
      type: "Microsoft.Resources/subscriptions",
      paths: ["properties.subscriptionPolicies.quotaId", "subscriptionId", "tenantId"],
      values: [
        "string /subscriptions/S1", "string Microsoft.Resources/subscriptions", "string n",
        "absent", "string q", "string S1", "unknown not-exported",
      ]),
    Case(
      name: "az role assignment list",
      text: #"[{"condition":null,"id":"/r","name":"n","principalId":"p","principalType":"User","#
        + #""roleDefinitionId":"/d","roleDefinitionName":"Owner","scope":"/s","#
        + #""type":"Microsoft.Authorization/roleAssignments"}]"#,
      type: "Microsoft.Authorization/roleAssignments",
      paths: [
        "properties.condition", "properties.principalId", "properties.roleDefinitionId",
        "properties.scope",
      ],
      values: [
        "string /r", "string Microsoft.Authorization/roleAssignments", "string n", "absent", "null",
        "string p", "string /d", "string /s",
      ]),
    Case(
      name: "az role definition list",
      text: #"[{"assignableScopes":["/"],"id":"/d","name":"n","permissions":[{"actions":["*"]}],"#
        + #""roleName":"Owner","roleType":"BuiltInRole","#
        + #""type":"Microsoft.Authorization/roleDefinitions"}]"#,
      type: "Microsoft.Authorization/roleDefinitions",
      paths: ["properties.permissions", "properties.roleName", "properties.type"],
      values: [
        "string /d", "string Microsoft.Authorization/roleDefinitions", "string n", "absent",
        "array 0", "string Owner", "string BuiltInRole",
      ]),
    Case(
      name: "az identity list",
      text: #"[{"clientId":"c","id":"/i","location":"westus","name":"n","principalId":"p","#
        + #""resourceGroup":"g","tenantId":"t","#
        + #""type":"Microsoft.ManagedIdentity/userAssignedIdentities"}]"#,
      type: "Microsoft.ManagedIdentity/userAssignedIdentities",
      paths: [
        "properties.clientId", "properties.isolationScope", "properties.principalId",
        "properties.tenantId", "tenantId",
      ],
      values: [
        "string /i", "string Microsoft.ManagedIdentity/userAssignedIdentities", "string n",
        "string westus", "string c", "unknown not-exported", "string p", "string t", "absent",
      ]),
    Case(
      name: "an account of an old command line",
      text: #"{"endpoint":"e","id":"/a","internalId":"i","kind":"k","location":"westus","#
        + #""name":"n","provisioningState":"Succeeded","sku":{"name":"F0","tier":null},"#
        + #""type":"Microsoft.CognitiveServices/accounts"}"#,
      type: "Microsoft.CognitiveServices/accounts",
      paths: ["kind", "properties.encryption.keySource", "properties.endpoint", "sku.name"],
      values: [
        "string /a", "string Microsoft.CognitiveServices/accounts", "string n", "string westus",
        "string k", "unknown not-exported", "string e", "string F0",
      ]),
    Case(
      name: "what has properties stays as it is",
      text: #"{"clientId":"x","id":"/i","principalId":"x","properties":{"clientId":"c"},"#
        + #""type":"Microsoft.ManagedIdentity/userAssignedIdentities"}"#,
      type: "Microsoft.ManagedIdentity/userAssignedIdentities",
      paths: ["properties.clientId", "properties.principalId"],
      values: [
        "string /i", "string Microsoft.ManagedIdentity/userAssignedIdentities", "absent", "absent",
        "string c", "absent",
      ]),
  ]

  @Test(arguments: cases) func namesFieldsAsRulesDo(_ row: Case) throws {
    let folder = try ScratchFolder()
    let projection = Projection(types: [row.type], paths: row.paths)
    for prefix in ["", "--- "] {
      let file = try folder.write("x", prefix + row.text)
      let loaded = InventoryLoader(projection: projection).load([file])
      #expect(loaded.ids == [])
      #expect(loaded.snapshot.contents == row.values)
    }
  }

  /// Something in a subscription, or about it, that was exported without its type.
  @Test(arguments: [
    ("/subscriptions/S1", true), ("/Subscriptions/S1", true), ("S1", true),
    ("/subscriptions/S1/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v", false),
    ("/subscriptions/S1/locations/westus", false), ("/subscriptions/", false),
    ("/providers/Microsoft.Management/managementGroups/m", false), ("a/b", false),
  ]) func onlyTheIDOfASubscriptionIsOne(id: String, isOne: Bool) throws {
    let text = #"{"id":"\#(id)","subscriptionId":"S1","displayName":"n","tenantId":"t"}"#
    let folder = try ScratchFolder()
    let loaded = Sample.load([try folder.write("x", text)])
    #expect(loaded.ids == (isOne ? [] : ["missing-type"]))
    #expect(loaded.summaries[0].refused == (isOne ? 0 : 1))
  }

  @Test func aSubscriptionWithoutIDIsRefused() throws {
    let text = #"{"cloudName":"AzureCloud","name":"n","tenantId":"t"}"#
    let folder = try ScratchFolder()
    let loaded = Sample.load([try folder.write("x", text)])
    #expect(loaded.ids == ["missing-id"] && loaded.summaries[0].refused == 1)
  }
}
