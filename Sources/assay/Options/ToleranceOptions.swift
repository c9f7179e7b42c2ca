public import ArgumentParser
public import AssayKit

extension Severity: ExpressibleByArgument {}

/// What the status of the run tolerates.
struct ToleranceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The least severity of a noncompliant finding that makes the status 1.",
      valueName: "severity"))
  var failOn = Severity.info

  @Flag(help: "Let unknown outcomes pass; they are still reported.")
  var allowUnknown = false

  @Option(
    name: .customLong("allow-unmatched"),
    help: ArgumentHelp(
      "Let this rule select nothing. Repeat for several.", valueName: "pack.rule"))
  var allowUnmatched: [String] = []

  @Flag(help: "Let an inventory hold no resources.")
  var allowEmpty = false

  @Flag(help: "Let an inventory say of itself that something is missing, as a next link does.")
  var allowIncomplete = false

  var tolerance: Tolerance {
    Tolerance(
      failOn: failOn, allowsUnknown: allowUnknown, allowsUnmatched: allowUnmatched,
      allowsEmpty: allowEmpty, allowsIncomplete: allowIncomplete)
  }
}
