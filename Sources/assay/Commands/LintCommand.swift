internal import ArgumentParser
internal import AssayKit

/// `assay lint`: reports every mistake in rule packs.
struct LintCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Reports every mistake in rule packs, with its place and help.",
    discussion: """
      Without a pack, those that the settings file names are looked at, or else those built into \
      the program. A pack with a mistake checks nothing, whatever the command; a warning is \
      about what is sound but looks like a slip. 'assay explain ID' tells more about an id in \
      brackets.

      EXAMPLES
        assay lint my-rules
        assay lint my-rules --strict --format sarif --output lint.sarif
        assay lint my-rules --exemptions exemptions.yaml

      EXIT STATUS
        0  no mistake
        3  a mistake, or with '--strict' a warning; or the command line is invalid
        4  a report could not be written whole
      """)

  @Argument(help: ArgumentHelp("The folders of the packs to look at.", valueName: "pack"))
  var packs: [String] = []

  @Option(
    help: ArgumentHelp(
      "A mapping to look at beside the packs. Repeat for several.", valueName: "file"))
  var map: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file of exemptions to look at beside the packs. Repeat for several.",
      valueName: "file"))
  var exemptions: [String] = []

  @OptionGroup
  var moment: MomentOptions

  @Flag(help: "Let a warning count as a mistake.")
  var strict = false

  @Option(help: ArgumentHelp("How many diagnostics to show at most.", valueName: "number"))
  var limit = 100

  @OptionGroup
  var settingsFile: SettingsFileOptions

  @OptionGroup(title: "Output options")
  var output: OutputOptions<LintFormat>

  func validate() throws {
    guard limit > 0 else { throw ValidationError("'--limit' takes a number above 0.") }
  }

  func run() -> ExitStatus {
    do {
      let file = try settingsFile.file(unlessNamed: packs)
      let folders = packs.folders(over: file)
      let linted = LintedFiles(
        mappings: map.isEmpty ? file?.mappingFiles ?? [] : map,
        exemptions: exemptions.isEmpty ? file?.exemptionFiles ?? [] : exemptions,
        now: try moment.moment())
      let files = try output.files(
        guarding: packs.inputs(over: file) + linted.mappings + linted.exemptions)
      var linter = PackLinter(limit: limit, isStrict: strict)
      linter.threads = ThreadCount().value
      var report =
        folders.isEmpty
        ? linter.report(on: RulePack.shipped, linted)
        : linter.report(on: folders, linted)
      report.scope.settings = file?.summary
      return files.finish(report, status: report.exitStatus)
    } catch {
      Terminal.tell(error.diagnostics, color: output.color)
      return .invalid
    }
  }
}

extension LintFormat: OutputFormat {}
