internal import AssayModel

/// What can be wrong with a report that is read.
extension Diagnostic {
  static func partialReport(_ file: String, _ words: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "partial-report", subject: .command, "'\(file)' \(words)", file: file, at: span,
      help: "name a report of the whole run: 'json' or 'sarif', without '--show'")
  }

  static func noReport(
    _ file: String, _ words: String, at span: SourceSpan?, as role: ReportReader.Role
  ) -> Diagnostic {
    Diagnostic(
      role.invalid, subject: .command, "'\(file)' \(words)", file: file, at: span,
      help: "name a report that 'assay check' wrote with '--format json' or '--format sarif'")
  }

  static func contradiction(
    _ file: String, _ words: String, at span: SourceSpan, as role: ReportReader.Role
  ) -> Diagnostic {
    Diagnostic(
      role.invalid, subject: .command, "'\(file)' contradicts itself: it \(words)", file: file,
      at: span, help: "name the report as 'assay check' wrote it; this one was changed since")
  }
}

extension ReportReader.Role {
  fileprivate var invalid: String {
    switch self {
    case .baseline: "invalid-baseline"
    case .compared: "invalid-report"
    }
  }

  var kind: WrittenFile.Kind {
    switch self {
    case .baseline: .baseline
    case .compared: .report
    }
  }
}
