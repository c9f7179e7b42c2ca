import AssayModel
import AssayTestSupport
import Foundation
import Testing

@testable import AssayReporting

/// The formats of services and spreadsheets: parsed back, and filled with what tries to escape.
@Suite struct ServiceFormatTests {
  /// Texts that mean something in one of the formats.
  private static let hostile = [
    "=1+1", "+1", "-2", "+cmd|' /C calc'!A0", "@SUM(A1)", " =x", "＝1", "a,b", "a;b", "\"q\"",
    "\r\n::error::x", "##[error]x", "##vso[task.complete result=Succeeded;]", "::set-output::",
    "x%0A::error::y", "a%AZP25b]c;d", "</failure><x/>", "]]>", "<img src=x onerror=y>",
    "[a](javascript:x)", "![a](https://example.com)", "@team https://example.com www.example.com",
    "a|b`c``d", "`", "| a | b |", "\u{202E}rtl", "\u{1B}[31m", "a\\", "-", "=", "", "é 日本",
  ]
  private static let filled = hostile.map { Report.filled(with: [$0.isEmpty ? "empty" : $0]) }

  /// Prints what a CSV parser reads, as JSON.
  private static let readCSV = """
    import csv, json, sys
    with open(sys.argv[1], newline="", encoding="utf-8") as file: print(json.dumps(list(csv.reader(file))))
    """

  private static func rows(of report: Report) throws -> [[String]] {
    let scratch = try ScratchFolder()
    let file = try scratch.file("report.csv", report.written(as: .csv))
    let output = try Python.run(["-c", readCSV, file.path]).output
    return try JSONDecoder().decode([[String]].self, from: Data(output.utf8))
  }

  @Test func csvHasARowForEachFindingAndEachProblem() throws {
    let rows = try Self.rows(of: .sample)
    #expect(rows.count == 1 + Report.sample.count { _, _ in true } + Report.sample.problems.count)
    #expect(rows.last?.first == "incomplete")
    #expect(Set(rows.map(\.count)) == [24])
    let header = try #require(rows.first)
    let path = try #require(header.firstIndex(of: "path"))
    let observed = try #require(header.firstIndex(of: "observed"))
    #expect(rows.contains { $0[path] == "location" && $0[observed] == "westeurope" })
  }

  @Test func csvHoldsNoFormula() throws {
    for report in Self.filled {
      for cell in try Self.rows(of: report).joined() {
        let first = cell.first { $0 != " " }
        let isSigned = first.map { "=@＝＋－＠".contains($0) } ?? false
        #expect(!isSigned, "\(cell.debugDescription)")
        if first == "+" || first == "-" { #expect(Double(cell) != nil) }
        #expect(hazards(in: cell) == [], "\(cell.debugDescription)")
      }
    }
  }

  @Test(
    .enabled(if: Python.hasXMLSchema, "needs the Python package xmlschema"),
    .enabled(if: SharedMaterial.has("schemas"), "needs JUnit's schemas in ../shared/schemas"),
    arguments: ["jenkins-junit-10.xsd", "windyroad-JUnit.xsd"])
  func junitFollowsBothSchemas(_ schema: String) throws {
    let schema = SharedMaterial.url("schemas/\(schema)")
    for report in [.sample, SampleReport.empty.report, .filled(with: Self.hostile)] {
      #expect(try Python.mistakes(inXML: report.written(as: .junit), by: schema) == "")
    }
  }

  /// Counts of elements, and what the suites say that they are.
  private static let countCases = """
    import sys, xml.etree.ElementTree as tree
    root = tree.parse(sys.argv[1]).getroot()
    for name, tag in ("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped"):
      said = sum(int(suite.get(name)) for suite in root)
      print(name, said, sum(1 for _ in root.iter(tag)))
    """

  @Test func junitCountsItsCases() throws {
    for report in [Report.sample] + Self.filled {
      let scratch = try ScratchFolder()
      let file = try scratch.file("report.xml", report.written(as: .junit))
      let lines = try Python.run(["-c", Self.countCases, file.path]).output
        .split(separator: "\n").map { $0.split(separator: " ") }
      #expect(lines.count == 4)
      for line in lines { #expect(line[1] == line[2], "\(line)") }
      let failures = report.count { $0 == .noncompliant && $1 == .new }
      #expect(lines[1][1] == "\(failures)")
    }
  }

  @Test(arguments: [ReportFormat.github, .azureDevOps])
  func commandsAreOnlyOurOwn(_ format: ReportFormat) throws {
    for report in [Report.sample] + Self.filled {
      let lines = report.written(as: format).split(
        separator: "\n", omittingEmptySubsequences: false)
      var annotations = 0
      report.forEachAnnotation { _ in annotations += 1 }
      #expect(lines.count == min(annotations, 20) + 2, "\(lines)")
      for line in lines.dropLast(2) {
        #expect(line.hasPrefix(format == .github ? "::" : "##vso[task.logissue type="))
        #expect(hazards(in: String(line)) == [])
        let rest = line.dropFirst(format == .github ? 2 : 7)
        #expect(!rest.contains("##vso["))
      }
      #expect(lines.last == "")
      #expect(lines.dropLast().last?.hasPrefix("RESULT: ") ?? false)
    }
  }

  @Test func gitHubCountsWhatItDoesNotShow() throws {
    let result = RuleResult(
      rule: RuleDescriptor(
        id: .init(pack: "a", rule: "b"), title: "t", severity: .critical, resourceType: "T/t",
        remediation: "r"),
      tally: Tally(noncompliant: 13),
      findings: (0..<13).map {
        Finding(
          resource: ResourceReference(id: "\($0)", type: "T/t", sources: []),
          outcome: .noncompliant, message: "m")
      })
    let report = Report(
      tool: .init(name: "assay", version: "1"), isComplete: true, exitStatus: .noncompliant,
      results: [result])
    let lines = report.written(as: .github).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.contains("3 more annotations left out"))
  }

  @Test func gitLabTellsFindingsApart() throws {
    let text = Report.sample.written(as: .gitlab)
    let issues = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    let shown = Report.sample.count { _, status in !status.isExempt }
    #expect(issues.count == shown + Report.sample.problems.count)
    #expect(Set(issues.compactMap { $0["fingerprint"] as? String }).count == issues.count)
    let severities = Set(issues.compactMap { $0["severity"] as? String })
    #expect(severities.isSubset(of: ["info", "minor", "major", "critical", "blocker"]))
  }

  @Test func reviewdogCountsBytes() throws {
    let report = Report.sample.unanswered
    let text = report.written(as: .rdjson)
    let whole = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let diagnostics = try #require(whole["diagnostics"] as? [[String: Any]])
    var annotations: [Annotation] = []
    report.forEachAnnotation { annotations.append($0) }
    let columns = diagnostics.map { diagnostic -> Int? in
      let location = diagnostic["location"] as? [String: Any]
      let range = location?["range"] as? [String: [String: Int]]
      return range?["start"]?["column"]
    }
    #expect(columns == annotations.map { $0.span?.start.utf8Column })
    #expect(
      annotations.contains { $0.span.map { $0.start.column != $0.start.utf8Column } ?? false })
  }

  @Test func ndjsonHasTheFindingsAndTheResultOfJSON() throws {
    let whole = try #require(
      try JSONSerialization.jsonObject(
        with: Data(Report.sample.written(as: .json).utf8)) as? NSDictionary)
    let findings = try #require(whole["findings"] as? NSArray)
    let lines = try Report.sample.written(as: .ndjson).split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8))
    }
    #expect(findings.isEqual(to: Array(lines.dropLast())))
    let result = try #require(lines.last as? NSDictionary)
    let keys = try #require(result.allKeys as? [String]).sorted()
    #expect(keys == ["complete", "diagnostics", "exitStatus", "result"])
    for key in keys { #expect((whole[key] as? NSObject)?.isEqual(result[key]) == true, "\(key)") }
  }

  @Test func markdownShowsMarkupAsText() {
    for report in Self.filled {
      let text = Self.withoutCode(report.written(as: .markdown))
      #expect(hazards(in: text) == [])
      #expect(!text.replacing("<br>", with: "").replacing("<!-- -->", with: "").contains("<"))
      #expect(!text.contains("]("))
      #expect(!text.contains("@team"))
    }
  }

  /// Markdown without the spans of code in it, in which nothing is markup.
  private static func withoutCode(_ markdown: String) -> String {
    var rest = markdown[...]
    var text = ""
    while let tick = rest.firstIndex(of: "`") {
      let isEscaped = rest[..<tick].last == "\\"
      let fence = isEscaped ? "`" : String(rest[tick...].prefix { $0 == "`" })
      text += rest[..<tick]
      rest = rest[tick...].dropFirst(fence.count)
      if isEscaped { continue }
      var end = rest.startIndex
      while end < rest.endIndex {
        let run = rest[end...].prefix { $0 == "`" }
        if run.count == fence.count { break }
        end = run.isEmpty ? rest.index(after: end) : run.endIndex
      }
      rest = rest[end...].dropFirst(fence.count)
    }
    return text + rest
  }

  @Test func markdownKeepsToItsLimit() {
    let report = Report.filled(
      with: (0..<3000).map { "\($0)" + String(repeating: "x", count: 400) })
    let text = report.written(as: .markdown)
    #expect(text.contains(" left out"))
    #expect(text.utf8.count > 500_000 && text.utf8.count < 1 << 20)
  }

  @Test func gitHubsProfileHasWhatMustBeFixed() throws {
    let text = Report.sample.written(as: .sarifGitHub)
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.allSatisfy { $0["kind"] as? String == "fail" && $0["suppressions"] == nil })
    #expect(results.count == Report.sample.count { $0 == .noncompliant && !$1.isExempt })
    #expect(text.contains("4 unknown findings, 1 exempt finding left out for GitHub"))
  }
}

extension Report {
  /// The same findings, none of which anybody has answered for.
  fileprivate var unanswered: Report {
    let results = results.map { result in
      let findings = result.findings.map { finding in
        var finding = finding
        finding.status = .new
        return finding
      }
      return RuleResult(rule: result.rule, tally: result.tally, findings: findings)
    }
    return Report(
      tool: tool, isComplete: isComplete, exitStatus: exitStatus, inventories: inventories,
      packs: packs, results: results, diagnostics: diagnostics)
  }
}
