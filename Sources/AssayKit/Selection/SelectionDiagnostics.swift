internal import AssayModel
internal import AssaySyntax

/// What can be wrong with the choice of findings to list.
extension Diagnostic {
  static func malformedFilter(_ request: FindingSelection.Request) -> Diagnostic {
    filter(
      "malformed-filter", "'\(request.text)' is not of the form NAME=VALUE", request,
      help: "for example 'outcome=compliant' or 'severity=high'")
  }

  static func unknownFilter(_ name: String, _ request: FindingSelection.Request) -> Diagnostic {
    filter(
      "unknown-filter", "findings can't be told apart by '\(name)'", request,
      help: Suggestion.help(for: name, among: FindingSelection.Name.allCases.map(\.rawValue)))
  }

  static func unknownValue(
    _ value: String, of name: FindingSelection.Name, _ request: FindingSelection.Request,
    known: [String]
  ) -> Diagnostic {
    filter(
      "unknown-filter", "no finding's \(name.rawValue) is '\(value)'", request,
      help: Suggestion.help(for: value, among: known))
  }

  static func unknownShownRule(
    _ value: String, _ request: FindingSelection.Request, known: [String]
  ) -> Diagnostic {
    filter(
      "unknown-rule", "'\(value)' is the name of no rule in use", request,
      help: known.isEmpty
        ? "no rule is in use"
        : Suggestion.nearest(to: value, among: known).map { "did you mean '\($0)'?" }
          ?? "'*' stands for any characters; the rules in use: "
          + known.sorted().joined(separator: ", "))
  }

  static func repeatedSeverity(_ values: [String], _ span: SourceSpan?) -> Diagnostic {
    filter(
      "repeated-severity",
      "several severities are to be the least: "
        + values.map { "'\($0)'" }.joined(separator: " and "),
      FindingSelection.Request(text: "", span: span),
      help: "name the least one alone; those above it are listed with it")
  }

  private static func filter(
    _ id: String, _ message: String, _ request: FindingSelection.Request, help: String?
  ) -> Diagnostic {
    Diagnostic(
      id, subject: .command, request.span == nil ? "'--show': " + message : "'show': " + message,
      file: request.span?.file, at: request.span, help: help)
  }
}
