import AssayModel
import AssayReporting
import AssayTestSupport
import Foundation
import Testing

@Suite struct LintReportTests {
  /// Mistakes of every shape: with and without a place, notes and help; more than are shown; one
  /// twice.
  private static let report: LintReport = {
    let sample = [Diagnostic].sample
    let words = "two of a kind"
    let twice = Diagnostic("twice", subject: .rules, words, file: "rules/a.yaml")
    return LintReport(
      tool: Report.Tool(name: "assay", version: "1.2.3"),
      scope: LintReport.Scope(
        packs: ["rules", "more/rules"], mappings: ["maps/doors.yaml"], rules: 2,
        uncheckedTypes: ["Contoso.House/doors"], settings: Report.sample.settings),
      diagnostics: (sample + [twice, twice]).reversed(), limit: sample.count + 1, isStrict: true,
      pages: (sample + [twice]).map(\.id).reversed().map {
        DiagnosticPage(
          $0, "title of \($0)", meaning: "Meaning.", reason: "Reason.", subject: .rule)
      })
  }()

  private func written(_ format: LintFormat) -> String {
    var buffer = ReportBuffer()
    format.write(Self.report, style: .plain, to: &buffer)
    return buffer.text
  }

  @Test(arguments: LintFormat.allCases)
  func writes(as format: LintFormat) throws {
    try expectGolden(written(format), "lint.\(format.rawValue).golden")
  }

  @Test(.enabled(if: Python.hasJSONSchema, "needs the Python package jsonschema"))
  func jsonHoldsWhatItsSchemaDescribesAndNothingElse() throws {
    let schema = AssayProgram.package.appending(
      path: "Sources/AssayKit/Documentation.docc/Resources/lint-1.schema.json")
    #expect(try Python.mistakes(in: written(.json), by: schema, strictly: true) == "")
  }

  @Test(
    .enabled(if: Python.hasJSONSchema, "needs the Python package jsonschema"),
    .enabled(if: SharedMaterial.has("schemas"), "needs the SARIF schema in ../shared/schemas"))
  func sarifFollowsItsSchema() throws {
    let schema = SharedMaterial.url("schemas/sarif-schema-2.1.0-errata01.json")
    #expect(try Python.mistakes(in: written(.sarif), by: schema) == "")
  }

  /// The remaining remarks are choices: a pack's mistakes are no security findings, there is no
  /// home page to name, help may be a question, and a place that isn't known isn't invented.
  @Test(.enabled(if: SharedMaterial.has("tools"), "needs ../shared/tools/sarif_lint.py"))
  func sarifMeansWhatServicesReadFromIt() throws {
    let scratch = try ScratchFolder()
    let report = try scratch.file("lint.sarif", written(.sarif))
    let lint = SharedMaterial.url("tools/sarif_lint.py").path
    let output = try Python.run([lint, report.path]).output
    try #require(output.hasPrefix("\(report.path): "), "\(output)")
    let remarks = output.split(separator: "\n").dropFirst().filter {
      !$0.contains("no security-severity") && !$0.contains("no helpUri")
    }.compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(
      Set(remarks).subtracting(["GH1003", "SARIF2001", "SARIF2003", "SARIF2005", "SARIF2011"])
        == [],
      "\(output)")
  }
}
