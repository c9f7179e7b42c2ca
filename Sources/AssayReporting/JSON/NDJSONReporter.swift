internal import AssayModel

/// Writes the findings as JSON, one a line, each as the JSON report has it, and last of all a line
/// with the result and the problems met: a file without it is cut off.
struct NDJSONReporter: Reporter {
  func write(_ report: Report, to output: inout ReportBuffer) {
    for result in report.worstFirst {
      for finding in result.findings {
        JSONWriter.write(to: &output) { $0.write(finding, of: result.rule, inline: true) }
        output.drainIfLarge()
      }
    }
    JSONWriter.write(to: &output) { json in
      json.object(inline: true) { json in
        json.writeResult(of: report)
        json.array("diagnostics", report.diagnostics) { $0.write($1) }
      }
    }
  }
}
