internal import AssayModel

extension DiagnosticPage {
  static let keys: [DiagnosticPage] = [
    DiagnosticPage(
      "unknown-key", "a mapping has a key that means nothing there",
      meaning: "Each kind of mapping in a pack takes a fixed set of keys. Most often the key is "
        + "mistyped, or stands one level too high or too low.",
      reason: "A key that is passed over in silence is a requirement that nobody checks.",
      subject: .rule, wrong: "serverity: high", right: "severity: high"),
    DiagnosticPage(
      "missing-key", "a mapping lacks a key that it must have",
      meaning: "A rule has to have title, severity, resource, assert, message, remediation and "
        + "examples; other mappings have required keys of their own. Add the key that is named.",
      reason: "A rule without a remediation can't be followed, and one without examples can't be "
        + "trusted.",
      subject: .rule, wrong: "assert: { any: { in: properties.capabilities } }",
      right: "assert:\n  any:\n    in: properties.capabilities\n"
        + "    satisfy: { field: item.name, equals: CustomerManagedKey }"),
    DiagnosticPage(
      "wrong-type", "a value is of another kind than its key wants",
      meaning: "The value is a number where text is wanted, text where a list is wanted, and so "
        + "on. YAML 1.2 takes 'yes' and 'no' for text, and a bare 1.0 for a number.",
      reason: "A guess at what was meant could check something else.",
      subject: .rule, wrong: "title: 2048", right: "title: \"2048\""),
    DiagnosticPage(
      "empty-text", "a text is empty",
      meaning: "There is nothing between the quotes but blanks.",
      reason: "Whoever gets the finding needs the words.",
      subject: .rule, wrong: "remediation: \"\"", right: "remediation: Turn purge protection on."),
    DiagnosticPage(
      "empty-list", "a list has no members",
      meaning:
        "An empty 'allOf' would always hold, an empty 'in' never. Write at least one member, "
        + "or leave the key out.",
      reason: "An empty list is most often what is left after an edit.",
      subject: .rule, wrong: "assert: { field: location, in: [] }",
      right: "assert: { field: location, in: [westeurope] }"),
    DiagnosticPage(
      "null-value", "a value is null, or nothing is written",
      meaning: "'null' is no value to compare with. To ask whether something is there, write "
        + "'exists: false'; for an explicit null, 'isNull: true'.",
      reason:
        "Absent and null differ between exports of the same resource; a rule has to say which "
        + "it means.",
      subject: .rule, wrong: "assert: { field: kind, equals: ~ }",
      right: "assert: { field: kind, exists: false }"),
    DiagnosticPage(
      "unknown-severity", "a severity is none of the five",
      meaning: "A rule's severity is critical, high, medium, low or info.",
      reason: "'--fail-on' and every report order findings by it.",
      subject: .rule, wrong: "severity: severe", right: "severity: critical"),
    DiagnosticPage(
      "unknown-need", "a rule needs something that there isn't",
      meaning: "The only thing that a rule can say it needs is 'previous': the earlier inventory.",
      reason: "A rule that is run without what it needs would find nothing.",
      subject: .rule,
      wrong: "needs: previus\nassert: { field: kind, equals: { field: previous.kind } }",
      right: "needs: previous\nassert: { field: kind, equals: { field: previous.kind } }"),
    DiagnosticPage(
      "invalid-resource-type", "a text is no resource type",
      meaning: "A type is a provider and at least one name behind a slash or two colons, in "
        + "visible ASCII characters: Microsoft.KeyVault/vaults, AWS::EC2::Volume; or a type of "
        + "Terraform's: aws_ebs_volume.",
      reason: "No resource could ever have the type, so the rule would select nothing.",
      subject: .rule, wrong: "resource: accounts",
      right: "resource: Microsoft.CognitiveServices/accounts"),
    DiagnosticPage(
      "invalid-reference", "a reference is no web address",
      meaning: "References are whole addresses that begin with 'https://' or 'http://'.",
      reason: "Reports make links of them.",
      subject: .rule, wrong: "references: [learn.microsoft.com]",
      right: "references: [https://learn.microsoft.com]"),
    DiagnosticPage(
      "unbalanced-brace", "a brace in a message has no other half",
      meaning: "A message holds paths in braces. To show a brace, write it twice.",
      reason: "What stands behind the brace would be shown as text, or lost.",
      subject: .rule, wrong: "message: \"{name} is in {location}}\"",
      right: "message: \"{name} is in {location}\""),
  ]
}
