public import AssayModel

extension Report {
  /// A report with several of everything, listed backwards, and text of every awkward kind.
  ///
  /// Two rules and more with several findings each, unknown ones for several causes, an exempt and
  /// a known one, a rule that selected nothing, one that was not run, related values in another
  /// file, wide and combining characters, a long line, and text that poses as markup or commands.
  public static let sample: Report = {
    var report = whole
    report.clock = .environment
    report.baseline = BaselineSummary(
      path: "reports/last week.json", sha256: String(repeating: "ba5e", count: 16),
      past: [
        .init(
          rule: "azure-ai-cmk.region-match", resource: "/x/gone", since: "2026-01-01T00:00:00Z",
          fate: .notInInventory),
        .init(
          rule: "azure-ai-cmk.vault-recoverable", resource: "/x/mended\u{202e}", since: nil,
          fate: .fixed),
        .init(rule: "old.rule", resource: "::error::/x", since: nil, fate: .notRun),
      ])
    report.exemptions = [
      Sample.exemptionSummary,
      ExemptionSummary(path: "/srv/none.yaml", sha256: String(repeating: "0", count: 64)),
    ]
    report.subscriptions = [
      .init(id: "", tally: Tally(compliant: 1, noncompliant: 1, unknown: 2)),
      .init(id: "0a1b", tally: Tally(compliant: 2, noncompliant: 4, unknown: 2, notApplicable: 13)),
    ]
    return report
  }()

  private static let whole = Report(
    tool: Tool(name: "assay", version: "0.1.0"), isComplete: false, exitStatus: .noncompliant,
    inventories: [
      InventorySummary(
        path: "exports/key vaults.ndjson", sha256: String(repeating: "c0ffee42", count: 8),
        bytes: Sample.vaults.text.utf8.count, format: "ndjson", resources: 2,
        routes: [.init(name: "arm", confidence: .certain, resources: 2)], isComplete: true),
      InventorySummary(
        path: "exports/estate.json", sha256: String(repeating: "5eed0123", count: 8),
        bytes: Sample.estate.text.utf8.count, format: "json", resources: 4,
        routes: [
          .init(name: "arm", confidence: .likely, resources: 1),
          .init(name: "azure-cli", confidence: .told, resources: 3),
        ], refused: 1, isComplete: false),
      InventorySummary(
        path: "-", bytes: 1, format: "yaml", encodings: ["gzip", "utf-16le"], resources: 1,
        isComplete: true),
      InventorySummary(
        path: "/srv/last month.json", role: .previous, bytes: 2, format: "json", resources: 0,
        isComplete: true),
    ],
    settings: SettingsSummary(
      path: "ci/assay.yaml", sha256: String(repeating: "5e77", count: 16)),
    manifests: [
      ManifestSummary(
        path: "exports/assay-manifest.yaml", sha256: String(repeating: "3a41", count: 16),
        by: "Jo <jo@example.com>", captured: "2026-01-01",
        tenant: "11111111-1111-4111-8111-111111111111",
        subscriptions: ["44444444-4444-4444-8444-444444444444"],
        complete: [
          .init(type: "Microsoft.KeyVault/vaults", isTaken: true),
          .init(type: "::error::/x", isTaken: false),
        ]),
      ManifestSummary(
        path: "/srv/m.yaml", role: .previous, sha256: String(repeating: "0", count: 64), by: "Al"),
    ],
    packs: [
      PackSummary(
        name: "azure-ai-cmk", version: "1.0.0", title: "Customer-managed keys",
        sha256: String(repeating: "ab54a98c", count: 8),
        parameters: [
          .init(name: "judge", value: "all", origin: .option),
          .init(name: "minimumRsaKeySize", value: "2048", origin: .pack),
        ]),
      PackSummary(
        name: "a-hostile", version: "0.1.0", title: "<script>",
        sha256: String(repeating: "0", count: 64)),
    ],
    results: Sample.results,
    resourceTypes: [
      ResourceTypeCount(type: "microsoft.cognitiveservices/accounts", count: 4, isRead: true),
      ResourceTypeCount(type: "microsoft.keyvault/vaults", count: 2, isRead: true),
      ResourceTypeCount(type: "microsoft.network/virtualnetworks", count: 1, isRead: false),
    ],
    loosenings: ["--allow-unknown", "--allow-unmatched azure-ai-cmk.key-rsa-2048"],
    now: "2026-01-02T03:04:05Z", diagnostics: Sample.diagnostics)

  /// The files that the sample report tells of.
  public static let sampleFiles = [Sample.estate, Sample.vaults, Sample.stream]
}

extension [Diagnostic] {
  /// A diagnostic of each subject, with and without place, notes and help.
  public static let sample = Sample.diagnostics
}
