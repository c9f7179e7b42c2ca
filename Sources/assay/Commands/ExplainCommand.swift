internal import ArgumentParser
internal import AssayKit

/// `assay explain`: tells what there is to know about a kind of diagnostic or a rule.
struct ExplainCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a rule, a diagnostic, or why an outcome is unknown.",
    discussion: """
      Of a rule: which resources it judges, what must hold, what makes the outcome unknown, the \
      fields and relations that it reads, and its examples. Of a diagnostic: what it means, with \
      an example and the right way. Of the cause of an unknown outcome: what it means, and what to \
      do. Without a topic, everything that there is to explain is listed.

      EXAMPLES
        assay explain unknown-field
        assay explain not-in-inventory
        assay explain azure-ai-cmk.region-match
        assay explain my-pack.my-rule --rules my-rules --format json
        assay explain

      EXIT STATUS
        0  the explanation or the list is written
        3  there is no such topic, or the rules are invalid
        4  what was asked for could not be written whole
      """)

  @Argument(
    help: ArgumentHelp(
      "A rule as 'pack.rule', a diagnostic's id, as in brackets behind 'error', or the cause of "
        + "an unknown outcome.",
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
      let files = try output.files(guarding: rules.folders.inputs(over: file))
      return files.finish(try page(over: file), status: .compliant)
    } catch {
      Terminal.tell(error.diagnostics, color: output.color)
      return .invalid
    }
  }

  private func page(over file: SettingsFile?) throws(InvalidCheck) -> HelpPage {
    let packs = try rules.packs(over: file)
    let settings = try settings.values()
    guard let topic else { return try .list(packs: packs, settings: settings, over: file) }
    return try .about(topic, packs: packs, settings: settings, over: file)
  }
}

extension HelpFormat: OutputFormat {}
