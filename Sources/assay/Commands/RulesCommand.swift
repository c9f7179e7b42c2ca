internal import ArgumentParser
internal import AssayKit

/// `assay rules`: lists what the rules of a pack require.
struct RulesCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists rules: those built into the program, or those of the packs given.",
    discussion: """
      EXAMPLE
        assay rules --rules rules/azure-ai-cmk
      """)

  @Option(help: ArgumentHelp("A rule pack's folder. Repeat for several.", valueName: "folder"))
  var rules: [String] = []

  @Option(help: "When to colour text.")
  var color = ColorChoice.auto

  func run() -> ExitStatus {
    do {
      let check = try ComplianceCheck(try RuleOptions.packs(at: rules))
      return Terminal.answer(Self.list(check))
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
