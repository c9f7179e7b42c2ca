internal import AssayModel

/// What sound conditions amount to.
extension DiagnosticPage {
  private static let location = "assert: { field: location, equals: westeurope }"
  private static let kind = "assert: { field: kind, equals: OpenAI }"
  private static let parameter =
    "# pack.yaml\nparameters:\n  regions: { type: list, default: [westeurope] }"
  private static let relation = """
    # pack.yaml
    relations:
      vault:
        from: Microsoft.CognitiveServices/accounts
        to: Microsoft.KeyVault/vaults
        cardinality: one
        match: [ { from: properties.endpoint, to: properties.vaultUri, as: uri-host } ]
    """

  static let analysis: [DiagnosticPage] = [
    DiagnosticPage(
      "impossible-when", "a rule's 'when' can't be true",
      meaning:
        "Its parts contradict one another: a field would have to be two values at once, to be "
        + "there and not, or to lie on both sides of a limit. Alternatives are joined by 'anyOf'. "
        + "Only what is proven is reported; parameters may have any value.",
      reason: "The rule selects nothing, whatever the inventory holds.",
      subject: .rule,
      wrong: "when:\n  allOf:\n    - { field: kind, equals: OpenAI }\n"
        + "    - { field: kind, equals: AIServices }",
      right: "when: { field: kind, in: [OpenAI, AIServices] }"),
    DiagnosticPage(
      "unfailing-assert", "a rule's 'assert' can't be false",
      meaning:
        "It holds for whatever 'when' selects, or for everything: it repeats 'when', or joins "
        + "by 'anyOf' what should be joined by 'allOf'. Only what is proven is reported.",
      reason: "The rule never finds anything, whatever the inventory holds.",
      subject: .rule,
      wrong: "assert:\n  anyOf:\n    - { field: kind, notEquals: OpenAI }\n"
        + "    - { field: kind, notEquals: AIServices }",
      right: "assert: { field: kind, notIn: [OpenAI, AIServices] }"),
    DiagnosticPage(
      "repeated-rule", "two rules of a pack say the same",
      meaning: "They select the same resources and assert the same of them, in whatever order and "
        + "words. Remove one of the two.",
      reason: "Every finding would be there twice, and be counted twice.",
      subject: .files,
      wrong:
        "# vaults.yaml\n\(location)\n# regions.yaml\ntitle: Accounts are in order\n\(location)",
      right: "# vaults.yaml\n\(location)\n# regions.yaml\ntitle: Accounts are of a kind\n\(kind)"),
    DiagnosticPage(
      "implied-rule", "another rule of the pack asks all that a rule asks",
      meaning: "Whatever breaks the rule breaks the other one as well: the other selects no less, "
        + "asserts no less, and is of the same severity. Keep both only if their remedies differ.",
      reason: "One fault gives two findings, and the second tells nothing new.",
      subject: .files,
      wrong: "# both.yaml\nassert:\n  allOf:\n    - { field: location, equals: westeurope }\n"
        + "    - { field: kind, equals: OpenAI }\n# regions.yaml\ntitle: Accounts are in order\n"
        + location,
      right: "# kinds.yaml\n\(kind)\n# regions.yaml\ntitle: Accounts are in order\n\(location)"),
    DiagnosticPage(
      "duplicate-title", "two rules of a pack have the same title",
      meaning: "Say in the title what sets the rules apart.",
      reason: "In a list of findings nobody could tell the two from one another.",
      subject: .files,
      wrong: "# regions.yaml\ntitle: Accounts\n\(location)\n# kinds.yaml\ntitle: Accounts\n\(kind)",
      right: "# regions.yaml\ntitle: Accounts by region\n\(location)\n"
        + "# kinds.yaml\ntitle: Accounts by kind\n\(kind)"),
    DiagnosticPage(
      "unused-relation", "no rule follows a relation",
      meaning: "Remove it from 'pack.yaml', or follow it: in a path, a quantifier, 'related' or "
        + "'evidence'.",
      reason: "A relation that nothing follows is most often one that a rule was to follow.",
      subject: .files,
      wrong: "\(relation)\n# sample-rule.yaml\n\(location)",
      right: "\(relation)\n# sample-rule.yaml\nassert: { related: vault, exists: true }"),
    DiagnosticPage(
      "unused-parameter", "no rule reads a parameter",
      meaning: "Remove it from 'pack.yaml', or compare something with it: { parameter: NAME }.",
      reason: "Whoever sets it believes that something changes.",
      subject: .files,
      wrong: "\(parameter)\n# sample-rule.yaml\n\(location)",
      right:
        "\(parameter)\n# sample-rule.yaml\nassert: { field: location, in: { parameter: regions } }"),
  ]
}
