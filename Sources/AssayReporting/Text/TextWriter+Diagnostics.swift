internal import AssayModel

extension TextWriter {
  /// Writes a diagnostic and an empty line.
  mutating func write(_ diagnostic: Diagnostic) {
    let paint = diagnostic.severity.paint
    headline(diagnostic)
    endLine()
    let spans = [diagnostic.span] + diagnostic.notes.map(\.span)
    let gutter = spans.compactMap { $0.map { String($0.start.line).utf8.count } }.max() ?? 1
    if let span = diagnostic.span {
      write(Snippet(span, isPrimary: true), gutter: gutter, paint: paint)
    } else if let file = diagnostic.file {
      arrow(file, nil, gutter: gutter)
    }
    for note in diagnostic.notes { write(note, gutter: gutter) }
    if let help = diagnostic.help { fact("help", help, gutter: gutter) }
    endLine()
  }

  /// Writes a diagnostic's first line, but for its end.
  mutating func headline(_ diagnostic: Diagnostic) {
    begin(diagnostic.severity.paint)
    plain(diagnostic.severity.rawValue)
    plain("[")
    untrusted(diagnostic.id)
    plain("]")
    end()
    plain(": ")
    begin(.strong)
    untrusted(diagnostic.message)
    end()
  }

  private mutating func write(_ note: Diagnostic.Note, gutter: Int) {
    guard let span = note.span else { return fact("note", note.message, gutter: gutter) }
    heading("note", note.message)
    write(Snippet(span, isPrimary: false), gutter: gutter, paint: .note)
  }

  /// Writes a line such as `note: …` at the left margin.
  mutating func heading(_ name: String, _ text: String) {
    paint(.note, name)
    plain(": ")
    untrusted(text)
    endLine()
  }
}

extension Diagnostic.Severity {
  fileprivate var paint: Paint {
    switch self {
    case .error: .failure
    case .warning: .doubt
    }
  }
}
