import AssayKit
import AssayTestSupport
import Foundation
import Testing

/// What the shipped rules say of the samples for routes whose names are tables, with `judge` set to
/// `all`.
@Suite struct MappedRouteTests {
  struct Case: CustomTestStringConvertible {
    var route: String
    var resources: Int
    /// Each rule's compliant, noncompliant and unknown resources, and who is not compliant.
    var outcomes: [String: String]

    var testDescription: String { route }
  }

  static let table: [Case] = [
    Case(
      route: "psrule", resources: 3,
      outcomes: [
        "identity-enabled": "1 0 0", "region-match": "0 1 0, speech noncompliant",
        "tenant-match": "1 0 0", "no-cross-tenant-move": "1 0 0",
        "vault-recoverable": "0 1 0, kv-ai noncompliant", "key-rsa-2048": "0 0 0",
      ]),
    Case(
      route: "cloud-custodian", resources: 3,
      outcomes: [
        "identity-enabled": "0 0 0", "region-match": "0 0 0", "tenant-match": "0 0 0",
        "no-cross-tenant-move": "0 0 0", "vault-recoverable": "1 0 0",
        "key-rsa-2048": "0 1 1, cmk noncompliant, next not-exported",
      ]),
    Case(
      route: "steampipe", resources: 5,
      outcomes: [
        "identity-enabled": "1 0 0", "region-match": "1 0 0", "tenant-match": "1 0 0",
        "no-cross-tenant-move": "1 0 0", "vault-recoverable": "0 1 0, kv-ai noncompliant",
        "key-rsa-2048": "0 1 1, cmk noncompliant, next not-exported",
      ]),
    Case(
      route: "cloudquery", resources: 3,
      outcomes: [
        "identity-enabled": "1 0 0", "region-match": "1 0 0", "tenant-match": "1 0 0",
        "no-cross-tenant-move": "1 0 0", "vault-recoverable": "1 0 0",
        "key-rsa-2048": "0 0 1, cmk not-exported",
      ]),
  ]

  private static func report(_ route: String) throws -> Report {
    let check = try ComplianceCheck(RulePack.sixRules, settings: ["azure-ai-cmk.judge": "all"])
    let folder = AssayProgram.package.appending(path: "samples/routes/\(route)").path
    return check.run(
      on: InventorySelection([folder]), now: Moment(secondsSince1970: 1_790_000_000))
  }

  @Test(arguments: table) func judgesWhatTheRouteCarries(_ row: Case) throws {
    let report = try Self.report(row.route)
    let outcomes = report.results.map { result in
      let counts = [result.tally.compliant, result.tally.noncompliant, result.tally.unknown]
      let findings = result.findings.map { finding in
        "\(finding.resource.name ?? "") \(finding.cause?.rawValue ?? finding.outcome.rawValue)"
      }
      let words = counts.map(String.init).joined(separator: " ")
      return (result.rule.id.rule, ([words] + findings.sorted()).joined(separator: ", "))
    }
    #expect(Dictionary(uniqueKeysWithValues: outcomes) == row.outcomes)
    #expect(report.diagnostics.filter { $0.severity == .error }.map(\.id) == [])
    #expect(report.inventories.reduce(0) { $0 + $1.resources } == row.resources)
  }

  /// Evidence points at the value in the file, whatever it is called there.
  @Test(arguments: [
    ("psrule", "vault-recoverable", "properties.enablePurgeProtection", "false", 36),
    ("steampipe", "vault-recoverable", "properties.enablePurgeProtection", "false", 11),
    ("steampipe", "key-rsa-2048", "properties.keySize", "3072", 7),
    ("cloud-custodian", "key-rsa-2048", "properties.kty", "\"ec-hsm\"", 9),
  ])
  func showsValuesWhereTheyStand(
    _ route: String, _ rule: String, _ path: String, _ text: String, _ line: Int
  ) throws {
    let result = try #require(Self.report(route).results.first { $0.rule.id.rule == rule })
    let evidence = result.findings.flatMap(\.evidence).filter { $0.path == path }
    let spans = evidence.compactMap(\.source)
    let shown = spans.compactMap { span in
      span.excerpt.map { String(decoding: Array($0.text.utf8)[$0.marked], as: UTF8.self) }
    }
    #expect(shown.contains(text))
    #expect(spans.map(\.start.line).contains(line))
  }
}

/// The sample of another cloud: exports of the AWS CLI, a mapping of them and rules about them.
@Suite struct OwnMappingTests {
  private static let folder = AssayProgram.package.appending(path: "samples/routes/aws").path

  private static func report(mappings: [MappingFile]) throws -> Report {
    let check = try ComplianceCheck([RulePack(at: "\(folder)/rules")])
    var inventories = InventorySelection(["\(folder)/exports"])
    inventories.mappings = mappings
    return check.run(on: inventories, now: Moment(secondsSince1970: 1_790_000_000))
  }

  @Test func judgesResourcesOfAnotherCloud() throws {
    let mapping = try MappingFile(at: "\(Self.folder)/aws-cli.yaml")
    let report = try Self.report(mappings: [mapping])
    let findings = report.results.flatMap { result in
      result.findings.map { finding in
        "\(result.rule.id.rule) \(finding.resource.name ?? "") "
          + (finding.cause?.rawValue ?? finding.outcome.rawValue)
      }
    }
    #expect(
      findings.sorted() == [
        "encrypted vol-0b2 noncompliant", "key-enabled vol-0c3 noncompliant",
        "key-enabled vol-0d4 not-in-inventory",
      ])
    #expect(report.inventories.map(\.resources) == [2, 4])
    #expect(report.diagnostics.filter { $0.severity == .error } == [])
    #expect(report.mappings == [mapping.summary])
    #expect(report.mappings.first?.name == "aws-cli")
    let evidence = report.results[0].findings.flatMap(\.evidence)
    #expect(evidence.compactMap(\.source).map(\.start.line) == [15])
  }

  @Test func refusesThemWithoutTheMapping() throws {
    let report = try Self.report(mappings: [])
    #expect(report.inventories.map(\.resources) == [0, 0])
    #expect(report.exitStatus == .cannotVouch)
    #expect(report.diagnostics.contains { $0.id == "missing-type" })
  }

  @Test func lintsTheRules() {
    let report = PackLinter(isStrict: true).report(on: ["\(Self.folder)/rules"])
    #expect(report.diagnostics.map(\.message) == [])
  }

  /// All mistakes of all mappings, before anything is checked.
  @Test func tellsAllMistakesInMappings() throws {
    let scratch = try ScratchFolder()
    let first = try scratch.file("a.yaml", "mapping: A\nresources: []\n")
    let second = try scratch.file("b.yaml", "maping: b\n")
    let error = #expect(throws: InvalidCheck.self) {
      try MappingFile.all(at: [
        first.path, second.path, scratch.url.appending(path: "none.yaml").path,
      ])
    }
    #expect(
      error?.diagnostics.map(\.id).sorted() == [
        "empty-list", "invalid-name", "missing-key", "unknown-key", "unreadable-mapping",
      ])
  }
}
