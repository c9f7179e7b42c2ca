internal import AssayModel

/// Writes pages of help for people, at most 100 columns wide but for examples of diagnostics.
struct HelpTextWriter {
  static let width = 100

  var style: TextStyle

  func write(_ page: HelpPage, to output: inout ReportBuffer) {
    TextWriter.write(to: &output, style: style) { writer in
      switch page {
      case .list(let pages): writer.writeList(of: pages)
      case .diagnostic(let page): writer.write(page)
      case .rule(let page): writer.write(page)
      }
    }
  }
}

extension TextWriter {
  fileprivate mutating func write(_ page: DiagnosticPage) {
    begin(.strong)
    plain("\(page.id): \(page.title)")
    end()
    endLine()
    paragraph(page.meaning)
    paragraph(page.reason)
    if let wrong = page.wrong { example("Wrong", page.subject, wrong, paint: .failure) }
    if let right = page.right { example("Right", page.subject, right, paint: .success) }
  }

  /// Each id with its title, by what the pages are about.
  fileprivate mutating func writeList(of pages: [DiagnosticPage]) {
    let width = pages.map(\.id.utf8.count).max() ?? 0
    for subject in DiagnosticPage.Subject.allCases {
      let pages = pages.filter { $0.subject == subject }.sorted { $0.id < $1.id }
      guard !pages.isEmpty else { continue }
      paint(.strong, subject.heading)
      endLine()
      for page in pages {
        plain("  \(page.id)")
        blanks(width + 2 - page.id.utf8.count)
        plain(page.title)
        endLine()
      }
    }
  }

  /// Writes an empty line and a paragraph.
  private mutating func paragraph(_ text: String) {
    endLine()
    wrapped(text)
  }

  private mutating func example(
    _ title: String, _ subject: DiagnosticPage.Subject, _ text: String, paint: Paint
  ) {
    endLine()
    self.paint(paint, title)
    plain(", \(subject.example):")
    endLine()
    endLine()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !line.isEmpty { plain("    \(line)") }
      endLine()
    }
  }
}

extension DiagnosticPage.Subject {
  fileprivate var heading: String {
    switch self {
    case .rule: "Rules"
    case .pack: "Packs"
    case .test: "Tests"
    case .folder: "The folders of packs"
    case .inventory: "Inventories, and what came of checking them"
    case .command: "The command line"
    }
  }

  /// What an example of a page is.
  fileprivate var example: String {
    switch self {
    case .rule: "in a rule"
    case .pack: "in pack.yaml"
    case .test: "in a file of tests"
    case .folder: "in a pack's folder"
    case .inventory: "in an inventory"
    case .command: "on the command line"
    }
  }
}
