internal import AssayModel

extension Sample {
  static let ruleFile = SampleText(
    path: "rules/azure-ai-cmk/region-match.yaml",
    text: """
      title: The key vault is in the same region
      severity: hihg
      assert:
        field: location
        equals: { field: vault.location }
        field: name
      """)

  static let diagnostics = [
    Diagnostic(
      "duplicate-key", subject: .rules, "the key 'field' occurs twice",
      at: ruleFile.span(of: "field", in: "field: name"), help: "keep one of the two",
      notes: [.init("the first one is here", at: ruleFile.span(of: "field"))]),
    Diagnostic(
      "unknown-severity", subject: .rules, "'hihg' is no severity", at: ruleFile.span(of: "hihg"),
      help: "did you mean 'high'?"),
    Diagnostic(
      "vacuous-rule", severity: .warning, subject: .rules,
      "the rule 'azure-ai-cmk.key-rsa-2048' selected none of 4 resources",
      file: "rules/azure-ai-cmk/key-rsa-2048.yaml",
      help: "add the export of its keys, or loosen with --allow-unmatched"),
    Diagnostic(
      "no-id", severity: .warning, subject: .inventory, "a resource has no 'id'",
      at: estate.span(of: bare), notes: [.init("it is left out and counted as refused")]),
    Diagnostic(
      "cannot-write", subject: .output, "can't write: no space left on device",
      file: "out/report \u{1B}[0m.json"),
    Diagnostic("no-such-option", subject: .command, "there is no option '--formt'"),
  ]
}
