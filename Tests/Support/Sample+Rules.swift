internal import AssayModel

extension Sample {
  /// The rules' results, listed backwards.
  static let results = [recoverable, region, moved, rsa, hostile]

  static let region = RuleResult(
    rule: RuleDescriptor(
      id: .init(pack: "azure-ai-cmk", rule: "region-match"),
      title: "The key vault is in the same region as the AI services resource", severity: .high,
      resourceType: "Microsoft.CognitiveServices/accounts",
      rationale: "Azure wants the vault in the account's region, and an outage there ends both.",
      remediation: "Move the key to a vault in the account's region.",
      references: ["https://learn.microsoft.com/azure/ai-services/encryption"],
      controls: [
        .init(framework: "mcsb-v1", ids: ["DP-5"]),
        .init(framework: "nist-800-53r5", ids: ["SC-12", "SC-28"]),
      ]),
    tally: Tally(compliant: 2, noncompliant: 2, unknown: 3, notApplicable: 9),
    findings: regionFindings)

  static let recoverable = RuleResult(
    rule: RuleDescriptor(
      id: .init(pack: "azure-ai-cmk", rule: "vault-recoverable"),
      title: "The key vault can be recovered after deletion", severity: .critical,
      resourceType: "Microsoft.KeyVault/vaults",
      remediation: """
        Turn on purge protection:
        az keyvault update --name NAME --enable-purge-protection
        ::notice::no command

        """,
      references: ["https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview"]),
    tally: Tally(compliant: 1, noncompliant: 2, unknown: 0, notApplicable: 0),
    findings: recoverableFindings)

  static let moved = RuleResult(
    rule: RuleDescriptor(
      id: .init(pack: "azure-ai-cmk", rule: "no-cross-tenant-move"),
      title: "The resource has not moved to another tenant", severity: .medium,
      resourceType: "Microsoft.CognitiveServices/accounts", remediation: "Move it back.",
      references: ["https://example.com/moves"]),
    tally: Tally(), findings: [], notRun: "no previous inventory was given")

  static let rsa = RuleResult(
    rule: RuleDescriptor(
      id: .init(pack: "azure-ai-cmk", rule: "key-rsa-2048"),
      title: "The key is an RSA key of 2048 bits or more", severity: .medium,
      resourceType: "Microsoft.KeyVault/vaults/keys", remediation: "Make a new key.",
      references: ["https://example.com/keys"]),
    tally: Tally(notApplicable: 4), findings: [])

  static let hostile = RuleResult(
    rule: RuleDescriptor(
      id: .init(pack: "a-hostile", rule: "markup"),
      title: "Text with <b>\"quotes\" & 'marks'</b> stays text", severity: .low,
      resourceType: "Contoso.\"Weird\"/<things>", rationale: "`code` | *stars* \u{7}",
      remediation: "Do <nothing> & [read this](http://example.com/x).",
      references: ["javascript:alert(1)", "https://example.com/a?b=c&d=%20"]),
    tally: Tally(compliant: 0, noncompliant: 1, unknown: 1, notApplicable: 0),
    findings: hostileFindings)
}
