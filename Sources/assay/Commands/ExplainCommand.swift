internal import ArgumentParser
internal import AssayKit

/// `assay explain`: tells what there is to know about a kind of diagnostic or a rule.
struct ExplainCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a diagnostic by its id, or a rule by its name.",
    discussion: """
      Of a diagnostic: what it means, with an example and the right way. Of a rule: which \
      resources it judges, what must hold, what makes the outcome unknown, the fields and \
      relations that it reads, and its examples. Without a topic, the ids of all diagnostics \
      are listed.

      EXAMPLES
        assay explain unknown-field
        assay explain azure-ai-cmk.region-match
        assay explain my-pack.my-rule --rules my-rules --format json
        assay explain

      EXIT STATUS
        0  the explanation or the list is written
        3  there is no such diagnostic or rule, or the rules are invalid
        4  what was asked for could not be written whole
      """)

  @Argument(
    help: ArgumentHelp(
      "A diagnostic's id, as in brackets behind 'error', or a rule as 'pack.rule'.",
      valueName: "topic"))
  var topic: String?

  @OptionGroup
  var rules: PackOptions

  @OptionGroup
  var settings: SettingOptions

  @OptionGroup
  var settingsFile: SettingsFileOptions

  @OptionGroup(title: "Output options")
  var output: OutputOptions<HelpFormat>

  func run() -> ExitStatus {
    do {
      let file = try settingsFile.file()
      let inputs = rules.folders(over: file) + [file?.path].compactMap(\.self)
      let files = try output.files(guarding: inputs)
      return files.finish(try page(over: file), status: .compliant)
    } catch {
      Terminal.tell(error.diagnostics, color: output.color)
      return .invalid
    }
  }

  private func page(over file: SettingsFile?) throws(InvalidCheck) -> HelpPage {
    guard let topic else { return .list(DiagnosticPage.all) }
    return try HelpPage.about(
      topic, packs: try rules.packs(over: file), settings: try settings.values(), over: file)
  }
}

extension HelpFormat: OutputFormat {}
