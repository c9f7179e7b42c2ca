internal import AssayModel

extension DiagnosticPage {
  private static let account =
    "{ id: a, name: a, type: Microsoft.CognitiveServices/accounts, location: westeurope }"
  private static let misplaced =
    "{ id: b, name: b, type: Microsoft.CognitiveServices/accounts, location: eastus }"
  private static let sound = """
    examples:
      pass:
        - resources: [ \(account) ]
      fail:
        - resources: [ \(misplaced) ]
    """
  private static let unseen = """

      unknown:
        - resources: [ \(account) ]
          finding: { cause: not-in-inventory }
    """

  static let examples: [DiagnosticPage] = [
    DiagnosticPage(
      "missing-unknown-example", "a rule follows a relation and has no 'unknown' example",
      meaning: "Add an example in which the related resource isn't in the inventory, and the rule "
        + "says that it can't tell.",
      reason: "Inventories are often exported in part. A rule that takes what it can't see for "
        + "compliant is worse than none.",
      subject: .rule,
      wrong: """
        assert: { field: vault.location, equals: { field: location }, as: region }
        \(sound)
        """,
      right: """
        assert: { field: vault.location, equals: { field: location }, as: region }
        \(sound)\(unseen)
        """),
    DiagnosticPage(
      "finding-in-pass", "an example that passes says which finding it gets",
      meaning: "What passes has no finding. Remove 'finding', or move the example to 'fail' or "
        + "'unknown'.",
      reason: "The example can't do what it says.",
      subject: .rule,
      wrong: sound.replacing(
        "\(account) ]", with: "\(account) ]\n      finding: { message: a is wrong }"),
      right: sound),
    DiagnosticPage(
      "cause-in-fail", "an example that fails gives a cause",
      meaning: "Only an unknown outcome has a cause. Remove it, or move the example to 'unknown'.",
      reason: "The example can't do what it says.",
      subject: .rule,
      wrong: sound.replacing(
        "\(misplaced) ]", with: "\(misplaced) ]\n      finding: { cause: absent }"),
      right: sound),
    DiagnosticPage(
      "unknown-cause", "an example names a cause that there isn't",
      meaning: "The causes are listed in the page about writing rules; 'not-in-inventory' and "
        + "'not-exported' are the most frequent.",
      reason: "The example could never do what it says.",
      subject: .rule,
      wrong: sound + unseen.replacing("not-in-inventory", with: "not-there"),
      right: sound + unseen),
    DiagnosticPage(
      "example-outcome", "an example doesn't do what it says",
      meaning: "'pass' needs at least one compliant resource and none that fails or is unknown; "
        + "'fail' a noncompliant one and none unknown; 'unknown' an unknown one and none that "
        + "fails.",
      reason: "Either the example is wrong or the rule is, and the second would be silent.",
      subject: .rule,
      wrong: sound.replacing(misplaced, with: account), right: sound),
    DiagnosticPage(
      "unshown-path", "no example of a rule shows a path that the rule reads",
      meaning: "Each path that a rule reads, in its conditions, its message and the relations that "
        + "it follows, must be there in a resource of one of its examples. Check how the path is "
        + "spelled; if it is right, add the field to an example.",
      reason: "A path that is mistyped is absent everywhere, and some conditions hold for whatever "
        + "is absent.",
      subject: .rule,
      wrong: "assert:\n  anyOf:\n    - { field: location, equals: westeurope }\n"
        + "    - { field: kind, equals: Face }\n" + sound,
      right: "assert:\n  anyOf:\n    - { field: location, equals: westeurope }\n"
        + "    - { field: kind, equals: Face }\n"
        + sound.replacing("location: eastus", with: "location: eastus, kind: OpenAI")),
    DiagnosticPage(
      "example-finding", "no finding of an example is the one that it expects",
      meaning: "'finding' gives the resource's id, the message or the cause of one finding.",
      reason: "The finding is what people get to read: an example holds its words.",
      subject: .rule,
      wrong: sound.replacing(
        "\(misplaced) ]", with: "\(misplaced) ]\n      finding: { message: b is in eastus }"),
      right: sound.replacing(
        "\(misplaced) ]", with: "\(misplaced) ]\n      finding: { message: b is wrong }")),
  ]
}
