internal import AssayModel

extension DiagnosticPage {
  /// Of `check --trace` and of `test`.
  static let tracing: [DiagnosticPage] = [
    DiagnosticPage(
      "no-inventory", "no inventory is named",
      meaning: "Name one or more files or folders, or '-' for standard input.",
      reason: "Nothing judged must not look like nothing found.",
      subject: .command, wrong: "assay check --rules pack", right: "assay check good.json"),
    DiagnosticPage(
      "incomplete-trace", "'--trace' is given without a rule and a resource",
      meaning: "'--trace' takes two: the rule's id, and the resource's id or name.",
      reason: "A rule is decided for one resource at a time.",
      subject: .command, wrong: "assay check good.json --rules pack --trace pack.open",
      right: "assay check good.json --rules pack --trace pack.open a"),
    DiagnosticPage(
      "format-of-trace", "a trace is asked for in a format that it has not",
      meaning: "A trace is written as 'text' or 'json'.",
      reason: "The other formats hold findings, and a trace is none.",
      subject: .command,
      wrong: "assay check good.json --rules pack --trace pack.open a --format sarif",
      right: "assay check good.json --rules pack --trace pack.open a --format json"),
    DiagnosticPage(
      "score-without-mutants", "a score is asked for, and no mutants",
      meaning: "'--minimum-score' goes with '--mutate'.",
      reason: "A gate that never closes must not look like one.",
      subject: .command, wrong: "assay test pack --minimum-score 90",
      right: "assay test pack --mutate --minimum-score 10"),
    DiagnosticPage(
      "score-out-of-range", "a score is below 0 or above 100",
      meaning: "The score is the part of the mutants that must be noticed, in percent.",
      reason: "Such a score is always or never reached.",
      subject: .command, wrong: "assay test pack --mutate --minimum-score 101",
      right: "assay test pack --mutate --minimum-score 10"),
    DiagnosticPage(
      "untraced-resource", "the resource to trace is not in the inventory",
      meaning: "Resources are named by their id, in any case, or by their name. The status is 2: "
        + "about a resource that isn't there nothing can be said.",
      reason: "A slip in an id must not look like a resource that passes.",
      subject: .command, wrong: "assay check good.json --rules pack --trace pack.open z",
      right: "assay check good.json --rules pack --trace pack.open b"),
    DiagnosticPage(
      "resource-of-another-type", "the rule to trace judges resources of another type",
      meaning: "A rule judges resources of the one type that it names. Trace it on one of those.",
      reason: "The rule has nothing to say about the resource.",
      subject: .command,
      wrong: "assay check good.json houses.json --rules house --trace house.known h",
      right: "assay check good.json houses.json --rules house --trace house.known a"),
    DiagnosticPage(
      "ambiguous-name", "several resources have the name of the one to trace",
      meaning: "Name the resource by its id; the notes list those that have the name.",
      reason: "A trace of the wrong resource explains nothing.",
      subject: .command,
      wrong: "assay check twins.json --rules pack --trace pack.open twin",
      right: "assay check twins.json --rules pack --trace pack.open /doors/1"),
    DiagnosticPage(
      "rule-not-run", "the rule to trace is about a change, and there is nothing to compare with",
      meaning: "Give the earlier inventory with '--previous'.",
      reason: "Without an earlier inventory the rule decides nothing.",
      subject: .command,
      wrong: "assay check good.json --rules changes --trace changes.kept a",
      right: "assay check good.json --rules changes --previous good.json --trace changes.kept a"),
  ]
}
