import AssayKit
import AssayTestSupport
import Foundation
import Testing

/// What the six rules say of the samples of each route, and where their evidence stands.
@Suite struct RouteSampleTests {
  struct Case: CustomTestStringConvertible {
    var route: String
    var outcomes: [String: Tally]
    /// A piece of evidence: the resource's name, the path, and the place.
    var evidence: [(resource: String, path: String, place: String)] = []
    /// Errors, and marks of something missing, by id.
    var problems: [String] = []
    /// Why something is unknown, where the sample is about that.
    var causes: Set<UnknownCause>?

    var testDescription: String { route }
  }

  static let cases = [
    Case(
      route: "azure-cli",
      outcomes: [
        "identity-enabled": Tally(compliant: 2, unknown: 1), "key-rsa-2048": Tally(compliant: 1),
        "no-cross-tenant-move": Tally(compliant: 1, noncompliant: 1, unknown: 1),
        "region-match": Tally(compliant: 2, unknown: 1),
        "tenant-match": Tally(compliant: 1, noncompliant: 1, unknown: 1),
        "vault-recoverable": Tally(compliant: 1, unknown: 1),
      ],
      evidence: [
        ("summarise", "tenantId", "subscriptions.json:24:17"),
        ("summarise", "properties.tenantId", "vault.json:12:17"),
      ]),
    Case(
      route: "key-vault",
      outcomes: ["key-rsa-2048": Tally(compliant: 1, noncompliant: 2, unknown: 2)],
      evidence: [
        ("signing", "properties.kty", "single-keys.ndjson:3:105"),
        ("long", "properties.keySize", "single-keys.ndjson:2:155"),
      ]),
    Case(
      route: "resource-graph",
      outcomes: [
        "identity-enabled": Tally(compliant: 2), "region-match": Tally(compliant: 2),
        "no-cross-tenant-move": Tally(compliant: 1, noncompliant: 1),
        "tenant-match": Tally(compliant: 1, noncompliant: 1),
        "vault-recoverable": Tally(compliant: 1, noncompliant: 1),
      ],
      evidence: [
        ("stale", "tenantId", "table.json:140:9"),
        ("stale", "properties.tenantId", "table.json:123:23"),
      ], problems: ["incomplete-inventory", "incomplete-inventory"]),
    Case(
      route: "recording",
      outcomes: [
        "identity-enabled": Tally(compliant: 2), "key-rsa-2048": Tally(compliant: 1),
        "no-cross-tenant-move": Tally(compliant: 2),
        "region-match": Tally(compliant: 1, noncompliant: 1), "tenant-match": Tally(compliant: 2),
        "vault-recoverable": Tally(compliant: 2),
      ],
      evidence: [
        ("über", "location", "browser.har:45:269"), ("über", "location", "browser.har:65:241"),
      ], problems: ["incomplete-inventory"]),
    Case(
      route: "template",
      outcomes: [
        "identity-enabled": Tally(compliant: 1, noncompliant: 1),
        "key-rsa-2048": Tally(compliant: 1, noncompliant: 1),
        "no-cross-tenant-move": Tally(unknown: 2), "tenant-match": Tally(unknown: 2),
        "region-match": Tally(compliant: 1, noncompliant: 1),
        "vault-recoverable": Tally(compliant: 1, noncompliant: 1),
      ],
      evidence: [
        ("harbour-vision", "location", "azuredeploy.json:106:19"),
        ("harbour-vision", "location", "azuredeploy.json:21:19"),
      ]),
    // The vault of 'orphan' isn't there, which is a fact; of the other, Friday's export counts.
    Case(
      route: "manifest",
      outcomes: [
        "identity-enabled": Tally(compliant: 2),
        "no-cross-tenant-move": Tally(compliant: 1, unknown: 1),
        "region-match": Tally(compliant: 1, unknown: 1),
        "tenant-match": Tally(compliant: 1, unknown: 1),
        "vault-recoverable": Tally(compliant: 1),
      ],
      evidence: [("orphan", "location", "accounts.json:30:19")], causes: [.absent]),
  ]

  @Test(arguments: cases) func saysOfARoutesSamplesWhatTheyShow(_ row: Case) throws {
    let check = try ComplianceCheck(RulePack.sixRules, settings: ["azure-ai-cmk.judge": "all"])
    let folder = AssayProgram.package.appending(path: "samples/routes/\(row.route)").path
    var selection = InventorySelection([folder])
    selection.manifests = try ManifestFile.beside([folder])
    let report = check.run(on: selection, now: Moment(secondsSince1970: 1_790_000_000))
    let spoken = report.results.filter { $0.tally != Tally() }
    #expect(
      Dictionary(uniqueKeysWithValues: spoken.map { ($0.rule.id.rule, $0.tally) }) == row.outcomes)
    let problems = report.diagnostics.filter { $0.severity == .error || $0.id.hasPrefix("incomp") }
    #expect(problems.map(\.id) == row.problems)
    let causes = Set(report.results.flatMap(\.findings).compactMap(\.cause))
    #expect(row.causes.map { $0 == causes } ?? true, "\(causes)")
    let shown = report.results.flatMap(\.findings).flatMap { finding in
      finding.evidence.map { evidence in
        let place = evidence.source.map { source in
          "\(URL(filePath: source.file).lastPathComponent):\(source.start.line):"
            + "\(source.start.column)"
        }
        return "\(finding.resource.name ?? "") \(evidence.path) \(place ?? "nowhere")"
      }
    }
    for expected in row.evidence {
      #expect(shown.contains("\(expected.resource) \(expected.path) \(expected.place)"))
    }
  }
}
