import ArgumentParser

/// Tries to make assay lie, leak or break, and says in one table whether anything did.
@main struct Reliability: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Reliability",
    abstract: "Measure whether assay fails closed, under load, faults and hostile input.",
    subcommands: [TableCommand.self, MeasureCommand.self],
    defaultSubcommand: TableCommand.self)
}
