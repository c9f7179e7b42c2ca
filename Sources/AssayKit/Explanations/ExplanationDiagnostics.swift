internal import AssayCompiler
internal import AssayModel

extension Diagnostic {
  /// - Parameter rules: of which one may be meant without its pack.
  static func unknownDiagnostic(
    _ id: String, known: [String], rules: [RuleDescriptor.ID]
  ) -> Diagnostic {
    let rule = rules.first { $0.rule == id }?.description
    let nearest = rule ?? Suggestion.nearest(to: id, among: known)
    return Diagnostic(
      "unknown-diagnostic", subject: .command, "no diagnostic has the id '\(id)'",
      help: nearest.map { "did you mean '\($0)'?" } ?? "'assay explain' lists all ids")
  }

  static func unknownRule(_ id: String, known: [String]) -> Diagnostic {
    let nearest = Suggestion.nearest(to: id, among: known)
    return Diagnostic(
      "unknown-rule", subject: .command, "no rule in use has the name '\(id)'",
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "name its pack with '--rules'; 'assay rules' lists the rules in use")
  }
}
