import AssayModel
import AssayReporting
import AssayTestSupport
import Foundation
import Testing

@Suite struct ReportFormatTests {
  @Test(arguments: ReportFormat.allCases, SampleReport.allCases)
  func writes(as format: ReportFormat, _ sample: SampleReport) throws {
    try expectGolden(
      sample.report.written(as: format), "\(sample.rawValue).\(format.rawValue).golden")
  }

  @Test func writesTextForANarrowTerminalInColour() throws {
    let style = TextStyle(color: true, width: 60)
    try expectGolden(Report.sample.written(as: .text, style: style), "narrow.text.golden")
  }

  @Test func printsDiagnosticsLikeACompiler() throws {
    var output = ReportBuffer()
    DiagnosticPrinter().write(.sample, to: &output)
    try expectGolden(output.text, "diagnostics.text.golden")
  }

  @Test(arguments: [(1, "1 more diagnostic left out"), (3, "3 more diagnostics left out")])
  func printsNoMoreDiagnosticsThanTheLimitAndCountsTheRest(_ excess: Int, _ note: String) {
    let all = (1...(5 + excess)).map { Diagnostic("odd", subject: .rules, "mistake \($0) is here") }
    var output = ReportBuffer()
    DiagnosticPrinter(limit: 5).write(all, to: &output)
    #expect(output.text.components(separatedBy: " is here").count - 1 == 5)
    #expect(output.text.hasSuffix("note: \(note)\n\(5 + excess) errors\n"), "\(output.text)")
  }
}
