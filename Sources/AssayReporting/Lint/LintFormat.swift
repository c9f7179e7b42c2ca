public import AssayModel

/// A form that the report of a lint can take.
public enum LintFormat: String, Hashable, Sendable, CaseIterable {
  /// For people, in the manner of a compiler's diagnostics.
  case text
  /// For scripts, in a versioned layout.
  case json
  /// For code scanning services: SARIF 2.1.0.
  case sarif

  /// Appends a report in this format; `style` matters to text only.
  public func write(_ report: LintReport, style: TextStyle, to output: inout ReportBuffer) {
    switch self {
    case .text: LintTextWriter(style: style).write(report, to: &output)
    case .json: LintJSONWriter().write(report, to: &output)
    case .sarif: LintSARIFWriter(report).write(to: &output)
    }
  }
}
