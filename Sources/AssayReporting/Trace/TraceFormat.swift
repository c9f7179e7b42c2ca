public import AssayModel

/// A form that a trace can take.
public enum TraceFormat: String, Hashable, Sendable, CaseIterable {
  /// For people: a tree of conditions with their values and places.
  case text
  /// For scripts: the same tree, in a versioned layout.
  case json

  /// Appends a trace in this format; `style` matters to text only.
  public func write(_ trace: RuleTrace, style: TextStyle, to output: inout ReportBuffer) {
    switch self {
    case .text: TraceTextWriter(style: style).write(trace, to: &output)
    case .json: TraceJSONWriter().write(trace, to: &output)
    }
  }
}
