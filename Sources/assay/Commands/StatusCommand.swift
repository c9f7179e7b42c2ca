internal import ArgumentParser
internal import AssayKit

/// A command that decides the status of the process.
protocol StatusCommand: ParsableCommand {
  func run() -> ExitStatus
}
