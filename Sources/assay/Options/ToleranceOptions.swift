public import ArgumentParser
public import AssayKit

extension Severity: ExpressibleByArgument {}

/// What the status of the run tolerates.
struct ToleranceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The least severity of a noncompliant finding that makes the status 1. (default: info)",
      valueName: "severity"))
  var failOn: Severity?

  @Flag(help: "Let unknown outcomes pass; they are still reported.")
  var allowUnknown = false

  @Option(
    name: .customLong("allow-unmatched"),
    help: ArgumentHelp(
      "Let this rule select nothing, or rest on a field nothing carries. Repeat for several.",
      valueName: "pack.rule"))
  var allowUnmatched: [String] = []

  @Flag(help: "Let an inventory hold no resources.")
  var allowEmpty = false

  @Flag(help: "Let an inventory say of itself that something is missing, as a next link does.")
  var allowIncomplete = false

  /// What is tolerated here, and in the settings.
  func tolerance(over settings: SettingsFile?) -> Tolerance {
    var tolerance = settings?.tolerance ?? Tolerance()
    if let failOn { tolerance.failOn = failOn }
    tolerance.allowsUnknown = tolerance.allowsUnknown || allowUnknown
    tolerance.allowsUnmatched += allowUnmatched
    tolerance.allowsEmpty = tolerance.allowsEmpty || allowEmpty
    tolerance.allowsIncomplete = tolerance.allowsIncomplete || allowIncomplete
    return tolerance
  }
}
