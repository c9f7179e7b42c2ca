import AssayModel
import AssayReporting
import AssayTestSupport
import Foundation
import Testing

@Suite struct DifferenceReportTests {
  private static let schema = AssayProgram.package.appending(
    path: "Sources/AssayKit/Documentation.docc/Resources/diff-1.schema.json")

  private static func side(_ path: String, _ noncompliant: Int, now: String?)
    -> ReportDifference.Side
  {
    ReportDifference.Side(
      path: path, sha256: String(repeating: "0ddba11c", count: 8), isComplete: now == nil,
      exitStatus: 1, now: now, tally: Tally(compliant: 3, noncompliant: noncompliant, unknown: 1))
  }

  private static func state(
    _ outcome: Outcome, _ severity: Severity = .high, isExempt: Bool = false
  ) -> FindingChange.State {
    FindingChange.State(outcome: outcome, severity: severity, isExempt: isExempt)
  }

  private static let hostile = "::error::\u{1B}[2J\u{202E}|<b>`*@me*`\r\n##vso[task.complete]"

  /// A difference of each kind, with text that poses as markup or commands.
  private static let difference = ReportDifference(
    tool: .init(name: "assay", version: "0.1.0"), exitStatus: .noncompliant,
    old: side("./monday \u{202E}.json", 2, now: "2026-01-02T03:04:05Z"),
    new: side("tuesday.sarif", 5, now: nil),
    packs: [
      PackChange(
        name: "a-new", old: nil,
        new: .init(version: "0.1.0", sha256: String(repeating: "a", count: 64), parameters: [])),
      PackChange(
        name: "house",
        old: .init(
          version: "1.0.0", sha256: String(repeating: "b", count: 64),
          parameters: ["judge = used", "least = 2048"]),
        new: .init(
          version: "1.1.0", sha256: String(repeating: "c", count: 64),
          parameters: ["judge = all", "least = 2048"])),
      PackChange(
        name: "z-gone",
        old: .init(version: "::", sha256: hostile, parameters: [hostile]), new: nil),
    ],
    rules: [
      RuleChange(kind: .added, id: "a-new.rule", old: nil, new: .high),
      RuleChange(kind: .gone, id: "z-gone.rule", old: .low, new: nil),
      RuleChange(kind: .severity, id: "house.lock", old: .low, new: .high),
    ],
    findings: [
      FindingChange(
        kind: .appeared, rule: "a-new.rule", resource: hostile, old: nil,
        new: state(.noncompliant), ruleFate: .added, message: hostile),
      FindingChange(
        kind: .changed, rule: "house.lock", resource: "/doors/b", old: state(.unknown, .low),
        new: state(.noncompliant), ruleFate: .packChanged, message: "b is shut",
        values: [
          .init(path: "properties.state", old: "unknown (not-exported)", new: "\"shut\""),
          .init(path: "house.\(hostile)", old: nil, new: hostile),
          .init(path: "", old: "x", new: nil),
        ]),
      FindingChange(
        kind: .changed, rule: "house.lock", resource: "/doors/c", old: state(.noncompliant),
        new: state(.noncompliant, isExempt: true), ruleFate: .same, message: "c is shut"),
      FindingChange(
        kind: .changed, rule: "house.lock", resource: "/doors/d", old: state(.compliant),
        new: state(.unknown), ruleFate: .same, message: "can't tell of d"),
      FindingChange(
        kind: .disappeared, rule: "house.lock", resource: "/doors/e", old: state(.noncompliant),
        new: nil, ruleFate: .same, message: "e is shut"),
      FindingChange(
        kind: .values, rule: "house.lock", resource: "/doors/f", old: state(.noncompliant),
        new: state(.noncompliant), ruleFate: .same, message: "f is ajar",
        values: [.init(path: "properties.state", old: "\"shut\"", new: "\"ajar\"")]),
      FindingChange(
        kind: .disappeared, rule: "z-gone.rule", resource: "/doors/g",
        old: state(.unknown, .low), new: nil, ruleFate: .gone, message: ""),
    ],
    doubts: [.incomplete, .unknown(1), .goneRule("z-gone.rule")],
    loosenings: ["--allow-gone z-gone.rule"])

  /// Two reports that don't differ.
  private static let none = ReportDifference(
    tool: .init(name: "assay", version: "0.1.0"), exitStatus: .compliant,
    old: side("a.json", 0, now: nil), new: side("b.json", 0, now: nil), packs: [], rules: [],
    findings: [], doubts: [], loosenings: [])

  private func written(_ difference: ReportDifference, _ format: DifferenceFormat) -> String {
    var buffer = ReportBuffer()
    format.write(difference, style: .plain, to: &buffer)
    return buffer.text
  }

  @Test(arguments: DifferenceFormat.allCases)
  func writes(as format: DifferenceFormat) throws {
    try expectGolden(written(Self.difference, format), "diff.\(format.rawValue).golden")
    try expectGolden(written(Self.none, format), "diff-none.\(format.rawValue).golden")
  }

  @Test func textShowsNothingThatMisleads() {
    let text = written(Self.difference, .text)
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\r" })
    #expect(!text.split(separator: "\n").contains { $0.hasPrefix("::") || $0.hasPrefix("##") })
  }

  @Test(.enabled(if: Python.hasJSONSchema, "needs the Python package jsonschema"))
  func jsonHoldsWhatItsSchemaDescribesAndNothingElse() throws {
    for difference in [Self.difference, Self.none] {
      let text = written(difference, .json)
      #expect(try Python.mistakes(in: text, by: Self.schema, strictly: true) == "")
    }
  }

  @Test func theDocumentationNamesEveryFieldOfTheSchema() throws {
    let page = try String(
      contentsOf: AssayProgram.package.appending(
        path: "Sources/AssayKit/Documentation.docc/Reports.md"), encoding: .utf8)
    let fields = try SchemaFields.names(in: Self.schema)
    #expect(fields.count > 30)
    #expect(fields.filter { !page.contains("`\($0)`") }.sorted() == [])
  }
}
