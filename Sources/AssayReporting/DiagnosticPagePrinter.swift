public import AssayModel

/// Writes what there is to know about a kind of diagnostic, for people.
public struct DiagnosticPagePrinter: Sendable {
  /// The layout wanted.
  public var style: TextStyle

  /// Creates a printer.
  public init(style: TextStyle = .plain) { self.style = style }

  /// The page as text of at most 100 columns, but for its examples.
  public func text(of page: DiagnosticPage) -> String {
    write { writer in
      writer.begin(.strong)
      writer.plain("\(page.id): \(page.title)")
      writer.end()
      writer.endLine()
      writer.paragraph(page.meaning)
      writer.paragraph(page.reason)
      if let wrong = page.wrong { writer.example("Wrong", page.subject, wrong, paint: .failure) }
      if let right = page.right { writer.example("Right", page.subject, right, paint: .success) }
    }
  }

  /// Each id with its title, by what the pages are about.
  public func list(of pages: [DiagnosticPage]) -> String {
    let width = pages.map(\.id.utf8.count).max() ?? 0
    return write { writer in
      for subject in DiagnosticPage.Subject.allCases {
        let pages = pages.filter { $0.subject == subject }.sorted { $0.id < $1.id }
        guard !pages.isEmpty else { continue }
        writer.paint(.strong, subject.heading)
        writer.endLine()
        for page in pages {
          writer.plain("  \(page.id)")
          writer.blanks(width + 2 - page.id.utf8.count)
          writer.plain(page.title)
          writer.endLine()
        }
      }
    }
  }

  private func write(_ body: (inout TextWriter) -> Void) -> String {
    var buffer = ReportBuffer()
    TextWriter.write(to: &buffer, style: style, body)
    return buffer.text
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

extension TextWriter {
  /// Writes an empty line and a paragraph, broken at blanks.
  fileprivate mutating func paragraph(_ text: String) {
    endLine()
    var column = 0
    for word in text.split(separator: " ") {
      let width = word.unicodeScalars.count
      if column > 0 {
        if column + 1 + width > 100 {
          endLine()
          column = 0
        } else {
          plain(" ")
          column += 1
        }
      }
      plain(String(word))
      column += width
    }
    endLine()
  }

  fileprivate mutating func example(
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
