internal import AssayModel
internal import AssaySyntax

/// What can be wrong with a comparison of reports.
extension Diagnostic {
  static func unknownGoneRule(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-rule", subject: .command,
      "'--allow-gone \(name)' names no rule of the earlier report",
      help: Suggestion.help(for: name, among: known))
  }
}
