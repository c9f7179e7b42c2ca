internal import ArgumentParser
internal import AssayKit

struct AssayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assay",
    abstract: "Checks exported cloud inventories against rules written down as code.",
    discussion: """
      assay reads inventories that were exported from Azure and says which resources break a \
      rule, with the values that show it. It never connects to anything.

      EXAMPLE
        az graph query -q 'resources' --first 1000 > inventory.json
        assay check inventory.json

      EXIT STATUS
        0  everything selected is compliant
        1  a resource breaks a rule
        2  nothing found, but the inventory or the rules leave doubt
        3  the command line or the rules are invalid; nothing was checked
        4  a report could not be written whole
      """,
    version: "assay \(Report.Tool.assay.version)",
    subcommands: [CheckCommand.self, RulesCommand.self])

  /// Without a command there is nothing to do, and nothing done must not look like success.
  func run() throws {
    throw ValidationError("Name a command: 'check' or 'rules'.")
  }
}
