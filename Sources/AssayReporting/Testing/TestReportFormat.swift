public import AssayModel

/// A form that a report about tests can take.
public enum TestReportFormat: String, Hashable, Sendable, CaseIterable {
  /// For people, in the manner of a compiler's diagnostics.
  case text
  /// For scripts: every fact of the report, in a versioned layout.
  case json
  /// For build services: JUnit's XML.
  case junit

  /// The reporter that writes this format; `style` matters to text only.
  public func reporter(style: TextStyle = .plain) -> any TestReporter {
    switch self {
    case .text: TestTextReporter(style: style)
    case .json: TestJSONReporter()
    case .junit: TestJUnitReporter()
    }
  }
}

/// Writes a report about tests in one format, with the same bytes for the same report.
public protocol TestReporter: Sendable {
  /// Appends the report's text, UTF-8, to `output`.
  func write(_ report: TestReport, to output: inout ReportBuffer)
}
