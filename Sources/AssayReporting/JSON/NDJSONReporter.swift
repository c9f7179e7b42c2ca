internal import AssayModel

/// Writes the findings as JSON, one a line, each as the JSON report has it.
struct NDJSONReporter: Reporter {
  func write(_ report: Report, to output: inout ReportBuffer) {
    for result in report.worstFirst {
      for finding in result.findings {
        JSONWriter.write(to: &output) { $0.write(finding, of: result.rule, inline: true) }
        output.drainIfLarge()
      }
    }
  }
}
