public import AssayModel

/// A form that the report of an inspection can take.
public enum InspectionFormat: String, Hashable, Sendable, CaseIterable {
  /// For people.
  case text
  /// For scripts, in a versioned layout.
  case json

  /// Appends a report in this format; `style` matters to text only.
  public func write(
    _ report: InspectionReport, style: TextStyle, to output: inout ReportBuffer
  ) {
    switch self {
    case .text: InspectionTextWriter(style: style).write(report, to: &output)
    case .json: InspectionJSONWriter().write(report, to: &output)
    }
  }
}
