import AssayModel
import AssayReporting
import AssayTestSupport
import Foundation
import Testing

@Suite struct ValidityTests {
  private static let reportSchema = Python.root.appending(
    path: "Sources/AssayKit/Documentation.docc/Resources/report-1.schema.json")
  private static let sarifSchema = Python.shared.appending(
    path: "schemas/sarif-schema-2.1.0-errata01.json")

  @Test(
    .enabled(if: Python.hasJSONSchema, "needs the Python package jsonschema"),
    arguments: SampleReport.allCases)
  func jsonHoldsWhatItsSchemaDescribesAndNothingElse(_ sample: SampleReport) throws {
    let text = sample.report.written(as: .json)
    #expect(try Python.mistakes(in: text, by: Self.reportSchema, strictly: true) == "")
  }

  @Test(
    .enabled(if: Python.hasJSONSchema, "needs the Python package jsonschema"),
    .enabled(if: Python.has("schemas"), "needs the SARIF schema in ../shared/schemas"),
    arguments: SampleReport.allCases)
  func sarifFollowsItsSchema(_ sample: SampleReport) throws {
    #expect(try Python.mistakes(in: sample.report.written(as: .sarif), by: Self.sarifSchema) == "")
  }

  /// The lint's remaining remarks are choices: the tool has no home page to name, unknown results
  /// and exempt ones stay in the file, and a place that isn't known isn't invented.
  @Test(.enabled(if: Python.has("tools"), "needs ../shared/tools/sarif_lint.py"))
  func sarifMeansWhatServicesReadFromIt() throws {
    let file = try Python.temporary("report.sarif", holding: Report.sample.written(as: .sarif))
    let directory = file.deletingLastPathComponent()
    defer { try? FileManager.default.removeItem(at: directory) }
    for sample in Report.sampleFiles {
      let path = directory.appending(path: sample.path == "-" ? "stdin" : sample.path)
      try FileManager.default.createDirectory(
        at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(sample.text.utf8).write(to: path)
    }
    let lint = Python.shared.appending(path: "tools/sarif_lint.py").path
    let output = try Python.run([lint, file.path, "--root", directory.path]).output
    let remarks = output.split(separator: "\n").dropFirst().compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    #expect(
      Set(remarks).subtracting(["GH1003", "GitHub", "SARIF2003", "SARIF2005", "SARIF2011"]) == [],
      "\(output)")
  }

  @Test func theDocumentationNamesEveryFieldOfTheSchema() throws {
    let page = try String(
      contentsOf: Python.root.appending(path: "Sources/AssayKit/Documentation.docc/Reports.md"),
      encoding: .utf8)
    let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: Self.reportSchema))
    let fields = Self.fields(of: schema)
    #expect(fields.count > 50)
    #expect(fields.filter { !page.contains("`\($0)`") }.sorted() == [])
  }

  /// The names of all properties that a schema describes.
  private static func fields(of schema: Any) -> Set<String> {
    switch schema {
    case let schema as [String: Any]:
      let own = (schema["properties"] as? [String: Any]).map { Set($0.keys) } ?? []
      return schema.values.reduce(into: own) { $0.formUnion(fields(of: $1)) }
    case let list as [Any]: return list.reduce(into: []) { $0.formUnion(fields(of: $1)) }
    default: return []
    }
  }
}
