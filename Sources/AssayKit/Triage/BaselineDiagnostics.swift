internal import AssayModel

/// What can be wrong with a baseline.
extension Diagnostic {
  static func partialBaseline(_ file: String, _ words: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "partial-report", subject: .command, "'\(file)' \(words)", file: file, at: span,
      help: "name a report of the whole run: 'json' or 'sarif', without '--show'")
  }

  static func noBaseline(_ file: String, _ words: String, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "invalid-baseline", subject: .command, "'\(file)' \(words)", file: file, at: span,
      help: "name a report that 'assay check' wrote with '--format json' or '--format sarif'")
  }
}
