import AssayKit
import AssayTestSupport
import Foundation
import Testing

/// What a rule about the key of an account says where one version of the key was exported.
@Suite struct KeyVersionTests {
  private static let version = "0F1e2d3c4b5a69788796a5b4c3d2e1f0"
  private static let address = "https://kv.vault.azure.net/keys/cmk"

  private static func account(_ name: String, _ version: String?) -> String {
    #"{"id":"/subscriptions/s/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/"#
      + #"\#(name)","name":"\#(name)","type":"Microsoft.CognitiveServices/accounts","properties":"#
      + #"{"encryption":{"keySource":"Microsoft.KeyVault","keyVaultProperties":{"keyVaultUri":"#
      + #""https://kv.vault.azure.net","keyName":"cmk""#
      + (version.map { #","keyVersion":"\#($0)""# } ?? "") + "}}}}"
  }
  private static let key =
    #"{"key":{"kid":"\#(address)/\#(version)","kty":"RSA"},"attributes":{"keySize":2048,"created":2}}"#
  private static func listed(_ created: Int) -> String {
    #"{"kid":"\#(address)","attributes":{"created":\#(created)}}"#
  }

  struct Case: CustomTestStringConvertible {
    var name: String
    var rest: [String]
    var judge = "used"
    var outcome: Tally
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "no account", rest: [], outcome: Tally(notApplicable: 1)),
    Case(name: "no account, all judged", rest: [], judge: "all", outcome: Tally(compliant: 1)),
    Case(name: "no version", rest: [account("a", nil)], outcome: Tally(unknown: 1)),
    Case(name: "an empty version", rest: [account("a", "")], outcome: Tally(unknown: 1)),
    Case(
      name: "the version", rest: [account("a", version.lowercased())],
      outcome: Tally(compliant: 1)),
    Case(
      name: "another version", rest: [account("a", "1f1e2d3c4b5a69788796a5b4c3d2e1f0")],
      outcome: Tally(unknown: 1)),
    Case(
      name: "one account of two names it", rest: [account("a", version), account("b", nil)],
      outcome: Tally(unknown: 1)),
    Case(
      name: "both accounts name it", rest: [account("a", version), account("b", version)],
      outcome: Tally(compliant: 1)),
    Case(
      name: "the current version", rest: [account("a", nil), listed(2)],
      outcome: Tally(compliant: 1)),
    Case(
      name: "an old version", rest: [account("a", nil), listed(3)], outcome: Tally(unknown: 1)),
  ]

  @Test(arguments: cases) func anOldVersionPassesForNoKey(_ row: Case) throws {
    let folder = try ScratchFolder()
    let text = "[\(([Self.key] + row.rest).joined(separator: ","))]"
    let file = try folder.file("inventory.json", text).path
    let report = try ComplianceCheck(
      RulePack.shipped, settings: ["azure-ai-cmk.judge": row.judge]
    ).run(on: InventorySelection([file]), now: Moment(secondsSince1970: 1_790_000_000))
    let result = try #require(report.results.first { $0.rule.id.rule == "key-rsa-2048" })
    #expect(result.tally == row.outcome)
    #expect(result.findings.compactMap(\.cause).allSatisfy { $0 == .notExported })
  }
}
