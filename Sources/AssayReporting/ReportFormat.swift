/// A form that a report can take.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// For people, in the manner of a compiler's diagnostics.
  case text
  /// For scripts: every fact of the report, in a versioned layout.
  case json
  /// For code scanning services: SARIF 2.1.0.
  case sarif

  /// The reporter that writes this format; `style` matters to text only.
  public func reporter(style: TextStyle = .plain) -> any Reporter {
    switch self {
    case .text: TextReporter(style: style)
    case .json: JSONReporter()
    case .sarif: SARIFReporter()
    }
  }
}
