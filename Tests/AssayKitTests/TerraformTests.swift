import AssayKit
import AssayTestSupport
import Foundation
import Testing

/// What the shipped rules say of the samples for Terraform: a plan, and the state that it leads to.
@Suite struct TerraformTests {
  private static func report(_ name: String, judge: String = "used") throws -> Report {
    let check = try ComplianceCheck(RulePack.sixRules, settings: ["azure-ai-cmk.judge": judge])
    let file = AssayProgram.package.appending(path: "samples/routes/terraform/\(name)").path
    return check.run(
      on: InventorySelection([file]), now: Moment(secondsSince1970: 1_790_000_000))
  }

  /// Each rule's tally, compliant, noncompliant and unknown, and the names in its findings.
  private static func outcomes(of report: Report) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: report.results.map { result in
        let counts = [result.tally.compliant, result.tally.noncompliant, result.tally.unknown]
        let findings = result.findings.map { finding in
          "\(finding.resource.name ?? "") \(finding.cause?.rawValue ?? finding.outcome.rawValue)"
        }
        let words = counts.map(String.init).joined(separator: " ")
        return (result.rule.id.rule, ([words] + findings.sorted()).joined(separator: ", "))
      })
  }

  @Test func aPlanIsJudgedAsFarAsItTells() throws {
    let report = try Self.report("plan.json")
    #expect(
      Self.outcomes(of: report) == [
        "identity-enabled": "3 0 0", "region-match": "2 1 0, ai-vision noncompliant",
        "tenant-match": "1 0 2, ai-speech known-after-apply, ai-vision known-after-apply",
        "no-cross-tenant-move": "1 0 2, ai-speech known-after-apply, ai-vision known-after-apply",
        "vault-recoverable": "1 1 0, kv-shared-north noncompliant",
        "key-rsa-2048": "1 1 0, vision noncompliant",
      ])
    #expect(report.exitStatus == .noncompliant)
    #expect(report.diagnostics.map(\.id).filter { !$0.hasPrefix("unused-") } == [])
    #expect(report.inventories.map(\.resources) == [10])
  }

  @Test(arguments: ["state.json", "terraform.tfstate"])
  func aStateIsJudgedWhole(_ name: String) throws {
    let report = try Self.report(name)
    #expect(
      Self.outcomes(of: report) == [
        "identity-enabled": "3 0 0", "region-match": "2 1 0, ai-vision noncompliant",
        "tenant-match": "3 0 0", "no-cross-tenant-move": "3 0 0",
        "vault-recoverable": "1 1 0, kv-shared-north noncompliant",
        "key-rsa-2048": "1 1 0, vision noncompliant",
      ])
    #expect(report.diagnostics.map(\.id).filter { !$0.hasPrefix("unused-") } == [])
    #expect(report.inventories.map(\.resources) == [10])
  }

  /// Evidence points into the document: at a value, and at what says that there is none yet.
  @Test(arguments: [
    ("plan.json", "vault-recoverable", "properties.enablePurgeProtection", "false"),
    ("plan.json", "tenant-match", "identity.tenantId", "true"),
    ("state.json", "region-match", "location", #""northeurope""#),
    ("terraform.tfstate", "key-rsa-2048", "properties.keySize", "3072"),
  ]) func evidenceHasItsPlace(file: String, rule: String, path: String, text: String) throws {
    let report = try Self.report(file)
    let result = try #require(report.results.first { $0.rule.id.rule == rule })
    let evidence = result.findings.flatMap(\.evidence).first { $0.path == path }
    let excerpt = try #require(evidence?.source?.excerpt)
    #expect(String(decoding: Array(excerpt.text.utf8)[excerpt.marked], as: UTF8.self) == text)
  }
}
