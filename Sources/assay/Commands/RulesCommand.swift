internal import ArgumentParser
internal import AssayKit

/// `assay rules`: lists what the rules of a pack require.
struct RulesCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists rules: those built into the program, or those of the packs given.",
    discussion: """
      EXAMPLES
        assay rules
        assay rules --rules my-rules

      EXIT STATUS
        0  the rules are listed
        3  the command line or the rules are invalid
        4  the list could not be written whole
      """)

  @OptionGroup
  var rules: PackOptions

  @OptionGroup
  var settingsFile: SettingsFileOptions

  @Option(help: ArgumentHelp("When to colour messages.", valueName: "when"))
  var color = ColorChoice.auto

  func run() -> ExitStatus {
    do {
      let file = try settingsFile.file()
      let check = try ComplianceCheck(try rules.packs(over: file), over: file)
      let head = file.map { "settings: \($0.path)\n" } ?? ""
      return Terminal.answer(head + Self.list(check))
    } catch {
      Terminal.tell(error.diagnostics, color: color)
      return .invalid
    }
  }

  private static func list(_ check: ComplianceCheck) -> String {
    var text = ""
    for pack in check.packs {
      text += "\(pack.name) \(pack.version): \(pack.title)\n"
      for rule in check.rules where rule.id.pack == pack.name {
        text += "  \(rule.id) (\(rule.severity.rawValue)): \(rule.title)\n"
      }
    }
    return text
  }
}
