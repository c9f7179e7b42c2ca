import AssayTestSupport
import Foundation
import Testing

/// What `assay inspect` says, and the status that it ends with.
@Suite struct InspectTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try Sample.write(to: scratch)
    try scratch.file("keys.json", Self.key(#"{"attributes": {"enabled": true}}"#))
    try scratch.file("lists.json", "[\(Self.account)]")
    try scratch.file("bare-vault.json", "[\(Self.account), \(Self.vault)]")
  }

  private static let group =
    "/subscriptions/0A1B/resourceGroups/g/providers/Microsoft"

  private static func key(_ properties: String) -> String {
    """
    [{"id": "\(group).KeyVault/vaults/v/keys/k", "name": "k", \
    "type": "Microsoft.KeyVault/vaults/keys", "properties": \(properties)}]
    """
  }

  private static let account = """
    {"id": "\(group).CognitiveServices/accounts/a", "name": "a", "location": "westeurope", \
    "type": "Microsoft.CognitiveServices/accounts", \
    "identity": {"type": "SystemAssigned", "principalId": "p", "tenantId": "AAAA"}, \
    "properties": {"capabilities": [{"name": "CustomerManagedKey"}], \
    "encryption": {"keySource": "Microsoft.KeyVault", "keyVaultProperties": \
    {"keyName": "k", "keyVersion": "", "keyVaultUri": "https://v.vault.azure.net/"}}}}
    """

  private static let vault = """
    {"id": "\(group).KeyVault/vaults/v", "name": "v", "location": "westeurope", \
    "type": "Microsoft.KeyVault/vaults", "tenantId": "bbbb"}
    """

  struct Case: CustomTestStringConvertible {
    var arguments: String
    var status: Int32
    var testDescription: String { arguments }

    init(_ arguments: String, _ status: Int32) {
      self.arguments = arguments
      self.status = status
    }
  }

  /// A resource that breaks a rule has shown all that the rule needs.
  @Test(arguments: [
    Case("good.json --rules pack", 0),
    Case("bad.json --rules pack", 0),
    Case("folder --rules pack", 0),
    Case("unsure.json --rules pack", 2),
    Case("broken.json --rules pack", 2),
    Case("good.json none.json --rules pack", 2),
    Case("incomplete.json --rules pack", 2),
    Case("nameless.json --rules pack", 2),
    Case("empty.json --rules pack", 2),
    Case("other.json --rules pack", 2),
    Case("", 3),
    Case("good.json --rules none", 3),
    Case("good.json --rules pack --route elsewhere", 3),
    Case("good.json --rules pack --output good.json", 3),
    Case("good.json --rules pack --output none/report", 4),
  ])
  func endsWithTheStatus(_ row: Case) throws {
    let outcome = try inspect(row.arguments)
    #expect(outcome.status == row.status, "\(outcome.output)\(outcome.errors)")
    guard row.status < 3 else { return }
    let json = try inspect(row.arguments + " --format json")
    #expect(json.status == row.status)
    let report = try report(row.arguments)
    #expect(report["exitStatus"] as? Int == Int(row.status))
    #expect(report["complete"] as? Bool == (row.status == 0))
  }

  /// The evidence, and what is missing: type, path and cause of each gap.
  struct Shortage: CustomTestStringConvertible {
    var inventory: String
    var rule: String
    var evidence: String
    var gaps: [String]
    var testDescription: String { "\(inventory) \(rule)" }

    init(_ inventory: String, _ rule: String, _ evidence: String, _ gaps: String...) {
      self.inventory = inventory
      self.rule = rule
      self.evidence = evidence
      self.gaps = gaps
    }
  }

  private static let rest = "az rest --url \"$VAULT_ID/keys/$KEY?api-version=2023-07-01\""
  private static let vaults =
    "az graph query -q \"resources | where type =~ 'microsoft.keyvault/vaults'\" --first 1000"

  @Test(arguments: [
    Shortage(
      "keys.json --set azure-ai-cmk.judge=all", "key-rsa-2048", "none",
      "Microsoft.KeyVault/vaults/keys properties.keySize not-exported 1 \(rest)",
      "Microsoft.KeyVault/vaults/keys properties.kty not-exported 1 \(rest)"),
    Shortage(
      "keys.json", "region-match", "none",
      "Microsoft.CognitiveServices/accounts  - 0 az cognitiveservices account list"),
    Shortage(
      "lists.json", "region-match", "none",
      "Microsoft.KeyVault/vaults  not-in-inventory 1 \(vaults)"),
    Shortage(
      "lists.json", "identity-enabled", "whole"),
    Shortage(
      "bare-vault.json --set azure-ai-cmk.judge=all", "vault-recoverable", "none",
      "Microsoft.KeyVault/vaults properties.enablePurgeProtection not-exported 1 \(vaults)",
      "Microsoft.KeyVault/vaults properties.enableSoftDelete not-exported 1 \(vaults)",
      "Microsoft.KeyVault/vaults properties.vaultUri not-exported 1 \(vaults)"),
  ])
  func saysWhatARuleLacks(_ row: Shortage) throws {
    let rules = try #require(try report(row.inventory)["rules"] as? [[String: Any]])
    let rule = try #require(rules.first { $0["id"] as? String == "azure-ai-cmk.\(row.rule)" })
    #expect(rule["evidence"] as? String == row.evidence)
    let gaps = try #require(rule["gaps"] as? [[String: Any]])
    let found = gaps.map { gap in
      ["resourceType", "path", "cause", "resources", "command"]
        .map { gap[$0].map { "\($0 is NSNull ? "-" : $0)" } ?? "" }.joined(separator: " ")
    }
    #expect(found == row.gaps)
    let text = try inspect(row.inventory).output
    for gap in gaps.compactMap({ $0["command"] as? String }) {
      #expect(text.contains("  = help: \(gap)\n"), "\(text)")
    }
  }

  @Test func countsTypesSubscriptionsAndTenants() throws {
    let report = try report("bare-vault.json keys.json")
    let types = try #require(report["resourceTypes"] as? [[String: Any]])
    #expect(types.compactMap { $0["count"] as? Int } == [1, 1, 1])
    #expect(counts(report["subscriptions"]) == ["0a1b 3"])
    #expect(counts(report["tenants"]) == ["aaaa 1", "bbbb 1"])
    #expect(counts(try self.report("good.json --rules pack")["subscriptions"]) == [])
  }

  /// Resources of types that no rule reads are in subscriptions, too, and those of tables.
  @Test func countsScopesOfWhateverIsThere() throws {
    try scratch.file(
      "table.json",
      #"{"columns": ["id", "type", "tenantId", "subscriptionId"], "rows": ["#
        + #"["/x/y", "a.b/c", "T", "S"], ["/subscriptions/s/x", "a.b/c", null, "other"]]}"#)
    let report = try report("table.json")
    #expect(counts(report["subscriptions"]) == ["s 2"])
    #expect(counts(report["tenants"]) == ["t 1"])
  }

  @Test func showsTheMarksOfIncompletenessWithTheirPlaces() throws {
    let outcome = try inspect("incomplete.json --rules pack")
    #expect(outcome.output.contains("warning[incomplete-inventory]"))
    #expect(outcome.output.contains(" --> incomplete.json:1:"))
    #expect(outcome.output.contains("RESULT: INCOMPLETE: 1 of 1 rule can decide"))
  }

  @Test func saysTheRouteThatItIsTold() throws {
    let text = try inspect("good.json --rules pack --route azure-cli").output
    #expect(text.contains("2 resources by azure-cli (told)"), "\(text)")
    #expect(text.contains("RESULT: COMPLETE: 1 of 1 rule can decide about every resource"))
  }

  /// Resources of another cloud are inspected as those of Azure are.
  @Test func saysWhatAMappingMakesOfAnExport() throws {
    let routes = AssayProgram.package.appending(path: "samples/routes/aws").path
    let report = try report(
      "\(routes)/exports --map \(routes)/aws-cli.yaml --rules \(routes)/rules")
    let inventories = try #require(report["inventories"] as? [[String: Any]])
    let met = inventories.flatMap { $0["routes"] as? [[String: Any]] ?? [] }
    #expect(
      met.map { "\($0["name"] ?? "") \($0["confidence"] ?? "") \($0["resources"] ?? "")" }
        == ["aws-cli certain 2", "aws-cli certain 4"])
    let types = try #require(report["resourceTypes"] as? [[String: Any]])
    #expect(types.compactMap { $0["type"] as? String } == ["aws::ec2::volume", "aws::kms::key"])
    let rules = try #require(report["rules"] as? [[String: Any]])
    let partial = try #require(rules.first { $0["evidence"] as? String == "partial" })
    #expect(partial["id"] as? String == "aws-volumes.key-enabled")
    let mappings = try #require(report["mappings"] as? [[String: Any]])
    #expect(mappings.compactMap { $0["name"] as? String } == ["aws-cli"])
  }

  private func counts(_ list: Any?) -> [String]? {
    (list as? [[String: Any]])?.map { "\($0["id"] ?? "") \($0["resources"] ?? "")" }
  }

  private func report(_ arguments: String) throws -> [String: Any] {
    let output = try inspect(arguments + " --format json").output
    return try #require(
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
  }

  private func inspect(_ arguments: String) throws -> AssayProgram.Outcome {
    try AssayProgram.run(
      ["inspect"] + arguments.split(separator: " ").map(String.init), in: scratch.url)
  }
}
