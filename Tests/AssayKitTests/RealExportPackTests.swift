import AssayKit
import AssayTestSupport
import Foundation
import Testing

/// What the whole pack says of real exports where `azure/MANIFEST.tsv` asks for more than the six
/// rules of `RealExportTests` decide.
@Suite(.enabled(if: SharedMaterial.has("data/azure"), "needs the exports in ../shared/data/azure"))
struct RealExportPackTests {
  struct Case: CustomTestStringConvertible {
    /// The manifest's row.
    var id: String
    var outcomes: [String: Tally]
    var testDescription: String { id }
  }

  static let table = [
    Case(
      id: "T1",
      outcomes: ["key-configured": Tally(compliant: 1), "key-identifier": Tally(compliant: 1)]),
    Case(id: "T3", outcomes: ["key-configured": Tally(noncompliant: 1)]),
    Case(id: "T4", outcomes: ["key-configured": Tally(noncompliant: 1)]),
    Case(id: "T6", outcomes: ["key-configured": Tally(notApplicable: 1)]),
    Case(id: "T8", outcomes: ["key-configured": Tally(noncompliant: 2)]),
    // A version with dashes is none.
    Case(id: "T9", outcomes: ["key-identifier": Tally(noncompliant: 1)]),
    Case(id: "T10", outcomes: ["scope-key-configured": Tally(compliant: 1)]),
    Case(id: "T13", outcomes: ["key-enabled": Tally(compliant: 1)]),
    // Two of the four keys are over.
    Case(id: "T16", outcomes: ["key-in-validity": Tally(compliant: 2, noncompliant: 2)]),
    Case(id: "T28", outcomes: ["key-wraps": Tally(compliant: 1)]),
    Case(id: "T29", outcomes: ["key-rotation-policy": Tally(compliant: 2)]),
    Case(
      id: "T40",
      outcomes: ["key-configured": Tally(noncompliant: 1, unknown: 1, notApplicable: 1)]),
    Case(
      id: "T42",
      outcomes: ["key-wraps": Tally(noncompliant: 1), "key-in-validity": Tally(compliant: 1)]),
    // A deleted key is none.
    Case(id: "T43", outcomes: ["key-enabled": Tally(), "key-wraps": Tally()]),
  ]

  @Test(arguments: table) func saysWhatTheRowSays(_ row: Case) throws {
    let text = try String(
      contentsOf: SharedMaterial.url("data/azure/MANIFEST.tsv"), encoding: .utf8)
    let cells = text.split(separator: "\n").map { $0.split(separator: "\t") }
    let path = try #require(cells.first { $0[0] == row.id })[1]
    let check = try ComplianceCheck(
      RulePack.shipped.filter { $0.folder == "rules/azure-ai-cmk" },
      settings: ["azure-ai-cmk.judge": "all"])
    let report = check.run(
      on: InventorySelection([SharedMaterial.url("data/azure/\(path)").path]),
      now: Moment(secondsSince1970: 1_790_000_000))
    for (rule, tally) in row.outcomes {
      #expect(report.results.first { $0.rule.id.rule == rule }?.tally == tally, "\(rule)")
    }
  }
}
