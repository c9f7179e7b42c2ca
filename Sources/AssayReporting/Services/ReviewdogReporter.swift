internal import AssayModel

/// Writes Reviewdog's diagnostic format, as one JSON object: what nobody has answered for.
///
/// Columns count bytes of UTF-8.
struct ReviewdogReporter: Reporter {
  func write(_ report: Report, to output: inout ReportBuffer) {
    JSONWriter.write(to: &output) { json in
      json.object { json in
        json.object("source", inline: true) { $0.member("name", report.tool.name) }
        json.array("diagnostics") { json in
          report.forEachAnnotation { annotation in
            json.write(annotation)
            json.drainIfLarge()
          }
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ annotation: Annotation) {
    object { json in
      json.member("message", annotation.message)
      // A place is wanted of each; one without a file is about the whole run.
      json.object("location", inline: true) { json in
        json.member("path", annotation.file.map(relativePath) ?? "-")
        if let span = annotation.span {
          json.object("range") { json in
            json.object("start") { $0.write(span.start) }
            json.object("end") { $0.write(span.end) }
          }
        }
      }
      json.member("severity", own: annotation.level.reviewdog)
      json.object("code", inline: true) { $0.member("value", annotation.id) }
    }
  }

  private mutating func write(_ position: SourcePosition) {
    member("line", position.line)
    member("column", position.utf8Column)
  }
}

extension Annotation.Level {
  fileprivate var reviewdog: StaticString {
    switch self {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .notice: "INFO"
    }
  }
}
