import AssayKit
import AssayModel
import AssayTestSupport
import Foundation
import Testing

/// What the shipped rules say of the sample template.
@Suite struct TemplateSampleTests {
  private static let report: Report? = {
    let file = AssayProgram.package.appending(path: "samples/routes/template/azuredeploy.json").path
    guard let check = try? ComplianceCheck(RulePack.shipped) else { return nil }
    return check.run(on: InventorySelection([file]), now: Moment(secondsSince1970: 1_790_000_000))
  }()

  @Test func judgesWhatTheTemplateDeploys() throws {
    let report = try #require(Self.report)
    #expect(
      Dictionary(uniqueKeysWithValues: report.results.map { ($0.rule.id.rule, $0.tally) }) == [
        "identity-enabled": Tally(compliant: 1, noncompliant: 1),
        "key-rsa-2048": Tally(compliant: 1, notApplicable: 1),
        "no-cross-tenant-move": Tally(unknown: 2),
        "region-match": Tally(compliant: 1, noncompliant: 1),
        "tenant-match": Tally(unknown: 2),
        "vault-recoverable": Tally(compliant: 1, unknown: 1),
      ])
    #expect(!report.diagnostics.contains { $0.severity == .error })
    #expect(report.exitStatus == .noncompliant)
  }

  @Test func showsWhereAValueStands() throws {
    let results = try #require(Self.report).results
    let finding = try #require(
      results.first { $0.rule.id.rule == "region-match" }?.findings.first)
    #expect(finding.resource.id.hasSuffix("/accounts/harbour-vision"))
    let evidence = finding.evidence.compactMap(\.source).map {
      "\($0.start.line):\($0.start.column)"
    }
    #expect(evidence.contains("106:19") && evidence.contains("21:19"))
  }
}
