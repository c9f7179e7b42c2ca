import AssayModel
import AssayReporting
import AssayTestSupport
import Foundation
import Testing

@Suite struct ValidityTests {
  private static let reportSchema = AssayProgram.package.appending(
    path: "Sources/AssayKit/Documentation.docc/Resources/report-1.schema.json")
  private static let sarifSchema = SharedMaterial.url(
    "schemas/sarif-schema-2.1.0-errata01.json")

  @Test(
    .enabled(if: Python.hasJSONSchema, "needs the Python package jsonschema"),
    arguments: SampleReport.allCases)
  func jsonHoldsWhatItsSchemaDescribesAndNothingElse(_ sample: SampleReport) throws {
    let text = sample.report.written(as: .json)
    #expect(try Python.mistakes(in: text, by: Self.reportSchema, strictly: true) == "")
  }

  @Test(
    .enabled(if: Python.hasJSONSchema, "needs the Python package jsonschema"),
    .enabled(if: SharedMaterial.has("schemas"), "needs the SARIF schema in ../shared/schemas"),
    arguments: SampleReport.allCases)
  func sarifFollowsItsSchema(_ sample: SampleReport) throws {
    #expect(try Python.mistakes(in: sample.report.written(as: .sarif), by: Self.sarifSchema) == "")
  }

  /// The lint's remaining remarks are choices: the tool has no home page to name, unknown results
  /// and exempt ones stay in the file, and a place that isn't known isn't invented.
  @Test(.enabled(if: SharedMaterial.has("tools"), "needs ../shared/tools/sarif_lint.py"))
  func sarifMeansWhatServicesReadFromIt() throws {
    let scratch = try ScratchFolder()
    let report = try scratch.file("report.sarif", Report.sample.written(as: .sarif))
    for sample in Report.sampleFiles {
      try scratch.file(sample.path == "-" ? "stdin" : sample.path, sample.text)
    }
    let lint = SharedMaterial.url("tools/sarif_lint.py").path
    let output = try Python.run([lint, report.path, "--root", scratch.url.path]).output
    try #require(output.hasPrefix("\(report.path): "), "\(output)")
    let remarks = output.split(separator: "\n").dropFirst().compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    #expect(
      Set(remarks).subtracting(["GH1003", "GitHub", "SARIF2003", "SARIF2005", "SARIF2011"]) == [],
      "\(output)")
  }

  @Test func theDocumentationNamesEveryFieldOfTheSchema() throws {
    let page = try String(
      contentsOf: AssayProgram.package.appending(
        path: "Sources/AssayKit/Documentation.docc/Reports.md"),
      encoding: .utf8)
    let fields = try SchemaFields.names(in: Self.reportSchema)
    #expect(fields.count > 50)
    #expect(fields.filter { !page.contains("`\($0)`") }.sorted() == [])
  }
}
