public import AssayModel

extension Exemption {
  /// An accepted departure with all that can be said of one.
  public static let sample = Exemption(
    reason: "replaced in March, accepted by\nthe owner", owner: "Jo <jo@example.com>",
    ticket: "SEC-12", expires: "2026-03-31",
    source: Sample.exemptions.span(of: "rule", in: "- rule: azure-ai-cmk.vault"))
}

extension Finding.Status {
  /// Exempt, and new without the exemption.
  public static let accepted = Finding.Status.exempt(.sample, otherwise: .new)
}

extension Sample {
  static let exemptions = SampleText(
    path: "ci/exemptions.yaml",
    text: """
      exemptions:
        - rule: azure-ai-cmk.vault-recoverable
          resource: "*/kv-south"
      """)

  /// A file with an exemption of each fate.
  static let exemptionSummary = ExemptionSummary(
    path: "ci/exemptions.yaml", sha256: String(repeating: "e8e0", count: 16),
    entries: [used] + ExemptionSummary.Fate.allCases.dropFirst().map(other))

  private static let used = ExemptionSummary.Entry(
    .sample, rules: ["azure-ai-cmk.vault-recoverable"], resources: ["*/kv-south"], fate: .used,
    findings: 1)

  private static func other(_ fate: ExemptionSummary.Fate) -> ExemptionSummary.Entry {
    ExemptionSummary.Entry(
      Exemption(reason: "<b>", owner: "::error::", expires: "2026-01-01T00:00:00Z"),
      rules: ["azure-ai-cmk.*", "a.b"], scopes: ["/subscriptions/1"], outcomes: [.unknown],
      accepted: [.init(path: "vault.location", values: ["null", "\"x\""])], fate: fate,
      findings: 2)
  }
}
