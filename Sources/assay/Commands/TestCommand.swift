internal import ArgumentParser
internal import AssayKit

/// `assay test`: runs the examples and the tests of rule packs.
struct TestCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs the examples inside rules, and the tests of their packs.",
    discussion: """
      A rule holds examples that it must pass, fail and leave undecided; a pack's folder 'tests' \
      holds inventories, each with what the rules must say of it. A finding that nothing expects \
      fails a test. Without a pack, those that the settings file names are tested, or else those \
      built into the program.

      A mutant is a rule changed in one small way; if no example and no test fails then, it \
      survives. A condition is covered if it was true, false and, where it can be, unknown.

      EXAMPLES
        assay test
        assay test my-rules
        assay test my-rules --format junit --output tests.xml
        assay test my-rules --mutate --minimum-score 90

      EXIT STATUS
        0  every example and every test holds
        1  an example or a test fails, or too many mutants survive
        2  nothing was tested
        3  the command line or a pack is invalid; nothing was tested
        4  a report could not be written whole
      When several apply: 4, 3, 1, 2, 0.
      """)

  @Argument(help: ArgumentHelp("The packs' folders.", valueName: "pack"))
  var packs: [String] = []

  @Flag(help: "Change each rule in small ways, and list the mutants that nothing notices.")
  var mutate = false

  @Option(
    help: ArgumentHelp(
      "With '--mutate', the least part of the mutants that must be noticed, 0 to 100.",
      valueName: "percent"))
  var minimumScore: Int?

  @Flag(help: "List the conditions that were never true, never false or never unknown.")
  var coverage = false

  @OptionGroup
  var settingsFile: SettingsFileOptions

  @OptionGroup(title: "Output options")
  var output: OutputOptions<TestReportFormat>

  func run() -> ExitStatus {
    do {
      let file = try settingsFile.file(unlessNamed: packs)
      let files = try output.files(guarding: packs.inputs(over: file))
      let minimumScore = try checkedScore()
      var tester = try RuleTester(try RulePack.at(packs.folders(over: file)))
      tester.threads = ThreadCount().value
      var report = tester.run()
      report.settings = file?.summary
      if mutate { report.mutation = MutationReport(tester.mutate(), minimumScore: minimumScore) }
      if coverage { report.coverage = tester.coverage() }
      return files.finish(report, status: report.exitStatus)
    } catch {
      Terminal.tell(error.diagnostics, color: output.color)
      return .invalid
    }
  }

  private func checkedScore() throws(InvalidCheck) -> Int? {
    guard let minimumScore else { return nil }
    guard mutate else { throw InvalidCheck([.scoreWithoutMutants()]) }
    guard 0...100 ~= minimumScore else { throw InvalidCheck([.scoreOutOfRange(minimumScore)]) }
    return minimumScore
  }
}

extension TestReportFormat: OutputFormat {}
