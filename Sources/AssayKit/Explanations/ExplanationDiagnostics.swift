internal import AssayCompiler
internal import AssayModel

extension Diagnostic {
  static func unknownDiagnostic(_ id: String, known: [String]) -> Diagnostic {
    let nearest = Suggestion.nearest(to: id, among: known)
    return Diagnostic(
      "unknown-diagnostic", subject: .command, "no diagnostic has the id '\(id)'",
      help: nearest.map { "did you mean '\($0)'?" } ?? "'assay explain' lists all ids")
  }
}
