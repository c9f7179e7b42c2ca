public import AssayModel

/// Writes diagnostics in the manner of a compiler: place, excerpt, caret, help.
///
/// For the mistakes that end a run before there is a report; a text report shows its diagnostics
/// in the same look.
public struct DiagnosticPrinter: Sendable {
  /// The layout wanted.
  public var style: TextStyle

  /// Creates a printer.
  public init(style: TextStyle = .plain) { self.style = style }

  /// Appends every diagnostic in the order given, then a line with their number.
  public func write(_ diagnostics: [Diagnostic], to output: inout ReportBuffer) {
    guard !diagnostics.isEmpty else { return }
    TextWriter.write(to: &output, style: style) { writer in
      for diagnostic in diagnostics { writer.write(diagnostic) }
      writer.writeCounts(of: diagnostics)
    }
  }
}

extension TextWriter {
  mutating func writeCounts(of diagnostics: [Diagnostic]) {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    var counts: [String] = []
    if errors > 0 { counts.append(counted(errors, "error")) }
    if warnings > 0 { counts.append(counted(warnings, "warning")) }
    paint(errors > 0 ? .failure : .doubt, counts.joined(separator: ", "))
    endLine()
  }
}
