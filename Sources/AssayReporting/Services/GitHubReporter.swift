internal import AssayModel

/// Writes workflow commands of GitHub Actions, which show findings beside the lines of a change.
///
/// GitHub shows ten errors, ten warnings and ten notices of a step: the worst are written, and the
/// last line, which is no command, says how many were left out.
struct GitHubReporter: Reporter {
  /// How many of each level GitHub shows.
  static let limit = 10

  func write(_ report: Report, to output: inout ReportBuffer) {
    var counts: [Annotation.Level: Int] = [:]
    var leftOut = 0
    report.forEachAnnotation { annotation in
      counts[annotation.level, default: 0] += 1
      if counts[annotation.level, default: 0] <= Self.limit {
        output.writeCommand(annotation)
      } else {
        leftOut += 1
      }
    }
    if leftOut > 0 { output.write("\(counted(leftOut, "more annotation")) left out\n") }
    output.writeResult(of: report)
  }
}

extension ReportBuffer {
  fileprivate mutating func writeCommand(_ annotation: Annotation) {
    write(own: "::")
    write(own: annotation.level.command)
    write(own: " ")
    if let file = annotation.file {
      writeProperty("file", ReportBuffer(showing: relativePath(file)))
      write(own: ",")
    }
    if let span = annotation.span { writePosition(span) }
    writeProperty("title", ReportBuffer(showing: annotation.id))
    write(own: "::")
    write(annotation.message, replacing: escapeOfData)
    write(own: "\n")
  }

  /// Columns mean something within one line only.
  private mutating func writePosition(_ span: SourceSpan) {
    write("line=\(span.start.line),endLine=\(span.end.line),")
    guard span.start.line == span.end.line else { return }
    write("col=\(span.start.column),endColumn=\(span.end.column),")
  }

  private mutating func writeProperty(_ name: StaticString, _ value: ReportBuffer) {
    write(own: name)
    write(own: "=")
    write(value) { byte in
      switch byte {
      case UInt8(ascii: ":"): "%3A"
      case UInt8(ascii: ","): "%2C"
      default: escapeOfData(byte)
      }
    }
  }
}

/// Line breaks are shown as escapes already.
private func escapeOfData(_ byte: UInt8) -> StaticString? {
  byte == UInt8(ascii: "%") ? "%25" : nil
}

extension Annotation.Level {
  fileprivate var command: StaticString {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .notice: "notice"
    }
  }
}
