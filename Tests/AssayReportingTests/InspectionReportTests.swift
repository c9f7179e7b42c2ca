import AssayModel
import AssayReporting
import AssayTestSupport
import Foundation
import Testing

@Suite struct InspectionReportTests {
  private static let schema = AssayProgram.package.appending(
    path: "Sources/AssayKit/Documentation.docc/Resources/inspection-1.schema.json")

  /// Rules with all, some and none of their evidence, one that was not run; a gap that two rules
  /// have, one without a command, one of a rule without resources; text that poses as markup.
  private static let report: InspectionReport = {
    let size = EvidenceGap(
      resourceType: "Microsoft.KeyVault/vaults/keys", path: "properties.keySize",
      cause: .notExported, resources: 1)
    let gaps: [[EvidenceGap]] = [
      [size, EvidenceGap(resourceType: "AWS::\u{1B}[1m", cause: .ambiguous, resources: 2)],
      [EvidenceGap(resourceType: "Microsoft.KeyVault/vaults", cause: nil, resources: 0)],
      [size],
    ]
    let results = Report.sample.results
    return InspectionReport(
      of: Report.sample,
      scopes: InventoryScopes(
        subscriptions: [.init(id: "0a1b", resources: 3), .init(id: "::error::", resources: 1)],
        tenants: [.init(id: "72f988bf", resources: 2)]),
      rules: zip(results, gaps + Array(repeating: [], count: results.count))
        .map { RuleEvidence($0, gaps: $1) })
  }()

  private func written(_ format: InspectionFormat) -> String {
    var buffer = ReportBuffer()
    format.write(Self.report, style: .plain, to: &buffer)
    return buffer.text
  }

  @Test(arguments: InspectionFormat.allCases)
  func writes(as format: InspectionFormat) throws {
    try expectGolden(written(format), "inspection.\(format.rawValue).golden")
  }

  @Test(.enabled(if: Python.hasJSONSchema, "needs the Python package jsonschema"))
  func jsonHoldsWhatItsSchemaDescribesAndNothingElse() throws {
    #expect(try Python.mistakes(in: written(.json), by: Self.schema, strictly: true) == "")
  }

  @Test func theDocumentationNamesEveryFieldOfTheSchema() throws {
    let page = try String(
      contentsOf: AssayProgram.package.appending(
        path: "Sources/AssayKit/Documentation.docc/Reports.md"), encoding: .utf8)
    let fields = try SchemaFields.names(in: Self.schema)
    #expect(fields.count > 30)
    #expect(fields.filter { !page.contains("`\($0)`") }.sorted() == [])
  }

  @Test(arguments: [
    (
      "Microsoft.KeyVault/vaults",
      "az graph query -q \"resources | where type =~ 'microsoft.keyvault/vaults'\" --first 1000"
    ),
    ("MICROSOFT.managedidentity/UserAssignedIdentities", "az identity list"),
    ("Microsoft.KeyVault/vaults/secrets", nil), ("AWS::EC2::Volume", nil), ("server", nil),
    ("Microsoft.X/y' | take 1", nil), ("Contoso.House/doors", nil),
  ])
  func knowsWhatExportsAType(_ type: String, _ command: String?) {
    for cause in [UnknownCause.notExported, .notInInventory, nil] {
      let gap = EvidenceGap(resourceType: type, cause: cause, resources: 1)
      #expect(gap.command == command)
    }
    #expect(EvidenceGap(resourceType: type, cause: .conflict, resources: 1).command == nil)
  }
}
