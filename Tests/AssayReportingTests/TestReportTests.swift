import AssayModel
import AssayReporting
import AssayTestSupport
import Foundation
import Testing

@Suite struct TestReportTests {
  enum Fixture: String, CaseIterable {
    case sample, passing, empty

    var report: TestReport {
      switch self {
      case .sample: .sample
      case .passing: .passing
      case .empty: .empty
      }
    }
  }

  private static let schema = AssayProgram.package.appending(
    path: "Sources/AssayKit/Documentation.docc/Resources/test-report-1.schema.json")

  @Test(arguments: TestReportFormat.allCases, Fixture.allCases)
  func writes(as format: TestReportFormat, _ fixture: Fixture) throws {
    try expectGolden(
      fixture.report.written(as: format), "tests-\(fixture.rawValue).\(format.rawValue).golden")
  }

  @Test(
    .enabled(if: Python.hasJSONSchema, "needs the Python package jsonschema"),
    arguments: Fixture.allCases)
  func jsonHoldsWhatItsSchemaDescribesAndNothingElse(_ fixture: Fixture) throws {
    let text = fixture.report.written(as: .json)
    #expect(try Python.mistakes(in: text, by: Self.schema, strictly: true) == "")
  }

  @Test(
    .enabled(if: Python.hasXMLSchema, "needs the Python package xmlschema"),
    .enabled(if: SharedMaterial.has("schemas"), "needs JUnit's schemas in ../shared/schemas"),
    arguments: Fixture.allCases, ["jenkins-junit-10.xsd", "windyroad-JUnit.xsd"])
  func junitFollowsBothSchemas(_ fixture: Fixture, _ schema: String) throws {
    let schema = SharedMaterial.url("schemas/\(schema)")
    #expect(try Python.mistakes(inXML: fixture.report.written(as: .junit), by: schema) == "")
  }

  /// What is as in the report of a check is described there.
  @Test func theDocumentationNamesEveryFieldOfTheSchema() throws {
    let pages = try ["TestingRules.md", "Reports.md"].map { name in
      try String(
        contentsOf: AssayProgram.package.appending(
          path: "Sources/AssayKit/Documentation.docc/\(name)"),
        encoding: .utf8)
    }.joined()
    let fields = try SchemaFields.names(in: Self.schema)
    #expect(fields.count > 40)
    #expect(fields.filter { !pages.contains("`\($0)`") }.sorted() == [])
  }

  @Test func textShowsNothingThatMisleads() {
    let text = TestReport.sample.written(as: .text)
    #expect(hazards(in: text) == [])
    #expect(commands(in: text) == [])
  }
}

extension TestReport {
  /// The report's text in a format.
  func written(as format: TestReportFormat) -> String {
    var output = ReportBuffer()
    format.write(self, style: .plain, to: &output)
    return output.text
  }
}
