import AssayModel
import AssayReporting
import AssayTestSupport
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
}
