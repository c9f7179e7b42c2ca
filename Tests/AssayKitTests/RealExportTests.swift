import AssayKit
import AssayTestSupport
import Foundation
import Testing

/// What the six rules say of real exports in the shapes of Azure Resource Manager and Resource
/// Graph, with `judge` set to `all`: what `azure/MANIFEST.tsv` says, as far as they decide it.
@Suite(.enabled(if: SharedMaterial.has("data/azure"), "needs the exports in ../shared/data/azure"))
struct RealExportTests {
  struct Case: CustomTestStringConvertible {
    var id: String
    var path: String
    /// Each rule that selects something, with its outcomes in the order of `RuleResult`.
    var outcomes: [String: Tally] = [:]
    var causes: Set<UnknownCause> = []
    /// Errors, and marks of something missing, by id.
    var problems: Set<String> = []

    var testDescription: String { id }
  }

  static let vaultNotExported: [String: Tally] = [
    "identity-enabled": Tally(compliant: 1), "no-cross-tenant-move": Tally(unknown: 1),
    "region-match": Tally(unknown: 1), "tenant-match": Tally(unknown: 1),
  ]
  static let notSelected: [String: Tally] = [
    "identity-enabled": Tally(notApplicable: 1), "no-cross-tenant-move": Tally(notApplicable: 1),
    "region-match": Tally(notApplicable: 1), "tenant-match": Tally(notApplicable: 1),
  ]
  static let cassettes = "c7n/cassettes"
  static let keys = "pypi-azure-keyvault-keys-4.0.0"
  static let notSelectedThrice = notSelected.mapValues { _ in Tally(notApplicable: 3) }
  static let specifications = "azure-rest-api-specs"
  static let recordings = "jupiterone-graph-azure/extracted"
  static let foundry = "foundry-samples/infrastructure/infrastructure-setup-bicep"
  static let checkov = "checkov/tests"

  static let table: [Case] = [
    Case(
      id: "T1", path: "azure-powershell/TestEncryptionScope.GET-account.200.trimmed.json",
      outcomes: vaultNotExported, causes: [.notInInventory]),
    Case(
      id: "T3",
      path: "azure-sdk-for-net/CognitiveServicesAccountEncryptionTest.csa2084.trimmed.json",
      outcomes: notSelected),
    Case(
      id: "T4",
      path: "azure-cli/test_cognitiveservices_encryption.cs_cli_test_000003.trimmed.json",
      outcomes: notSelected),
    Case(
      id: "T6",
      path: "pypi-azure-mgmt-cognitiveservices-11.0.0/"
        + "test_cli_mgmt_cognitiveservices.test_cognitiveservices.0.json",
      outcomes: notSelected),
    Case(
      id: "T9", path: "\(specifications)/cognitiveservices.2023-05-01.CreateAccount.200body.json",
      outcomes: vaultNotExported, causes: [.notInInventory]),
    Case(
      id: "T10",
      path: "\(specifications)/"
        + "cognitiveservices.2025-10-01-preview.GetEncryptionScope.200body.json"),
    Case(
      id: "T11", path: "\(specifications)/keyvault.2025-05-01.listVault.200body.json",
      outcomes: ["vault-recoverable": Tally(unknown: 1)], causes: [.notExported],
      problems: ["incomplete-inventory"]),
    Case(
      id: "T12", path: "\(specifications)/keyvault.2026-03-01-preview.listKeys.200body.json",
      outcomes: ["key-rsa-2048": Tally(unknown: 2)], causes: [.notExported]),
    // No vault is there to be judged by the key's recovery level.
    Case(
      id: "T13", path: "\(specifications)/keyvault.2026-03-01-preview.getKeyVersion.200body.json",
      outcomes: ["key-rsa-2048": Tally(compliant: 1)]),
    Case(
      id: "T19",
      path: "pypi-azure-mgmt-resourcegraph-7.0.0/"
        + "test_mgmt_resourcegraph.test_resources_basic_query.0.json",
      problems: ["missing-type"]),
    Case(
      id: "T20",
      path: "pypi-azure-mgmt-resourcegraph-7.0.0/"
        + "test_mgmt_resourcegraph.test_resources_basic_query_object_array.0.json",
      problems: ["missing-type"]),
    Case(
      id: "T21", path: "\(recordings)/rm-keyvault-keys_2665320765.13.json",
      outcomes: ["vault-recoverable": Tally(compliant: 1)]),
    Case(
      id: "T23", path: "\(recordings)/rm-keyvault-keys_2665320765.12.json",
      outcomes: ["vault-recoverable": Tally(noncompliant: 1)]),
    Case(
      id: "T8",
      path: "\(cassettes)/AiFoundryCognitiveServiceDeploymentTest"
        + ".ai-foundry-cognitiveservice-deployment-get.json",
      outcomes: notSelected.mapValues { Tally(notApplicable: 2 * $0.notApplicable) }),
    Case(
      id: "T15", path: "\(cassettes)/KeyVaultTest.test_update_access_policy.json",
      outcomes: ["vault-recoverable": Tally(compliant: 1, noncompliant: 4)]),
    // Two keys of four were only listed.
    Case(
      id: "T16", path: "\(cassettes)/KeyVaultKeyTest.test_key_vault_keys_type.json",
      outcomes: [
        "key-rsa-2048": Tally(compliant: 1, noncompliant: 1, unknown: 2),
        "vault-recoverable": Tally(noncompliant: 1),
      ], causes: [.notExported]),
    // The answer counts two rows and has one.
    Case(
      id: "T18",
      path: "\(cassettes)/"
        + "ResourceGraphSource.test_resource_graph_and_arm_sources_vm_are_equivalent.json",
      problems: ["incomplete-inventory"]),
    Case(id: "T24", path: "\(recordings)/rm-storage-resources_3244393388.16.json"),
    Case(
      id: "T39", path: "psrule/Resources.KeyVault.no-diagnostics.json",
      outcomes: ["vault-recoverable": Tally(compliant: 1, noncompliant: 2)]),
    Case(
      id: "T40", path: "psrule/Resources.Cognitive.trimmed.json", outcomes: notSelectedThrice),
    Case(id: "T27", path: "\(recordings)/rm-authorization-role-assignments_3440550180.8.json"),
    Case(
      id: "T28", path: "zodiac-tfplan/web-infra-stack-main.plan.json",
      outcomes: ["vault-recoverable": Tally(compliant: 1), "key-rsa-2048": Tally(compliant: 1)]),
    Case(
      id: "T29", path: "zodiac-tfplan/infrastructure-main_terraform.plan.json",
      outcomes: ["vault-recoverable": Tally(noncompliant: 1), "key-rsa-2048": Tally(compliant: 2)]),
    Case(
      id: "T31", path: "zodiac-tfplan/AGW-kv-cert-tf-main.plan.json",
      outcomes: ["vault-recoverable": Tally(noncompliant: 1)]),
    Case(
      id: "T32", path: "\(foundry)/30-customer-managed-keys/azuredeploy.json",
      outcomes: vaultNotExported, causes: [.notExported, .expression]),
    Case(
      id: "T33", path: "\(foundry)/31-customer-managed-keys-standard-agent/azuredeploy.json",
      outcomes: vaultNotExported, causes: [.notExported, .wrongType]),
    Case(
      id: "T34",
      path: "\(checkov)/arm/checks/resource/example_KeyvaultRecoveryEnabled/"
        + "keyvaultRecoveryEnabled-PASSED.json",
      outcomes: ["vault-recoverable": Tally(compliant: 1)]),
    Case(
      id: "T35",
      path: "\(checkov)/arm/checks/resource/example_KeyVaultEnablesSoftDelete/pass2.json",
      outcomes: ["vault-recoverable": Tally(noncompliant: 1)]),
    Case(
      id: "T36",
      path: "\(checkov)/arm/checks/resource/example_KeyVaultEnablesPurgeProtection/fail1.json",
      outcomes: ["vault-recoverable": Tally(noncompliant: 1)]),
    Case(
      id: "T38",
      path: "\(checkov)/terraform/graph/checks/resources/AzureCognitiveServicesCustomerManagedKey/"
        + "main.tf",
      problems: ["unrecognized-format"]),
    Case(
      id: "T41", path: "\(keys)/key_RSA_4096.json",
      outcomes: ["key-rsa-2048": Tally(noncompliant: 1)]),
    Case(
      id: "T41 of 3072 bits", path: "\(keys)/key_RSA_3072.json",
      outcomes: ["key-rsa-2048": Tally(noncompliant: 1)]),
    // No rule asks for a key's operations.
    Case(
      id: "T42", path: "\(keys)/key_RSA_2048_restricted-ops-exp.json",
      outcomes: ["key-rsa-2048": Tally(compliant: 1)]),
    Case(id: "T43", path: "\(keys)/deleted_keys.json"),
    Case(
      id: "az account show", path: "misc/az-account-show.hnaung-azure-landingzones-demo.json"),
    Case(
      id: "a flat account",
      path: "misc/az-cognitiveservices-account-create.OLD-FLAT-shape.json",
      outcomes: notSelected.mapValues { Tally(unknown: $0.notApplicable) },
      causes: [.notExported]),
    Case(
      id: "a key in an HSM", path: "\(keys)/key_RSA-HSM_2048.json",
      outcomes: ["key-rsa-2048": Tally(compliant: 1)]),
    Case(
      id: "an elliptic curve", path: "\(keys)/key_EC_P-256.json",
      outcomes: ["key-rsa-2048": Tally(noncompliant: 1)]),
    Case(
      id: "an elliptic curve in an HSM", path: "\(keys)/key_EC-HSM_P-256.json",
      outcomes: ["key-rsa-2048": Tally(noncompliant: 1)]),
    Case(
      id: "listed keys", path: "\(keys)/keys_list.json",
      outcomes: ["key-rsa-2048": Tally(unknown: 7)], causes: [.notExported]),
  ]

  /// The rows of the manifest, by their id with the path of their file.
  private static func rows() throws -> [String: String] {
    let text = try String(
      contentsOf: SharedMaterial.url("data/azure/MANIFEST.tsv"), encoding: .utf8)
    let rows = text.split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
    return Dictionary(uniqueKeysWithValues: rows.map { (String($0[0]), String($0[1])) })
  }

  /// A row that nobody has looked at, and a case whose row is gone, would both pass unseen.
  @Test func everyRowOfTheManifestHasItsCase() throws {
    let rows = try Self.rows()
    let cases = Dictionary(uniqueKeysWithValues: Self.table.map { ($0.id, $0.path) })
    for (id, path) in rows {
      #expect(cases[id] == path, "row \(id) has no case of its own")
    }
    for id in cases.keys where id.hasPrefix("T") && !id.contains(" ") {
      #expect(rows[id] != nil, "case \(id) has no row")
    }
    #expect(rows.count > 30)
  }

  @Test(arguments: table)
  func saysOfAnExportWhatItsManifestSays(_ row: Case) throws {
    let check = try ComplianceCheck(
      RulePack.sixRules, settings: ["azure-ai-cmk.judge": "all"])
    let file = SharedMaterial.url("data/azure/\(row.path)").path
    let report = check.run(
      on: InventorySelection([file]), now: Moment(secondsSince1970: 1_790_000_000))
    let spoken = report.results.filter { $0.tally != Tally() }
    #expect(
      Dictionary(uniqueKeysWithValues: spoken.map { ($0.rule.id.rule, $0.tally) }) == row.outcomes)
    #expect(Set(report.results.flatMap(\.findings).compactMap(\.cause)) == row.causes)
    let problems = report.diagnostics.filter { $0.severity == .error || $0.id.hasPrefix("incomp") }
    #expect(Set(problems.map(\.id)) == row.problems)
    let hasViolation = row.outcomes.values.contains { $0.noncompliant > 0 }
    #expect(report.exitStatus == (hasViolation ? .noncompliant : .cannotVouch))
  }
}
