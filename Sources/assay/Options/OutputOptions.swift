internal import ArgumentParser
internal import AssayKit

/// Which reports to write, and where.
struct OutputOptions<Format: OutputFormat>: ParsableArguments {
  @Option(help: "A report's format. Repeat it, each with an '--output', for several reports.")
  var format: [Format] = []

  @Option(
    help: ArgumentHelp(
      "Where the report goes: a file, or '-' for standard output.", valueName: "file"))
  var output: [String] = []

  @Option(help: ArgumentHelp("When to colour text.", valueName: "when"))
  var color = ColorChoice.auto

  /// The reports to write, none of which overwrites what the run reads.
  func files(guarding inputs: [String]) throws(InvalidCheck) -> ReportFiles<Format> {
    guard inputs.count(where: { $0 == "-" }) < 2 else {
      throw InvalidCheck([.repeatedStandardInput()])
    }
    do throws(Diagnostic) {
      let outputs = try ReportOutput.pairs(formats: format, outputs: output)
      let destinations = outputs.map(\.destination)
      if let problem = OutputGuard(inputs: inputs).problem(with: destinations) { throw problem }
      return ReportFiles(outputs: outputs, color: color)
    } catch {
      throw InvalidCheck([error])
    }
  }
}
