internal import ArgumentParser
internal import AssayKit

/// `assay diff`: says what two reports differ in.
struct DiffCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says what two reports of 'assay check' differ in.",
    discussion: """
      Both are reports in JSON or SARIF, made without '--show'. A finding is the same if it is of \
      the same rule and the same resource, wherever that stands. Findings have appeared, \
      disappeared, changed, or other values behind them; rules and packs that aren't the same in \
      both runs are told apart from that.

      EXAMPLES
        assay diff monday.json tuesday.json
        assay diff monday.json tuesday.json --fail-on high --format markdown --output diff.md

      EXIT STATUS
        0  nothing got worse
        1  a resource breaks a rule that it didn't break before
        2  nothing of that, but the later report leaves doubt
        3  the command line or a report is invalid; nothing was compared
        4  the differences could not be written whole
      When several apply: 4, 3, 1, 2, 0.
      """)

  @Argument(help: ArgumentHelp("The earlier report.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The later report.", valueName: "new"))
  var new: String

  @OptionGroup(title: "Output options")
  var output: OutputOptions<DifferenceFormat>

  @Option(
    help: ArgumentHelp(
      "The least severity of a finding that makes the status 1. (default: info)",
      valueName: "severity"))
  var failOn: Severity?

  @Flag(help: "Let outcomes become unknown; they are still reported.")
  var allowUnknown = false

  @Flag(help: "Let the later run have left something unjudged.")
  var allowIncomplete = false

  @Option(
    name: .customLong("allow-gone"),
    help: ArgumentHelp(
      "Let the later run be without this rule. Repeat for several.", valueName: "pack.rule"))
  var allowGone: [String] = []

  private var tolerance: ReportComparison.Tolerance {
    var tolerance = ReportComparison.Tolerance()
    tolerance.failOn = failOn ?? .info
    tolerance.allowsUnknown = allowUnknown
    tolerance.allowsIncomplete = allowIncomplete
    tolerance.allowsGone = allowGone
    return tolerance
  }

  func run() -> ExitStatus {
    do throws(InvalidCheck) {
      let files = try output.files(guarding: [old, new])
      let difference = try ReportComparison(old: old, new: new).difference(tolerating: tolerance)
      return files.finish(difference, status: difference.exitStatus)
    } catch {
      Terminal.tell(error.diagnostics, color: output.color)
      return .invalid
    }
  }
}

extension DifferenceFormat: OutputFormat {}
