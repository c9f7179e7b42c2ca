internal import ArgumentParser

/// Which findings the reports of a check list.
struct ShowOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which findings to list: by outcome, severity (the least), rule, resource or status, such as "
        + "severity=high. Repeat for more. (default: outcome=noncompliant,unknown)",
      valueName: "name=value"))
  var show: [String] = []
}
