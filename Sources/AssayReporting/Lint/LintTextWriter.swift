internal import AssayModel

/// Writes what a lint found in the manner of a compiler, and what it looked at in the last line.
struct LintTextWriter {
  var style: TextStyle

  func write(_ report: LintReport, to output: inout ReportBuffer) {
    TextWriter.write(to: &output, style: style) { writer in
      for diagnostic in report.diagnostics {
        writer.write(diagnostic)
        writer.output.drainIfLarge()
      }
      writer.writeOmission(of: report.omitted)
      if !report.scope.uncheckedTypes.isEmpty {
        writer.heading(
          "note",
          "no list of fields is known for \(quoted(report.scope.uncheckedTypes)), so paths in "
            + "them are not checked")
      }
      if let page = report.pages.first {
        writer.heading("note", "'assay explain \(page.id)' tells more, as for every id in brackets")
      }
      if let settings = report.scope.settings { writer.write(settings) }
      writer.writeResult(of: report)
    }
  }

  private func quoted(_ names: [String]) -> String {
    names.map { "'\($0)'" }.joined(separator: ", ")
  }
}

extension TextWriter {
  fileprivate mutating func writeResult(of report: LintReport) {
    let isInvalid = report.exitStatus != .compliant
    let paint = isInvalid ? Paint.failure : report.warnings > 0 ? .doubt : .success
    self.paint(paint, "RESULT: \(isInvalid ? "INVALID" : "VALID")")
    plain(": \(counted(report.errors, "error")), \(counted(report.warnings, "warning")) in ")
    plain(counted(report.scope.packs.count, "pack"))
    let others = [
      (report.scope.mappings.count, "mapping", "mappings"),
      (report.scope.exemptions.count, "file of exemptions", "files of exemptions"),
    ]
    for (count, noun, nouns) in others where count > 0 {
      plain(" and \(counted(count, noun, nouns))")
    }
    plain(": ")
    plain("\(counted(report.scope.rules, "rule")), ")
    plain("\(counted(report.scope.examples, "example")) run; ")
    plain("exit status \(report.exitStatus.rawValue)")
    endLine()
  }
}
