public import AssayModel

/// Writes a report in one format.
///
/// A reporter is a pure function of the report: the same report gives the same bytes, on any day
/// and on any machine.
public protocol Reporter: Sendable {
  /// Appends the report's text, UTF-8, to `output`.
  func write(_ report: Report, to output: inout ReportBuffer)
}
