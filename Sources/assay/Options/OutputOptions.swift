public import ArgumentParser
public import AssayKit

extension ReportFormat: ExpressibleByArgument {}

/// Which reports to write, and where.
struct OutputOptions: ParsableArguments {
  @Option(help: "A report's format. Repeat it, each with an '--output', for several reports.")
  var format: [ReportFormat] = []

  @Option(
    help: ArgumentHelp(
      "Where the report goes: a file, or '-' for standard output.", valueName: "file"))
  var output: [String] = []

  @Option(help: ArgumentHelp("When to colour text.", valueName: "when"))
  var color = ColorChoice.auto

  @Flag(help: "Leave out the inventories' SHA-256 digests.")
  var noDigest = false

  func outputs(guarding inputs: [String]) throws(InvalidCheck) -> [ReportOutput] {
    guard inputs.count(where: { $0 == "-" }) < 2 else {
      throw InvalidCheck([.repeatedStandardInput()])
    }
    do throws(Diagnostic) {
      let outputs = try ReportOutput.pairs(formats: format, outputs: output)
      if let problem = OutputGuard(inputs: inputs).problem(with: outputs) { throw problem }
      return outputs
    } catch {
      throw InvalidCheck([error])
    }
  }
}
