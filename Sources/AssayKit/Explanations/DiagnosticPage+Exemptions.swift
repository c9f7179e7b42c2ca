internal import AssayModel

extension DiagnosticPage {
  private static let terms = "reason: it is replaced in March\n    owner: platform\n"

  /// A file with one exemption.
  private static func file(_ lines: String, expires: String = "2027-03-31") -> String {
    "exemptions:\n  - \(lines)\n    \(terms)    expires: \(expires)"
  }

  private static let one = "rule: sample.sample-rule\n    resource: /a/b"

  static let exemptions: [DiagnosticPage] = [
    DiagnosticPage(
      "invalid-expiry", "an exemption ends at no day or moment",
      meaning: "Write a day that the calendar has, such as '2027-03-31', on all of which the "
        + "exemption holds, in UTC; or a moment with its zone, such as '2027-03-31T12:00:00Z'.",
      reason: "An exemption of which nobody can say when it ends would hold for ever.",
      subject: .exemptions, wrong: file(one, expires: "2027-02-30"), right: file(one)),
    DiagnosticPage(
      "invalid-exempted-rule", "an exemption names what can't be a rule",
      meaning: "Rules are named with their packs, 'PACK.RULE', as reports show them. In a pattern "
        + "such as 'PACK.*' an asterisk stands for any text.",
      reason: "Two packs can have rules of one name, and the exemption is for one of them.",
      subject: .exemptions, wrong: file("rule: sample-rule\n    resource: /a/b"),
      right: file(one)),
    DiagnosticPage(
      "invalid-scope", "an exemption's scope isn't one that resources show",
      meaning: "A resource's id shows its subscription and its resource group, and 'tenantId' its "
        + "tenant. Which subscriptions a management group holds isn't in an inventory.",
      reason: "Nobody could tell which resources the exemption is about.",
      subject: .exemptions,
      wrong: file(
        "rule: sample.sample-rule\n    "
          + "scope: /providers/Microsoft.Management/managementGroups/m"),
      right: file("rule: sample.sample-rule\n    scope: /subscriptions/s/resourceGroups/g")),
    DiagnosticPage(
      "boundless-exemption", "an exemption is from everything",
      meaning: "It names every rule and every resource. Name the rules, or the resources; or leave "
        + "the check out, which is the same and says so.",
      reason: "A check that can't find anything looks like one that finds nothing.",
      subject: .exemptions, wrong: file("rule: '*'\n    resource: '*'"),
      right: file("rule: sample.*\n    resource: /a/b")),
    DiagnosticPage(
      "repeated-exemption", "two exemptions of a file are for the same rule and resource",
      meaning: "Keep one of the two. For several values that are accepted 'observed' takes a list.",
      reason: "Which owner answers, and until when, could not be told.",
      subject: .exemptions,
      wrong: file(one) + "\n  - \(one)\n    \(terms)    expires: 2028-01-01", right: file(one)),
    DiagnosticPage(
      "too-many-exemptions", "a file has more patterns or pairs than are compared",
      meaning: "A file has at most 1,000 patterns of rules and 1,000 of resources, and a million "
        + "pairs of a rule and a resource. Ids, and 'scope' for all that lies in a subscription or a "
        + "resource group, are found without comparing each.",
      reason: "A check takes a time that grows with its input, not with its square.",
      subject: .command,
      occasion: "A program wrote a file with a pattern for each of 2,000 resources."),
    DiagnosticPage(
      "unreadable-exemptions", "a file of exemptions can't be read",
      meaning:
        "Check the path and the right to read it; paths in a settings file are seen from it.",
      reason: "What it accepts would count as new findings, and nobody would know why.",
      subject: .command, occasion: "The file that '--exemptions' names isn't there."),
    DiagnosticPage(
      "exemptions-too-large", "a file of exemptions is larger than any has to be",
      meaning: "It has at most 64 MiB. Name a file of exemptions, not an inventory.",
      reason: "It is read as a whole before anything else.",
      subject: .command, occasion: "An inventory is named with '--exemptions'."),
    DiagnosticPage(
      "unknown-exempted-rule", "an exemption names a rule that isn't in use",
      meaning: "The name is mistyped, or the pack isn't one of this run's. The exemption covers "
        + "nothing, so it is a warning: no finding is hidden by it.",
      reason: "An exemption that was meant for a finding doesn't cover it.",
      subject: .command, occasion: "An exemption has 'rule: azure-ai-cmk.region-matches'."),
    DiagnosticPage(
      "expired-exemption", "an exemption is over",
      meaning: "The findings that it would cover count again. Put right what it is about, have it "
        + "accepted anew, or remove it. It holds up to the end of the day that 'expires' says, in UTC, "
        + "or up to the moment; times are compared with '--now'.",
      reason: "What was accepted for a time isn't accepted after it.",
      subject: .command, occasion: "An exemption has 'expires: 2026-03-31', and it is April."),
    DiagnosticPage(
      "changed-value", "a value isn't the one that an exemption accepts",
      meaning: "The finding counts again, as its evidence shows another value at a path of "
        + "'observed' than the exemption has, or doesn't show the path.",
      reason: "What was accepted is that value, and not what it has become since.",
      subject: .command,
      occasion: "An exemption accepts 'properties.minimumTlsVersion: TLS1_1', and it is TLS1_0 now."
    ),
    DiagnosticPage(
      "unused-exemption", "an exemption covers no finding",
      meaning: "What it is about was put right, is gone, wasn't checked in this run, or is covered "
        + "by another exemption before it; the message says which. Remove it if no run needs it.",
      reason: "An exemption that nobody needs waits for a finding that nobody has seen.",
      subject: .command, occasion: "The vault that an exemption names was replaced."),
    DiagnosticPage(
      "broad-exemption", "an exemption covers as good as everything",
      meaning:
        "It names rules by a pattern and resources by one that leaves hardly any out; or a scope or "
        + "a pattern, and covers three findings or more and more than half of those that can be "
        + "exempt. Name the resources, or a narrower scope.",
      reason: "New findings are covered before anybody has looked at them.",
      subject: .command, occasion: "An exemption has 'rule: azure-ai-cmk.*' and a subscription."),
    DiagnosticPage(
      "distant-expiry", "an exemption holds for more than 366 days",
      meaning: "'assay lint' warns of it. Let it expire within a year, and be accepted anew.",
      reason: "Owners leave and reasons go; somebody has to look at it again.",
      subject: .command, occasion: "An exemption has 'expires: 2099-12-31'."),
  ]
}
