internal import ArgumentParser
internal import AssayKit
internal import Glibc

/// The program: arguments in, reports out, and a status that tells the shell what to think.
@main enum Assay {
  static func main() {
    // A reader that goes away must show as a failed write, not end the program with a signal.
    _ = signal(SIGPIPE, SIG_IGN)
    Descriptor.fillClosedStreams()
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  static func run(_ arguments: [String]) -> ExitStatus {
    do {
      var command = try AssayCommand.parseAsRoot(arguments)
      if let command = command as? any StatusCommand { return command.run() }
      try command.run()
      return .invalid
    } catch {
      return report(error)
    }
  }

  /// Help and the version are answers; everything else that a parser throws is a usage error.
  private static func report(_ error: any Error) -> ExitStatus {
    let text = AssayCommand.fullMessage(for: error)
    guard AssayCommand.exitCode(for: error).isSuccess else {
      Terminal.tell(text + "\n")
      return .invalid
    }
    return Terminal.answer(text + "\n")
  }
}

/// A command that decides the status of the process.
protocol StatusCommand: ParsableCommand {
  func run() -> ExitStatus
}

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
