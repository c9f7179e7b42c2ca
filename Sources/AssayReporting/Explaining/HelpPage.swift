public import AssayModel

/// What `assay explain` was asked for.
public enum HelpPage: Hashable, Sendable {
  /// All that there is to explain.
  case list(rules: [RulePage], causes: [CausePage], diagnostics: [DiagnosticPage])
  /// What has one name: a kind of diagnostic, a cause of unknown outcomes, or both.
  case topic(DiagnosticPage?, CausePage?)
  /// One rule.
  case rule(RulePage)
}
