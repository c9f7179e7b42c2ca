internal import AssayModel

/// Writes logging commands of Azure Pipelines, which list findings as a build's issues.
///
/// What becomes of the build is left to the exit status.
struct AzureDevOpsReporter: Reporter {
  func write(_ report: Report, to output: inout ReportBuffer) {
    report.forEachAnnotation { annotation in
      output.writeIssue(annotation)
      output.drainIfLarge()
    }
    output.writeResult(of: report)
  }
}

extension ReportBuffer {
  fileprivate mutating func writeIssue(_ annotation: Annotation) {
    write(own: "##vso[task.logissue type=")
    write(own: annotation.level == .error ? "error;" : "warning;")
    if let file = annotation.file {
      writeProperty("sourcepath", ReportBuffer(showing: relativePath(file)))
    }
    if let start = annotation.span?.start {
      write("linenumber=\(start.line);columnnumber=\(start.column);")
    }
    writeProperty("code", ReportBuffer(showing: annotation.id))
    write(own: "]")
    write(annotation.message, replacing: escapeOfData)
    write(own: "\n")
  }

  private mutating func writeProperty(_ name: StaticString, _ value: ReportBuffer) {
    write(own: name)
    write(own: "=")
    write(value) { byte in
      switch byte {
      case UInt8(ascii: ";"): "%3B"
      case UInt8(ascii: "]"): "%5D"
      default: escapeOfData(byte)
      }
    }
    write(own: ";")
  }
}

/// The agent reads `%AZP25` as a percent sign; line breaks are shown as escapes already.
private func escapeOfData(_ byte: UInt8) -> StaticString? {
  byte == UInt8(ascii: "%") ? "%AZP25" : nil
}
