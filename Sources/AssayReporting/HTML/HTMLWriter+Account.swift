internal import AssayModel

extension HTMLWriter {
  /// Writes the problems met, each with its place and what to do.
  mutating func writeProblems(of report: Report) {
    guard !report.diagnostics.isEmpty else { return }
    element("section", [.own("aria-labelledby", "problems")]) {
      part in
      part.newLine()
      part.element("h2", [.own("id", "problems"), .own("tabindex", "-1")]) { $0.words("Problems") }
      part.newLine()
      for diagnostic in report.diagnostics {
        part.write(diagnostic)
        part.output.drainIfLarge()
      }
    }
    newLine()
  }

  private mutating func write(_ diagnostic: Diagnostic) {
    element("div", [.class(diagnostic.severity == .error ? "problem n" : "problem u")]) { part in
      part.element("p") { line in
        line.element("span", [.class(diagnostic.severity == .error ? "badge n" : "badge u")]) {
          $0.text(diagnostic.severity.rawValue)
        }
        line.words(" ")
        line.element("b", text: diagnostic.message)
        line.words(" ")
        line.element("code", text: diagnostic.id)
      }
      if let span = diagnostic.span {
        part.write(Snippet(span, isPrimary: true))
      } else if let file = diagnostic.file {
        part.element("p") { $0.place(file, nil) }
      }
      for note in diagnostic.notes {
        part.element("p", [.class("related")], text: note.message)
        if let span = note.span { part.write(Snippet(span, isPrimary: false)) }
      }
      if let help = diagnostic.help { part.element("p", [.class("help")], text: help) }
    }
    newLine()
  }

  /// Writes the findings that the baseline has and the run hasn't.
  mutating func writePast(of report: Report) {
    guard let past = report.baseline?.past, !past.isEmpty else { return }
    element("section", [.own("aria-labelledby", "past")]) { part in
      part.newLine()
      part.element("h2", [.own("id", "past"), .own("tabindex", "-1")]) { $0.words("Past findings") }
      part.element("table") { table in
        table.element("caption") { $0.words("What the baseline holds and this run doesn't find") }
        table.element("thead") { head in
          head.element("tr") { row in
            row.column("What became of it")
            row.column("Rule")
            row.column("Resource")
            row.column("Known since")
          }
        }
        table.newLine()
        table.element("tbody") { body in
          for past in past {
            body.row(past)
            body.output.drainIfLarge()
          }
        }
      }
    }
    newLine()
  }

  private mutating func row(_ past: BaselineSummary.Past) {
    element("tr") { row in
      row.element("td") { cell in
        cell.element("span", [.class(past.fate == .fixed ? "badge c" : "badge a")]) {
          $0.text(past.fate.words)
        }
      }
      row.element("td") { $0.element("code", text: past.rule) }
      row.element("td") { $0.element("code", text: past.resource) }
      row.element("td", text: past.since ?? "")
    }
    newLine()
  }
}
