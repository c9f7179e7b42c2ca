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
      fails a test. Without a pack, those built into the program are tested.

      EXAMPLES
        assay test
        assay test my-rules
        assay test my-rules --format junit --output tests.xml

      EXIT STATUS
        0  every example and every test holds
        1  an example or a test fails
        2  nothing was tested
        3  the command line or a pack is invalid; nothing was tested
        4  a report could not be written whole
      When several apply: 4, 3, 1, 2, 0.
      """)

  @Argument(help: ArgumentHelp("The packs' folders.", valueName: "pack"))
  var packs: [String] = []

  @OptionGroup(title: "Output options")
  var output: OutputOptions<TestReportFormat>

  func run() -> ExitStatus {
    do {
      let files = try output.files(guarding: packs)
      let report = try RuleTester(try RulePack.at(packs)).run()
      return files.finish(report, status: report.exitStatus)
    } catch {
      Terminal.tell(error.diagnostics, color: output.color)
      return .invalid
    }
  }
}

extension TestReportFormat: OutputFormat {}
