internal import ArgumentParser
internal import AssayKit
internal import Glibc

/// The program: arguments in, reports out, and a status that tells the shell what to think.
@main enum Assay {
  static func main() {
    // A reader that goes away must show as a failed write, not end the program with a signal.
    _ = signal(SIGPIPE, SIG_IGN)
    // So must a report that would be larger than files may be.
    _ = signal(SIGXFSZ, SIG_IGN)
    Descriptor.fillClosedStreams()
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  static func run(_ arguments: [String]) -> ExitStatus {
    let problem =
      AssayCommand.unknownCommand(in: arguments)
      ?? RepeatedOption.first(in: arguments).map(Diagnostic.repeatedOption)
    if let problem {
      Terminal.tell([problem], color: .auto)
      return .invalid
    }
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
