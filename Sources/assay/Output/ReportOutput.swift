internal import AssayKit

/// Where a report goes.
enum OutputDestination: Hashable {
  case standardOutput
  case file(String)
}

/// One report to write: in which format, and where.
struct ReportOutput<Format: OutputFormat>: Hashable {
  var format: Format
  var destination: OutputDestination

  /// Pairs formats and outputs in the order given.
  ///
  /// One format needs no output, and one output no format; several need one of each.
  static func pairs(
    formats: [Format], outputs: [String]
  ) throws(Diagnostic) -> [ReportOutput] {
    let formats = formats.isEmpty ? [.text] : formats
    let outputs = outputs.isEmpty && formats.count == 1 ? ["-"] : outputs
    guard formats.count == outputs.count else {
      throw .unpaired(formats: formats.count, outputs: outputs.count)
    }
    for (index, output) in outputs.enumerated() where outputs[..<index].contains(output) {
      throw .repeatedOutput("'\(output)'")
    }
    return zip(formats, outputs).map { format, output in
      ReportOutput(
        format: format, destination: output == "-" ? .standardOutput : .file(output))
    }
  }
}
