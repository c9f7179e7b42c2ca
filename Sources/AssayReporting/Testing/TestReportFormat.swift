public import AssayModel

/// A form that a report about tests can take.
public enum TestReportFormat: String, Hashable, Sendable, CaseIterable {
  /// For people, in the manner of a compiler's diagnostics.
  case text
  /// For scripts: every fact of the report, in a versioned layout.
  case json
  /// For build services: JUnit's XML.
  case junit

  /// Appends a report in this format; `style` matters to text only.
  public func write(_ report: TestReport, style: TextStyle, to output: inout ReportBuffer) {
    switch self {
    case .text: TestTextWriter(style: style).write(report, to: &output)
    case .json: TestJSONWriter().write(report, to: &output)
    case .junit: TestJUnitWriter().write(report, to: &output)
    }
  }
}
