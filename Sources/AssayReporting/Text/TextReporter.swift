internal import AssayModel

/// Writes a report for people, in the manner of a compiler.
///
/// Findings, then problems met, then what was checked against what, and in the last line the
/// result: whoever reads only that line learns whether to trust it.
struct TextReporter: Reporter {
  var style: TextStyle

  func write(_ report: Report, to output: inout ReportBuffer) {
    TextWriter.write(to: &output, style: style) { writer in
      guard style.detail != .brief else { return writer.writeBriefly(report) }
      for result in report.worstFirst {
        for finding in result.findings {
          writer.write(finding, of: result.rule)
          writer.output.drainIfLarge()
        }
      }
      if let baseline = report.baseline { writer.writePast(of: baseline) }
      for diagnostic in report.diagnostics { writer.write(diagnostic) }
      writer.writeRules(of: report)
      writer.writeInputs(of: report)
      writer.writeResult(of: report)
    }
  }
}
