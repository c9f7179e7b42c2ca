internal import ArgumentParser
internal import AssayKit

/// A form that a command's report can take.
protocol OutputFormat: ExpressibleByArgument, Hashable {
  /// What the command reports.
  associatedtype Content

  /// What is written unless another format is asked for.
  static var text: Self { get }

  /// Appends the report in this format.
  func write(_ content: Content, style: TextStyle, to output: inout ReportBuffer)
}

extension ReportFormat: OutputFormat {
  func write(_ report: Report, style: TextStyle, to output: inout ReportBuffer) {
    reporter(style: style).write(report, to: &output)
  }
}
