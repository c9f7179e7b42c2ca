public import AssayModel

/// A form that the differences of two reports can take.
public enum DifferenceFormat: String, Hashable, Sendable, CaseIterable {
  /// For people.
  case text
  /// For scripts, in a versioned layout.
  case json
  /// For a comment or a job's summary: GitHub-flavoured Markdown.
  case markdown

  /// Appends the differences in this format; `style` matters to text only.
  public func write(
    _ difference: ReportDifference, style: TextStyle, to output: inout ReportBuffer
  ) {
    switch self {
    case .text: DifferenceTextWriter(style: style).write(difference, to: &output)
    case .json: DifferenceJSONWriter().write(difference, to: &output)
    case .markdown: DifferenceMarkdownWriter().write(difference, to: &output)
    }
  }
}
