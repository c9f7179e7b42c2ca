internal import AssayModel

extension HTMLWriter {
  /// Writes a table of outcomes: a row for each part, with a bar and its numbers.
  mutating func outcomeTable(
    _ caption: StaticString, of kind: StaticString, _ rows: (inout HTMLWriter) -> Void
  ) {
    element("table", [.class("outcomes")]) { table in
      table.element("caption") { $0.words(caption) }
      table.newLine()
      table.element("thead") { head in
        head.element("tr") { row in
          row.column(kind)
          row.element("th", [.own("scope", "col"), .class("bars")]) { $0.words("Outcomes") }
          for outcome in Outcome.worstFirst {
            row.element("th", [.own("scope", "col"), .class("number")]) { cell in
              cell.element("span", [.class("key"), .own("aria-hidden", "true")]) { key in
                key.element("span", [.class(outcome.letter)]) { _ in }
              }
              cell.words(outcome.title)
            }
          }
          row.element("th", [.own("scope", "col"), .class("number")]) { $0.words("Comply") }
        }
      }
      table.newLine()
      table.element("tbody") { body in
        body.newLine()
        rows(&body)
      }
    }
    newLine()
  }

  /// Writes a row of a table of outcomes.
  mutating func outcomeRow(_ tally: Tally, _ label: (inout HTMLWriter) -> Void) {
    element("tr") { row in
      row.element("th", [.own("scope", "row")], label)
      row.element("td", [.class("bars")]) { $0.bar(tally) }
      for outcome in Outcome.worstFirst {
        row.element("td", [.class(tally[outcome] == 0 ? "number zero" : "number")]) {
          $0.text(tally[outcome])
        }
      }
      row.element("td", [.class("number share")]) { cell in
        cell.text(tally.percentCompliant)
        guard tally.selected > 0 else { return }
        cell.element("small") { small in
          small.words(" ")
          small.text(tally.compliant)
          small.words(" of ")
          small.text(tally.selected)
        }
      }
    }
    newLine()
  }

  /// Writes a row of which there is nothing to count, and why.
  mutating func emptyRow(_ reason: String, _ label: (inout HTMLWriter) -> Void) {
    element("tr") { row in
      row.element("th", [.own("scope", "row")], label)
      row.element("td", [.own("colspan", "6"), .class("aside")], text: reason)
    }
    newLine()
  }

  /// Writes the heading of a column.
  mutating func column(_ words: StaticString) {
    element("th", [.own("scope", "col")]) { $0.words(words) }
  }

  /// Writes a link that shows the findings of a part alone where the page's script runs, and leads
  /// to all of them where it doesn't.
  mutating func filterLink(_ key: StaticString, _ value: String) {
    element(
      "a", [.own("href", "#findings"), .own("data-key", key), .text("data-value", value)],
      text: value)
  }
}

extension Outcome {
  /// The outcome as a heading.
  fileprivate var title: StaticString {
    switch self {
    case .noncompliant: "Noncompliant"
    case .unknown: "Unknown"
    case .compliant: "Compliant"
    case .notApplicable: "Not applicable"
    }
  }
}
