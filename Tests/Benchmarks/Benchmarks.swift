import ArgumentParser

/// Makes inventories to measure with, and measures.
@main struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract: "Make inventories of any size, and measure assay on them.",
    subcommands: [
      MeasureCommand.self, GenerateCommand.self, FloorCommand.self, ExpressionsCommand.self,
      ReportCommand.self,
    ],
    defaultSubcommand: MeasureCommand.self)
}
