public import AssayModel

/// What `assay explain` was asked for.
public enum HelpPage: Hashable, Sendable {
  /// All kinds of diagnostics.
  case list([DiagnosticPage])
  /// One kind of diagnostic.
  case diagnostic(DiagnosticPage)
  /// One rule.
  case rule(RulePage)
}
