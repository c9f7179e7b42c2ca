internal import AssayModel

/// Writes what two reports differ in as GitHub-flavoured Markdown.
struct DifferenceMarkdownWriter {
  func write(_ difference: ReportDifference, to output: inout ReportBuffer) {
    MarkdownPage.write(to: &output, limit: MarkdownReporter.limit) { page in
      page.output.writeHead(of: difference)
      page.add(difference.packs, "pack") { $0.writeItem("pack", $1.name, $1.words) }
      page.add(difference.rules, "rule") { $0.writeItem("rule", $1.id, $1.words) }
      page.add(difference.doubts, "doubt") { output, doubt in
        output.write(own: "- doubt: ")
        output.writeMarkdown(doubt.words)
        output.write(own: "\n")
      }
      page.add(difference.loosenings, "loosening") { $0.writeLoosening($1) }
      for kind in FindingChange.Kind.allCases { page.write(kind, of: difference) }
    }
  }
}

extension MarkdownPage {
  fileprivate mutating func write(_ kind: FindingChange.Kind, of difference: ReportDifference) {
    let changes = difference.findings.filter { $0.kind == kind }
    guard !changes.isEmpty else { return }
    output.write("## \(kind.heading): \(changes.count)\n\n")
    output.write(own: "| Severity | Rule | Outcome | Resource | What |\n")
    output.write(own: "| --- | --- | --- | --- | --- |\n")
    add(changes, "finding") { $0.writeRow($1) }
  }
}

extension FindingChange.Kind {
  fileprivate var heading: String {
    switch self {
    case .appeared: "Appeared"
    case .changed: "Changed"
    case .disappeared: "Disappeared"
    case .values: "With other values"
    }
  }
}

extension ReportBuffer {
  fileprivate mutating func writeHead(of difference: ReportDifference) {
    let title =
      switch difference.exitStatus {
      case .noncompliant: "Worse"
      case .cannotVouch: "Uncertain"
      case .compliant, .invalid, .reportNotWritten: "Not worse"
      }
    write("# \(title)\n\n\(difference.counts). ")
    write("Exit status \(difference.exitStatus.rawValue): \(difference.meaning).\n\n")
    write("Compared by ")
    writeMarkdownCode("\(difference.tool.name) \(difference.tool.version)")
    write(own: ":\n\n")
    writeSide(difference.old, "old")
    writeSide(difference.new, "new")
    write(own: "\n")
  }

  private mutating func writeSide(_ side: ReportDifference.Side, _ name: StaticString) {
    write(own: "- ")
    write(own: name)
    write(own: " ")
    writeMarkdownCode(relativePath(side.path))
    write(": \(side.tally.noncompliant) noncompliant, \(side.tally.unknown) unknown, ")
    write("\(side.tally.compliant) compliant, sha256 ")
    writeMarkdownCode(side.sha256)
    write(side.isComplete ? "\n" : ", incomplete\n")
  }

  fileprivate mutating func writeItem(_ name: String, _ subject: String, _ words: String) {
    write("- \(name) ")
    writeMarkdownCode(subject)
    write(own: ": ")
    writeMarkdown(words)
    write(own: "\n")
  }

  fileprivate mutating func writeRow(_ change: FindingChange) {
    write("| \(change.severity.rawValue) | ")
    writeMarkdownCode(change.rule)
    write(" | \(change.transition) | ")
    writeMarkdownCode(change.resource)
    write(own: " | ")
    writeMarkdown(change.message)
    for value in change.values {
      write(own: "<br>")
      writeMarkdownCode(value.words)
    }
    if let reason = change.reason { write("<br>\(reason)") }
    write(own: " |\n")
  }
}
