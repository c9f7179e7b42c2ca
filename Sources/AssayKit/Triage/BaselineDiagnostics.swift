internal import AssayModel

/// What can be wrong with a baseline.
extension Diagnostic {
  static func noBaseline(_ file: String, _ words: String, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "invalid-baseline", subject: .command, "'\(file)' \(words)", file: file, at: span,
      help: "name a report that 'assay check' wrote with '--format json' or '--format sarif'")
  }
}
