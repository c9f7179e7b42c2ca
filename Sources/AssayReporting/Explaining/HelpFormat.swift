/// A form that a page of help can take.
public enum HelpFormat: String, Hashable, Sendable, CaseIterable {
  /// For people.
  case text
  /// For scripts, in a versioned layout.
  case json

  /// Appends a page in this format; `style` matters to text only.
  public func write(_ page: HelpPage, style: TextStyle, to output: inout ReportBuffer) {
    switch self {
    case .text: HelpTextWriter(style: style).write(page, to: &output)
    case .json: HelpJSONWriter().write(page, to: &output)
    }
  }
}
