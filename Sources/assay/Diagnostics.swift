internal import AssayKit

/// The command line's own diagnostics.
extension Diagnostic {
  static func unpaired(formats: Int, outputs: Int) -> Diagnostic {
    Diagnostic(
      "unpaired-outputs", subject: .command,
      "the formats and the outputs don't pair up: \(count(formats, "--format")), "
        + count(outputs, "--output"),
      help: "give each '--format' its '--output', in the same order; '-' is standard output")
  }

  static func repeatedOutput(_ output: String) -> Diagnostic {
    Diagnostic(
      "repeated-output", subject: .command, "two reports would be written to \(output)",
      help: "give each '--format' an '--output' of its own")
  }

  static func outputIsInput(_ output: String, input: String) -> Diagnostic {
    Diagnostic(
      "output-is-input", subject: .command,
      output == input
        ? "the report would overwrite \(input), which the run reads"
        : "a report written to \(output) would be part of \(input), which the run reads",
      help: "write the report somewhere else")
  }

  static func repeatedStandardInput() -> Diagnostic {
    Diagnostic(
      "repeated-standard-input", subject: .command, "standard input is named more than once",
      help: "'-' can stand for one inventory")
  }

  static func noInventory() -> Diagnostic {
    Diagnostic(
      "no-inventory", subject: .command, "no inventory is named",
      help: "name a file, a folder, or '-' for standard input")
  }

  static func incompleteTrace() -> Diagnostic {
    Diagnostic(
      "incomplete-trace", subject: .command, "'--trace' needs a rule and a resource",
      help: "for example '--trace azure-ai-cmk.region-match speech'")
  }

  static func formatOfTrace(_ format: String) -> Diagnostic {
    Diagnostic(
      "format-of-trace", subject: .command, "a trace can't be written as '\(format)'",
      help: "write it as 'text' or 'json'")
  }

  static func scoreWithoutMutants() -> Diagnostic {
    Diagnostic(
      "score-without-mutants", subject: .command, "'--minimum-score' is given without '--mutate'",
      help: "add '--mutate'")
  }

  static func scoreOutOfRange(_ score: Int) -> Diagnostic {
    Diagnostic(
      "score-out-of-range", subject: .command, "'\(score)' is no part in percent",
      help: "give a number from 0 to 100")
  }

  static func malformedSetting(_ text: String) -> Diagnostic {
    Diagnostic(
      "malformed-setting", subject: .command, "'\(text)' is not of the form PACK.NAME=VALUE",
      help: "for example '--set azure-ai-cmk.judge=all'")
  }

  static func repeatedSetting(_ name: String) -> Diagnostic {
    Diagnostic(
      "repeated-setting", subject: .command, "'\(name)' is set more than once",
      help: "keep one '--set \(name)=…'")
  }

  static func repeatedOption(_ name: String) -> Diagnostic {
    Diagnostic(
      "repeated-option", subject: .command, "'\(name)' is given more than once",
      help: "keep one of them: the others would not count")
  }

  static func malformedTime(_ text: String) -> Diagnostic {
    Diagnostic(
      "malformed-time", subject: .command, "'\(text)' is not a time",
      help: "give a date with a time and a zone, for example 2026-01-31T12:00:00Z")
  }

  static func malformedEpoch(_ text: String) -> Diagnostic {
    Diagnostic(
      "malformed-time", subject: .command, "'\(text)' in SOURCE_DATE_EPOCH is not a time",
      help: "give a whole number of seconds since the start of 1970, or '--now'")
  }

  static func nothingToFormat() -> Diagnostic {
    Diagnostic(
      "nothing-to-format", subject: .command,
      "no path is named, and no settings file names packs or mappings",
      help: "name a pack's folder, a file, or '-' for standard input")
  }

  static func fileExists(_ path: String) -> Diagnostic {
    Diagnostic(
      "file-exists", subject: .command, "'\(path)' is already there",
      help: "nothing was written: name another folder, put the file out of the way, or write one "
        + "more rule with '--rule ID --resource TYPE'")
  }

  static func fileNotFormatted(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      "file-not-written", subject: .output, "'\(path)' could not be written: \(error.message)",
      help: "it is as it was; the files listed are formatted")
  }

  static func fileNotWritten(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      "file-not-written", subject: .output, "'\(path)' could not be written: \(error.message)",
      help: "what this run had written was removed again")
  }

  static func notWritten(_ output: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      "report-not-written", subject: .output,
      "the report could not be written to \(output): \(error.message)",
      help: "the status is 4 whatever was found; a file that was there before is as it was")
  }

  /// The folder's entry may be lost with the machine's power, and with it the report.
  static func notKept(_ output: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      "report-not-written", subject: .output,
      "the report at \(output) is whole, but its folder could not be saved: \(error.message)",
      help: "the status is 4 whatever was found; write the report again, it may not outlast a "
        + "power cut")
  }

  private static func count(_ number: Int, _ option: String) -> String {
    number == 0 ? "no '\(option)'" : "\(number) '\(option)'"
  }
}
