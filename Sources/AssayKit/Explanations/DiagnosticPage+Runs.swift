internal import AssayModel

/// What came of a run that was vacuous or in doubt.
extension DiagnosticPage {
  private static let open =
    "[ { \"id\": \"a\", \"type\": \"Test.House/doors\", \"properties\": { \"state\": \"open\" } } ]"

  static let runs: [DiagnosticPage] = [
    DiagnosticPage(
      "incomplete", "not everything could be judged",
      meaning: "SARIF reports give this notification where an outcome is unknown or an inventory "
        + "isn't whole, so that no reader of the results alone can miss it.",
      reason: "The absence of results proves nothing then.",
      subject: .inventory,
      occasion: "'--format sarif' writes the report of a run with an unknown outcome, with an "
        + "inventory that is cut off, or with a rule that selected nothing."),
    DiagnosticPage(
      "left-out", "a SARIF log for GitHub doesn't have every finding",
      meaning: "GitHub takes each result of a log for an open problem, and shows 5,000. So the "
        + "format 'sarif-github' leaves out what is unknown, and the least severe of too many "
        + "findings. The formats 'json' and 'sarif' have all.",
      reason: "The absence of a result proves nothing.",
      subject: .inventory,
      occasion: "'--format sarif-github' writes the report of a run with an unknown outcome."),
    DiagnosticPage(
      "no-resources", "no inventory holds a resource",
      meaning: "Nothing was judged, so the status is 2. Export the resources, or accept this with "
        + "'--allow-empty'.",
      reason: "\"Nothing was checked\" must never look like \"all is well\".",
      subject: .inventory, wrong: "[]", right: open),
    DiagnosticPage(
      "no-rules", "no rule was run",
      meaning: "The packs hold nothing but rules about changes, and no earlier inventory is given. "
        + "Add '--previous', or a pack with other rules.",
      reason: "\"Nothing was checked\" must never look like \"all is well\".",
      subject: .command, wrong: "assay check good.json --rules changes",
      right: "assay check good.json --rules changes --previous good.json"),
    DiagnosticPage(
      "vacuous-rule", "a rule selected no resource",
      meaning: "There is no resource of its type, or its 'when' holds for none. Export what the "
        + "rule is about; say in a manifest that the inventory holds all resources of the type, if "
        + "there is none; or accept this with '--allow-unmatched PACK.RULE'.",
      reason: "A rule that looks at nothing finds nothing.",
      subject: .inventory, wrong: "[ { \"id\": \"a\", \"type\": \"Test.House/windows\" } ]",
      right: open),
    DiagnosticPage(
      "blind-rule", "a rule finds nothing wrong only because no resource carries a field",
      meaning: "The field is a relation's key, so that the relation leads nowhere, or 'when' "
        + "selects by it. No list of fields has it, so it may be mistyped: property names are "
        + "exact in case. The status is 2. If the inventory's resources rightly lack it, accept "
        + "this with '--allow-unmatched PACK.RULE', or say in 'when' what the rule is about.",
      reason: "A key that nothing carries is no proof that nothing is related.",
      subject: .inventory,
      occasion: "A relation matches 'properties.keyvaultUri', which the API writes 'keyVaultUri': "
        + "no resource is related to any, and a rule passes whatever is related to none."),
    DiagnosticPage(
      "vacuous-path", "no resource carries a field that rules read",
      meaning: "The path is mistyped, or this kind of export doesn't carry the field, or it is "
        + "right that no resource has it. It is a warning, without a status of its own; where the "
        + "field leads to other resources or selects, see 'blind-rule'.",
      reason: "A field that is absent everywhere makes some conditions hold everywhere.",
      subject: .inventory,
      wrong: "[ { \"id\": \"a\", \"type\": \"Test.House/doors\", "
        + "\"properties\": { \"stat\": \"open\" } } ]", right: open),
    DiagnosticPage(
      "vacuous-relation", "a relation never led from one resource to another",
      meaning: "The inventory lacks one of the two ends, or what the relation matches is never "
        + "equal. It is a warning, without a status of its own.",
      reason: "A rule that follows the relation can't tell anything but unknown.",
      subject: .command, wrong: "assay check good.json --rules house",
      right: "assay check good.json houses.json --rules house"),
  ]
}
