internal import AssayModel

/// Writes pages of help for people, at most 100 columns wide but for examples of diagnostics.
struct HelpTextWriter {
  static let width = 100

  var style: TextStyle

  func write(_ page: HelpPage, to output: inout ReportBuffer) {
    TextWriter.write(to: &output, style: style) { writer in
      switch page {
      case .list(let rules, let causes, let diagnostics):
        writer.writeList("The rules in use", rules.map { ($0.rule.id.description, $0.rule.title) })
        writer.writeList(
          "Why an outcome is unknown", causes.map { ($0.cause.rawValue, $0.cause.explanation) })
        for subject in DiagnosticPage.Subject.allCases {
          let pages = diagnostics.filter { $0.subject == subject }.sorted { $0.id < $1.id }
          writer.writeList(subject.heading, pages.map { ($0.id, $0.title) })
        }
      case .topic(let diagnostic, let cause):
        if let diagnostic { writer.write(diagnostic) }
        if diagnostic != nil, cause != nil { writer.endLine() }
        if let cause { writer.write(cause) }
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
    if let occasion = page.occasion { paragraph("How it comes about: \(occasion)") }
    if let wrong = page.wrong { example("Wrong", page.subject, wrong, paint: .failure) }
    if let right = page.right { example("Right", page.subject, right, paint: .success) }
  }

  fileprivate mutating func write(_ page: CausePage) {
    begin(.strong)
    wrapped("unknown outcome, \(page.cause.rawValue): \(page.cause.explanation)")
    end()
    paragraph(page.meaning)
    paragraph(page.remedy)
  }

  /// Each name with its title, below what they are about.
  fileprivate mutating func writeList(_ heading: String, _ topics: [(name: String, title: String)])
  {
    guard !topics.isEmpty else { return }
    let width = topics.map(\.name.utf8.count).max() ?? 0
    paint(.strong, heading)
    endLine()
    for topic in topics {
      plain("  \(topic.name)")
      blanks(width + 2 - topic.name.utf8.count)
      untrusted(topic.title)
      endLine()
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
    case .rule: "Diagnostics of rules"
    case .pack: "Diagnostics of packs"
    case .files: "Diagnostics of files that belong together"
    case .test: "Diagnostics of tests"
    case .folder: "Diagnostics of the folders of packs"
    case .mapping: "Diagnostics of mappings"
    case .manifest: "Diagnostics of manifests"
    case .exemptions: "Diagnostics of exemptions"
    case .inventory: "Diagnostics of inventories, and of what came of checking them"
    case .command: "Diagnostics of the command line"
    }
  }

  /// What an example of a page is.
  fileprivate var example: String {
    switch self {
    case .rule: "in a rule"
    case .pack: "in pack.yaml"
    case .files: "in the files of a pack"
    case .test: "in a file of tests"
    case .folder: "in a pack's folder"
    case .mapping: "in a mapping"
    case .manifest: "in a manifest"
    case .exemptions: "in a file of exemptions"
    case .inventory: "in an inventory"
    case .command: "on the command line"
    }
  }
}
