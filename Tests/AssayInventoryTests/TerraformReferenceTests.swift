import AssayEngine
import AssayModel
import AssayTestSupport
import Testing

@testable import AssayInventory

/// Resources that share a value before it is known.
@Suite struct TerraformReferenceTests {
  typealias Sample = TerraformSample

  private static let account = "azurerm_cognitive_account.a"
  private static let block = #"{"customer_managed_key": [{}]}"#
  private static let unknownBlock = #"{"customer_managed_key": [{"key_vault_key_id": true}]}"#
  private static let keyPaths = ["keyVaultUri", "keyName", "keyVersion"].map {
    "properties.encryption.keyVaultProperties.\($0)"
  }
  private static let keyUnknown = #"{"id": true, "versionless_id": true, "key_vault_id": true}"#

  /// What the last account's key comes to, given what the accounts' expression refers to.
  private static func key(
    _ references: [String], keys: [String] = ["azurerm_key_vault_key.k"],
    accounts: [String] = [account], more: String = ""
  ) throws -> String {
    var changes = keys.map { (address: $0, after: #"{"name": "key"}"#, unknown: keyUnknown) }
    changes.append((address: "azurerm_key_vault.kv", after: #"{"name": "v"}"#, unknown: "{}"))
    changes += accounts.map { (address: $0, after: block, unknown: unknownBlock) }
    let expression = #"[{"key_vault_key_id": \#(Sample.references(references))}]"#
    let configuration =
      #"{"resources": ["#
      + Sample.resource("azurerm_key_vault_key.k", ["key_vault_id": ["azurerm_key_vault.kv.id"]])
      + #", {"type": "azurerm_cognitive_account", "name": "a", "mode": "managed", "#
      + #""expressions": {"customer_managed_key": \#(expression)}}]\#(more)}"#
    let sample = try Sample(Sample.plan(changes, configuration: configuration), reading: keyPaths)
    let values = try #require(sample.resources.last { $0.hasPrefix("accounts") })
    return values.split(separator: " ").suffix(3).map { String($0.split(separator: "=")[1]) }
      .joined(separator: " ")
  }

  private static let unresolved = "?known-after-apply ?known-after-apply ?known-after-apply"
  private static let versioned = "?v.vault.azure.net ?key ?azurerm_key_vault_key-2e-k"
  private static let versionless = "?v.vault.azure.net ?key -"

  @Test(arguments: [
    (["azurerm_key_vault_key.k.id", "azurerm_key_vault_key.k"], versioned),
    (["azurerm_key_vault_key.k.versionless_id", "azurerm_key_vault_key.k"], versionless),
    (["azurerm_key_vault_key.k"], versioned),
    // Another attribute, or more than one name: anything may have been made of them.
    (["azurerm_key_vault_key.k.name"], unresolved),
    (["azurerm_key_vault_key.k.resource_id"], unresolved),
    (["azurerm_key_vault_key.k.id", "var.other"], unresolved),
    (["azurerm_key_vault_key.k.id", "azurerm_key_vault_key.l.id"], unresolved),
    (["local.key"], unresolved), (["each.value.key"], unresolved),
    (["azurerm_key_vault_key.l.id"], unresolved),
    (["module.none.id"], unresolved), (["var.none"], unresolved), ([], unresolved),
    (["azurerm_key_vault_key.k[0].id"], unresolved), (["azurerm_key_vault_key.k[0.id"], unresolved),
    (["..", "a..b", "[", "module", "data", "data.x", "var"], unresolved),
  ]) func aKeyIsFoundByWhatTheExpressionRefersTo(references: [String], value: String) throws {
    #expect(try Self.key(references) == value)
  }

  private static let twoKeys = ["azurerm_key_vault_key.k[0]", "azurerm_key_vault_key.k[1]"]
  private static let twoAccounts = [account + "[0]", account + "[1]"]

  @Test(
    arguments: [
      (["azurerm_key_vault_key.k[0].id", "azurerm_key_vault_key.k[0]"], twoAccounts, "k-5b-0-5d-"),
      // The index may have been reckoned with.
      (["azurerm_key_vault_key.k", "count.index"], twoAccounts, nil),
      (["azurerm_key_vault_key.k"], twoAccounts, nil),
      (["azurerm_key_vault_key.k", "count.index"], [account + "[0]"], nil),
      (["azurerm_key_vault_key.k", "count.index"], [account], nil),
      (["azurerm_key_vault_key.k", "count.index"], [account + "[6]", account + "[7]"], nil),
    ] as [([String], [String], String?)])
  func oneOfSeveralIsFoundByItsIndex(
    references: [String], accounts: [String], end: String?
  ) throws {
    let found = try Self.key(references, keys: Self.twoKeys, accounts: accounts)
    #expect(
      found
        == end.map { "?v.vault.azure.net ?key ?azurerm_key_vault_key-2e-" + $0 }
        ?? Self.unresolved)
  }

  @Test func aKeyOfAnEachIsFoundByIt() throws {
    let keys = [#"azurerm_key_vault_key.k["x"]"#, #"azurerm_key_vault_key.k["y"]"#]
    let found = try Self.key(
      ["azurerm_key_vault_key.k", "each.key"], keys: keys, accounts: [Self.account + #"["y"]"#])
    #expect(found.hasSuffix("?azurerm_key_vault_key-2e-k-5b--22-y-22--5d-"))
  }

  /// Whatever the index is reckoned with, there is only one.
  @Test func theOnlyKeyIsFoundByAnyIndex() throws {
    let found = try Self.key(
      ["azurerm_key_vault_key.k", "count.index"], keys: ["azurerm_key_vault_key.k[0]"],
      accounts: Self.twoAccounts)
    #expect(found.hasSuffix("?azurerm_key_vault_key-2e-k-5b-0-5d-"))
  }

  @Test(arguments: [(#"["x"]"#, true), ("[0]", false)])
  func aModuleIsFoundByItsKey(index: String, isFound: Bool) throws {
    let outputs = #"{"key": {"expression": \#(Sample.references(["azurerm_key_vault_key.m.id"]))}}"#
    let key = "module.m\(index).azurerm_key_vault_key.m"
    let plan = Sample.plan(
      [
        (key, #"{"name": "key", "key_vault_id": "/v"}"#, #"{"id": true}"#),
        (Self.account + index, Self.block, Self.unknownBlock),
      ],
      configuration: #"{"resources": [{"type": "azurerm_cognitive_account", "name": "a", "#
        + #""mode": "managed", "expressions": {"customer_managed_key": [{"key_vault_key_id": "#
        + Sample.references(["module.m", "each.key", "count.index"])
        .replacing(#""module.m""#, with: #""module.m.key", "module.m""#)
        + #"}]}}], "module_calls": {"m": {"module": {"outputs": \#(outputs)}}}}"#)
    let sample = try Sample(plan, reading: [Self.keyPaths[1]])
    let value = isFound ? "?key" : "?known-after-apply"
    #expect(sample.resources.last?.hasSuffix("keyName=" + value) == true)
  }

  @Test func anAddressThatOccursTwiceIsNoTarget() throws {
    let keys = ["azurerm_key_vault_key.k", "azurerm_key_vault_key.k"]
    #expect(try Self.key(["azurerm_key_vault_key.k.id"], keys: keys) == Self.unresolved)
  }

  @Test func aKeyIsFoundThroughModules() throws {
    func call(_ name: String, _ variable: [String], _ output: [String]) -> String {
      #""\#(name)": {"expressions": {"key": \#(Sample.references(variable))}, "module": {"#
        + #""outputs": {"key": {"expression": \#(Sample.references(output))}}}}"#
    }
    let through =
      #", "module_calls": {"#
      + call("inner", ["azurerm_key_vault_key.k.id"], ["var.key"]) + ", "
      + call("outer", ["module.inner.key", "module.inner"], ["var.key"]) + "}"
    #expect(try Self.key(["module.outer.key", "module.outer"], more: through) == Self.versioned)
    // Each leads to the other.
    let cycle =
      #", "module_calls": {"#
      + call("inner", ["module.outer.key"], ["var.key"]) + ", "
      + call("outer", ["module.inner.key"], ["var.key"]) + "}"
    #expect(try Self.key(["module.outer.key"], more: cycle) == Self.unresolved)
  }

  private static let vault = "azurerm_key_vault.kv"
  private static let principal = account + ".identity[0].principal_id"

  @Test(arguments: [
    ([vault + ".id"], "[{objectId: ?known-after-apply}, {objectId: ?terraform:\(principal)}]"),
    // It may be the vault's: nothing can be said of all its policies.
    (["var.vault"], "[{objectId: ?known-after-apply}, {objectId: ?known-after-apply}]"),
  ]) func aPolicyOfItsOwnBelongsToItsVault(references: [String], policies: String) throws {
    let plan = Sample.plan(
      [
        (Self.vault, #"{"name": "v"}"#, #"{"access_policy": true}"#),
        ("azurerm_key_vault_access_policy.p", "{}", #"{"key_vault_id": true, "object_id": true}"#),
        (Self.account, #"{"identity": [{}]}"#, #"{"identity": [{"principal_id": true}]}"#),
      ],
      configuration: #"{"resources": ["#
        + Sample.resource(
          "azurerm_key_vault_access_policy.p",
          ["key_vault_id": references, "object_id": [Self.principal, Self.account]])
        + "]}")
    let sample = try Sample(
      plan, reading: ["properties.accessPolicies[].objectId"],
      showing: ["properties.accessPolicies"])
    #expect(sample.resources.count == 2)
    #expect(sample.resources[0].hasSuffix("properties.accessPolicies=" + policies))
  }

  private static let host = "properties.encryption.keyVaultProperties.keyVaultUri"
  private static let known = #"{"key_vault_key_id": "https://k.vault.azure.net/keys/k"}"#

  /// Whose key it is, and what the account itself has.
  @Test(arguments: [
    (["azurerm_cognitive_account.a.id"], "{}", "{}", "k.vault.azure.net"),
    (
      ["azurerm_cognitive_account.a.id"], #"{"customer_managed_key": []}"#, "{}",
      "k.vault.azure.net"
    ),
    (["azurerm_cognitive_account.a.id"], #"{"customer_managed_key": [{}]}"#, "{}", "?conflict"),
    (
      ["azurerm_cognitive_account.a.id"], "{}", #"{"customer_managed_key": true}"#,
      "k.vault.azure.net"
    ),
    (["var.account"], "{}", "{}", "?known-after-apply"),
    (["var.account"], #"{"customer_managed_key": [\#(known)]}"#, "{}", "k.vault.azure.net"),
  ]) func aKeyOfItsOwnBelongsToItsAccount(
    references: [String], after: String, unknown: String, value: String
  ) throws {
    let name = "azurerm_cognitive_account_customer_managed_key.c"
    let plan = Sample.plan(
      [(name, Self.known, #"{"cognitive_account_id": true}"#), (Self.account, after, unknown)],
      configuration: #"{"resources": ["#
        + Sample.resource(name, ["cognitive_account_id": references]) + "]}")
    let sample = try Sample(plan, reading: [Self.host])
    #expect(sample.resources.map { $0.hasSuffix("\(Self.host)=\(value)") } == [true])
  }

  @Test func whatBelongsToNothingHereStandsAlone() throws {
    let plan = Sample.plan([
      (
        "azurerm_cognitive_account_customer_managed_key.c",
        #"{"cognitive_account_id": "/a", \#(Self.known.dropFirst())"#, "{}"
      ),
      ("azurerm_key_vault_access_policy.p", #"{"key_vault_id": "/v", "object_id": "o"}"#, "{}"),
      (
        "azurerm_cognitive_account_customer_managed_key.d", Self.known,
        #"{"cognitive_account_id": true}"#
      ),
    ])
    let policies = "properties.accessPolicies"
    let sample = try Sample(
      plan, reading: ["location", Self.host, policies + "[].objectId"],
      showing: ["location", Self.host, policies])
    let rest = "location=?not-exported \(Self.host)=k.vault.azure.net \(policies)=?not-exported"
    #expect(
      sample.resources == [
        "accounts /a " + rest,
        "accessPolicies /v/accessPolicies/o location=?not-exported \(Self.host)=?not-exported "
          + "\(policies)=[{objectId: o}]",
        "accounts /terraform/azurerm_cognitive_account_customer_managed_key.d " + rest,
      ])
  }

  @Test(arguments: [
    (
      #"{"identity": [{"identity_ids": ["/i", "/j"]}]}"#, "{}",
      "{/i: {clientId: 1, principalId: 2}, "
        + "/j: {clientId: ?not-in-inventory, principalId: ?not-in-inventory}}"
    ),
    (
      #"{"identity": [{"identity_ids": [null]}]}"#, #"{"identity": [{"identity_ids": [true]}]}"#,
      "{/terraform/azurerm_user_assigned_identity.n: {"
        + "clientId: ?terraform:azurerm_user_assigned_identity.n.client_id, "
        + "principalId: ?terraform:azurerm_user_assigned_identity.n.principal_id}}"
    ),
    // More of them than the expression refers to.
    (
      #"{"identity": [{"identity_ids": [null, "/i"]}]}"#,
      #"{"identity": [{"identity_ids": [true, false]}]}"#, "?known-after-apply"
    ),
    (#"{"identity": [{"identity_ids": "i"}]}"#, "{}", "?wrong-type"),
    (#"{"identity": []}"#, "{}", "-"), (#"{"identity": "x"}"#, "{}", "?wrong-type"),
    ("{}", #"{"identity": true}"#, "?known-after-apply"),
  ]) func identitiesAreDescribed(after: String, unknown: String, value: String) throws {
    let given = #"{"id": true, "client_id": true, "principal_id": true}"#
    let references = Sample.references(["azurerm_user_assigned_identity.n.id"])
    let expression = #"[{"identity_ids": \#(references)}]"#
    let plan = Sample.plan(
      [
        (Self.account, after, unknown),
        (
          "azurerm_user_assigned_identity.i", #"{"id": "/I", "client_id": 1, "principal_id": 2}"#,
          "{}"
        ), ("azurerm_user_assigned_identity.n", "{}", given),
      ],
      configuration: #"{"resources": [{"type": "azurerm_cognitive_account", "name": "a", "#
        + #""mode": "managed", "expressions": {"identity": \#(expression)}}]}"#)
    let path = "identity.userAssignedIdentities"
    let sample = try Sample(
      plan, reading: [path + "[].clientId", path + "[].principalId"], showing: [path])
    #expect(sample.resources[0].hasSuffix("\(path)=\(value)"))
  }
}
