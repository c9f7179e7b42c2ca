public import AssayModel

/// Writes diagnostics in the manner of a compiler: place, excerpt, caret, help.
///
/// For the mistakes that end a run before there is a report; a text report shows its diagnostics
/// in the same look.
public struct DiagnosticPrinter: Sendable {
  /// The layout wanted.
  public var style: TextStyle
  /// How many diagnostics are written at most.
  public var limit: Int

  /// Creates a printer.
  public init(style: TextStyle = .plain, limit: Int = 100) {
    self.style = style
    self.limit = limit
  }

  /// Appends diagnostics in the order given, how many were left out, and how many there are.
  public func write(_ diagnostics: [Diagnostic], to output: inout ReportBuffer) {
    guard !diagnostics.isEmpty else { return }
    TextWriter.write(to: &output, style: style) { writer in
      for diagnostic in diagnostics.prefix(limit) { writer.write(diagnostic) }
      writer.writeOmission(of: diagnostics.count - limit)
      writer.writeCounts(of: diagnostics)
    }
  }
}

extension TextWriter {
  /// Says how many diagnostics were left out, if any were.
  mutating func writeOmission(of count: Int) {
    guard count > 0 else { return }
    heading("note", "\(counted(count, "more diagnostic")) left out")
  }

  fileprivate mutating func writeCounts(of diagnostics: [Diagnostic]) {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    var counts: [String] = []
    if errors > 0 { counts.append(counted(errors, "error")) }
    if warnings > 0 { counts.append(counted(warnings, "warning")) }
    paint(errors > 0 ? .failure : .doubt, counts.joined(separator: ", "))
    endLine()
  }
}
