import AssayKit
import AssayTestSupport
import Foundation
import Testing

/// The spellings of one value that real exports were seen to have, as the shipped rules take them.
@Suite struct NormalizationTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var rule: String
    var outcome: Outcome
    /// What is replaced in the inventory, which is compliant as it is.
    var changes: [(String, String)]

    init(_ name: String, _ rule: String, _ outcome: Outcome, _ changes: (String, String)...) {
      self.name = name
      self.rule = rule
      self.outcome = outcome
      self.changes = changes
    }

    var testDescription: String { "\(rule): \(name)" }
  }

  private static let group = "/subscriptions/s1/resourceGroups/g/providers"
  private static let account =
    #"{"id":"\#(group)/Microsoft.CognitiveServices/accounts/a","name":"a","location":"eastus","#
    + #""type":"Microsoft.CognitiveServices/accounts","identity":{"type":"SystemAssigned","#
    + #""principalId":"p","tenantId":"aaaaaaaa-0000-4000-8000-000000000001"},"properties":"#
    + #"{"encryption":{"keySource":"Microsoft.KeyVault","keyVaultProperties":{"keyVaultUri":"#
    + #""https://kv.vault.azure.net/","keyName":"cmk","keyVersion":""}}}}"#
  private static let vault =
    #"{"id":"\#(group)/Microsoft.KeyVault/vaults/kv","name":"kv","location":"eastus","#
    + #""type":"Microsoft.KeyVault/vaults","properties":{"tenantId":"#
    + #""aaaaaaaa-0000-4000-8000-000000000001","enableSoftDelete":true,"#
    + #""enablePurgeProtection":true,"vaultUri":"https://kv.vault.azure.net/"}}"#
  private static let key =
    #"{"key":{"kid":"https://kv.vault.azure.net/keys/cmk/1","kty":"RSA","n":"\#(modulus)"},"#
    + #""attributes":{"enabled":true,"created":1738402200}}"#
  /// Tells by the time of its making which version is the current one.
  private static let listedKey =
    #"{"kid":"https://kv.vault.azure.net/keys/cmk","#
    + #""attributes":{"enabled":true,"created":1738402200}}"#
  /// Of 2048 bits.
  private static let modulus = "-_" + String(repeating: "A", count: 340)

  private static let address = #""https://kv.vault.azure.net/","keyName""#
  private static func address(_ text: String) -> (String, String) {
    (address, "\"\(text)\",\"keyName\"")
  }
  private static let location = #""name":"a","location":"eastus""#
  private static func location(_ text: String) -> (String, String) {
    (location, "\"name\":\"a\",\"location\":\"\(text)\"")
  }
  private static func cloud(_ suffix: String) -> (String, String) { ("vault.azure.net", suffix) }

  static let cases = [
    Case("as it is", "region-match", .compliant),
    Case("a display name", "region-match", .compliant, location("East US")),
    Case("capitals", "region-match", .compliant, location("EASTUS")),
    Case("another region", "region-match", .noncompliant, location("East US 2")),
    Case("global", "region-match", .unknown, location("global")),
    Case("no region", "region-match", .unknown, location("[resourceGroup().location]")),
    Case(
      "types and ids in lower case", "region-match", .compliant,
      ("Microsoft.KeyVault/vaults", "microsoft.keyvault/vaults"),
      ("resourceGroups", "resourcegroups")),
    Case("no slash", "region-match", .compliant, address("https://kv.vault.azure.net")),
    Case("a port", "region-match", .compliant, address("https://kv.vault.azure.net:443/")),
    Case("mixed case", "region-match", .compliant, address("https://Kv.Vault.azure.net/")),
    Case("China", "region-match", .compliant, cloud("vault.azure.cn")),
    Case("the US government", "region-match", .compliant, cloud("vault.usgovcloudapi.net")),
    Case("Germany", "region-match", .compliant, cloud("vault.microsoftazure.de")),
    Case("France", "region-match", .compliant, cloud("vault.sovcloud-api.fr")),
    Case("another cloud", "region-match", .unknown, address("https://kv.vault.azure.cn/")),
    Case(
      "a key source's case", "region-match", .compliant,
      (#""keySource":"Microsoft.KeyVault""#, #""keySource":"Microsoft.Keyvault""#)),
    Case(
      "Microsoft's keys", "region-match", .notApplicable,
      (#""keySource":"Microsoft.KeyVault""#, #""keySource":"microsoft.cognitiveservices""#)),
    Case(
      "identities without a space", "identity-enabled", .compliant,
      ("SystemAssigned", "SystemAssigned,UserAssigned")),
    Case(
      "identities with a space", "identity-enabled", .compliant,
      ("SystemAssigned", "SystemAssigned, UserAssigned")),
    Case(
      "no identity", "identity-enabled", .noncompliant,
      (#"{"type":"SystemAssigned","principalId":"p","#, #"{"type":"None","#)),
    Case(
      "an identity null", "identity-enabled", .noncompliant,
      (
        #"{"type":"SystemAssigned","principalId":"p","tenantId":"aaaaaaaa-0000-4000-8000-000000000001"}"#,
        "null"
      )),
    Case(
      "a tenant in capitals", "tenant-match", .compliant,
      (
        #""identity":{"type":"SystemAssigned","principalId":"p","tenantId":"aaaaaaaa"#,
        #""identity":{"type":"SystemAssigned","principalId":"p","tenantId":"AAAAAAAA"#
      )),
    Case(
      "purge protection null", "vault-recoverable", .noncompliant,
      (#""enablePurgeProtection":true"#, #""enablePurgeProtection":null"#)),
    Case(
      "purge protection absent", "vault-recoverable", .noncompliant,
      (#""enablePurgeProtection":true,"#, "")),
    Case(
      "soft delete absent", "vault-recoverable", .unknown, (#""enableSoftDelete":true,"#, "")),
    Case(
      "purge protection as a text", "vault-recoverable", .compliant,
      (#""enablePurgeProtection":true"#, #""enablePurgeProtection":"true""#)),
    Case(
      "no purge protection as a text", "vault-recoverable", .noncompliant,
      (#""enablePurgeProtection":true"#, #""enablePurgeProtection":"false""#)),
    Case("a modulus in base64url", "key-rsa-2048", .compliant),
    Case("a modulus in base64", "key-rsa-2048", .compliant, (#""-_A"#, #""+/A"#)),
    Case("a leading zero byte", "key-rsa-2048", .compliant, (#""-_AA"#, #""APvwA"#)),
    Case("a longer modulus", "key-rsa-2048", .noncompliant, (#""-_A"#, #""-_AAAAA"#)),
    Case("a name's case", "key-rsa-2048", .compliant, (#""keyName":"cmk""#, #""keyName":"CMK""#)),
  ]

  private static let version = #""keyVersion":"""#
  private static let whole = String(repeating: "0a", count: 16)
  private static let made = #""enabled":true,"created":1738402200"#
  /// Vaults' names have three letters or more.
  private static let named = ("//kv.", "//kv-ai.")

  /// A time in the attributes of the key, in the list and by itself.
  private static func time(_ text: String) -> (String, String) { (made, "\(made),\(text)") }

  /// Versions of keys, times and flags as texts, as rules beyond the six read them.
  static let furtherCases = [
    Case("no version", "key-identifier", .compliant, named),
    Case("a version null", "key-identifier", .compliant, named, (version, #""keyVersion":null"#)),
    Case("a version absent", "key-identifier", .compliant, named, ("," + version, "")),
    Case("a version", "key-identifier", .compliant, named, (version, #""keyVersion":"\#(whole)""#)),
    Case(
      "a version in capitals", "key-identifier", .compliant, named,
      (version, #""keyVersion":"\#(whole.uppercased())""#)),
    Case(
      "a placeholder", "key-identifier", .noncompliant, named,
      (version, #""keyVersion":"891CF236-D241-4738-9462-D506AF493DFA""#)),
    Case("no version follows", "key-version-current", .compliant),
    Case("null follows", "key-version-current", .compliant, (version, #""keyVersion":null"#)),
    Case("absent follows", "key-version-current", .compliant, ("," + version, "")),
    Case(
      "the version that is current", "key-version-current", .compliant,
      (version, #""keyVersion":"\#(whole)""#), ("keys/cmk/1", "keys/cmk/\(whole)")),
    Case(
      "a version that was", "key-version-current", .noncompliant,
      (version, #""keyVersion":"\#(whole)""#),
      ("keys/cmk/1", "keys/cmk/\(String(whole.reversed()))")),
    Case("no expiry", "key-in-validity", .compliant),
    Case("an expiry null", "key-in-validity", .compliant, time(#""exp":null"#)),
    Case("an epoch ahead", "key-in-validity", .compliant, time(#""exp":1800000000"#)),
    Case("an epoch behind", "key-in-validity", .noncompliant, time(#""exp":1780000000"#)),
    Case(
      "a time ahead", "key-in-validity", .compliant,
      time(#""expires":"2027-01-15T08:00:00+00:00""#)),
    Case(
      "a time behind", "key-in-validity", .noncompliant, time(#""expires":"2026-05-28T20:26:40Z""#)),
    Case("a start ahead", "key-in-validity", .noncompliant, time(#""nbf":1800000000"#)),
    Case(
      "a start ahead in words", "key-in-validity", .noncompliant,
      time(#""notBefore":"2027-01-15T08:00:00Z""#)),
    Case("no time", "key-in-validity", .unknown, time(#""expires":"soon""#)),
    Case(
      "an HSM of China", "key-identifier", .compliant, named, cloud("managedhsm.azure.cn")),
  ]

  @Test(arguments: furtherCases) func readsAFurtherSpellingForWhatItMeans(_ row: Case) throws {
    try expect(row, by: RulePack.shipped.filter { $0.folder == "rules/azure-ai-cmk" })
  }

  @Test(arguments: cases) func readsASpellingForWhatItMeans(_ row: Case) throws {
    try expect(row, by: RulePack.sixRules)
  }

  private func expect(_ row: Case, by packs: [RulePack]) throws {
    var text = "[\(Self.account),\(Self.vault),\(Self.key),\(Self.listedKey)]"
    for (old, new) in row.changes {
      #expect(text.contains(old))
      text = text.replacingOccurrences(of: old, with: new)
    }
    let folder = try ScratchFolder()
    let file = try folder.file("inventory.json", text).path
    let report = try ComplianceCheck(packs).run(
      on: InventorySelection([file]), now: Moment(secondsSince1970: 1_790_000_000))
    #expect(report.diagnostics.filter { $0.severity == .error }.isEmpty)
    let tally = try #require(report.results.first { $0.rule.id.rule == row.rule }).tally
    let expected =
      switch row.outcome {
      case .compliant: Tally(compliant: 1)
      case .noncompliant: Tally(noncompliant: 1)
      case .unknown: Tally(unknown: 1)
      case .notApplicable: Tally(notApplicable: 1)
      }
    #expect(tally == expected)
  }

  /// Address, versionless or not, and times in two spellings: nothing that two exports show of
  /// one key is a conflict.
  @Test func takesTwoSpellingsForOneValue() throws {
    let listed =
      #"{"id":"\#(Self.group)/Microsoft.KeyVault/vaults/kv/keys/cmk","name":"CMK","#
      + #""type":"Microsoft.KeyVault/vaults/keys","properties":{"attributes":{"enabled":true,"#
      + #""created":"2025-02-01T09:30:00Z"},"#
      + #""keyUri":"https://KV.vault.azure.net:443/keys/CMK"}}"#
    let folder = try ScratchFolder()
    let file = try folder.file("x.json", "[\(Self.account),\(Self.vault),\(Self.key),\(listed)]")
      .path
    let report = try ComplianceCheck(RulePack.sixRules).run(
      on: InventorySelection([file]), now: Moment(secondsSince1970: 1_790_000_000))
    let tallies = report.results.map(\.tally)
    #expect(tallies.allSatisfy { $0 == Tally(compliant: 1) })
    #expect(report.exitStatus == .compliant)
  }
}
