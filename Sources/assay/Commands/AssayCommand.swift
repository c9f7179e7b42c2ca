internal import ArgumentParser
internal import AssayKit

/// `assay`: the commands, and what holds for all of them.
struct AssayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assay",
    abstract: "Checks exported cloud inventories against rules written down as code.",
    discussion: """
      assay reads what was exported from Azure, plans and states of Terraform, templates of \
      Azure Resource Manager, and with a mapping JSON, NDJSON and YAML of any other source. It \
      says which resources break a rule, with the values that show it, and never connects to \
      anything.

      EXAMPLES
        az graph query -q 'resources' --first 1000 > inventory.json
        assay check inventory.json

      \(ExitStatus.help)
      """,
    version: "assay \(Report.Tool.assay.version)",
    subcommands: [
      CheckCommand.self,
      DiffCommand.self,
      InspectCommand.self,
      RulesCommand.self,
      InitCommand.self,
      LintCommand.self,
      TestCommand.self,
      FormatCommand.self,
      ExplainCommand.self,
      SchemaCommand.self,
    ])

  /// The diagnostic for a first word that names no command, of which the parser would say no more
  /// than that it is unexpected.
  static func unknownCommand(in arguments: [String]) -> Diagnostic? {
    let isHelp = arguments.first == "help"
    guard let name = arguments.dropFirst(isHelp ? 1 : 0).first, !name.hasPrefix("-") else {
      return nil
    }
    let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    return known.contains(name) ? nil : .unknownCommand(name, known: known)
  }

  /// Without a command there is nothing to do, and nothing done must not look like success.
  func run() throws {
    throw ValidationError("Name a command: 'assay --help' lists them.")
  }
}
