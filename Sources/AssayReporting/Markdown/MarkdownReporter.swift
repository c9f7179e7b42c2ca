internal import AssayModel

/// Writes a report as GitHub-flavoured Markdown, for a job's summary or a comment.
struct MarkdownReporter: Reporter {
  /// In bytes: GitHub refuses a summary of more than a mebibyte, and this is short of it by what
  /// doesn't grow with the report.
  static let limit = 1_000_000

  func write(_ report: Report, to output: inout ReportBuffer) {
    MarkdownPage.write(to: &output, limit: Self.limit) { page in
      page.output.writeHead(of: report)
      page.writeInputs(of: report)
      page.writeFindings(.noncompliant, of: report)
      page.writeProblems(of: report)
      page.writeFindings(.unknown, of: report)
      page.writeFindings(.compliant, of: report)
      page.writeFindings(.notApplicable, of: report)
      page.writeTable(of: report)
    }
  }
}

extension MarkdownPage {
  fileprivate mutating func writeFindings(_ outcome: Outcome, of report: Report) {
    let count = report.count { of, _ in of == outcome }
    guard count > 0 else { return }
    let all = report.tally[outcome]
    output.write("## \(outcome.heading): \(count)\(count < all ? " of \(all)" : "")\n\n")
    var written = 0
    for result in report.worstFirst
    where result.findings.contains(where: { of, _ in of == outcome }) {
      guard add({ $0.writeSection(of: result.rule, outcome) }) else { break }
      for finding in result.findings where finding.outcome == outcome {
        guard add({ $0.writeRow(finding) }) else { break }
        written += 1
      }
      output.write(own: "\n")
    }
    leftOut(count - written, "finding")
  }

  fileprivate mutating func writeProblems(of report: Report) {
    guard !report.diagnostics.isEmpty else { return }
    output.write("## Problems: \(report.diagnostics.count)\n\n")
    add(report.diagnostics, "problem") { $0.writeProblem($1) }
  }

  fileprivate mutating func writeTable(of report: Report) {
    guard !report.results.isEmpty else { return }
    output.write(own: "## Rules\n\n")
    output.write(own: "| Rule | Severity | Noncompliant | Unknown | Compliant | Not applicable |\n")
    output.write(own: "| --- | --- | ---: | ---: | ---: | ---: |\n")
    add(report.results, "rule") { $0.writeRow($1) }
  }

  /// Writes what was checked, and by what.
  fileprivate mutating func writeInputs(of report: Report) {
    add(report.inventories, "inventory", "inventories") { $0.write($1) }
    for (noun, path, sha256) in report.writtenFiles {
      _ = add { $0.writeFile(noun, path, sha256) }
    }
    add(report.exemptions, "file of exemptions", "files of exemptions") { $0.write($1) }
    add(report.packs, "pack") { $0.write($1) }
    add(report.moment.map { [$0] } ?? [], "moment") { output, moment in
      output.write(own: "- times are compared with ")
      output.writeMarkdownCode(moment)
      output.write(own: "\n")
    }
    add(report.shown?.filters ?? [], "filter") { output, filter in
      output.write(own: "- shown by ")
      output.writeMarkdownCode(filter.option)
      output.write(filter.matches == 0 ? ", which matches nothing\n" : "\n")
    }
    add(report.loosenings, "loosening") { $0.writeLoosening($1) }
  }
}

extension Outcome {
  fileprivate var heading: String {
    switch self {
    case .noncompliant: "Noncompliant"
    case .unknown: "Unknown"
    case .compliant: "Compliant"
    case .notApplicable: "Not applicable"
    }
  }
}

extension ReportBuffer {
  fileprivate mutating func writeHead(of report: Report) {
    write("# \(report.headline)\n\n")
    let tally = report.tally
    write("**\(tally.noncompliant) noncompliant**\(report.answered(.noncompliant)), ")
    write("**\(tally.unknown) unknown**\(report.answered(.unknown)), ")
    write("\(tally.compliant) compliant, ")
    write("\(tally.notApplicable) not applicable. ")
    if let words = report.shownWords {
      write(own: "**")
      writeMarkdown(words)
      write(own: "**. ")
    }
    write("Exit status \(report.exitStatus.rawValue): \(report.exitStatus.meaning).\n\n")
    write(own: "Checked by ")
    writeMarkdownCode("\(report.tool.name) \(report.tool.version)")
    write(own: ":\n\n")
  }

  fileprivate mutating func writeRow(_ result: RuleResult) {
    write(own: "| ")
    writeMarkdownCode(result.rule.id.description)
    write(" | \(result.rule.severity.rawValue) | ")
    if let reason = result.notRun {
      write(own: "not run: ")
      writeMarkdown(reason)
      write(own: " | | | |\n")
    } else {
      let tally = result.tally
      write("\(tally.noncompliant) | \(tally.unknown) | ")
      write(result.isVacuous ? "0, none selected" : "\(tally.compliant)")
      write(" | \(tally.notApplicable) |\n")
    }
  }

  fileprivate mutating func writeSection(of rule: RuleDescriptor, _ outcome: Outcome) {
    write("### \(rule.severity.rawValue): ")
    writeMarkdown(rule.title)
    write(own: "\n\n")
    writeMarkdownCode(rule.id.description)
    write(own: ". ")
    for line in outcome.isFinding ? SARIFMessage.lines(of: rule.remediation) : [] {
      writeMarkdown(line)
      write(own: " ")
    }
    let heading = outcome.isFinding ? "What is wrong" : "What holds"
    write("\n\n| Resource | \(heading) | Seen | Where |\n| --- | --- | --- | --- |\n")
  }

  fileprivate mutating func writeRow(_ finding: Finding) {
    write(own: "| ")
    writeMarkdownCode(finding.resource.title)
    if finding.status != .new { write(" (\(finding.status.word))") }
    write(own: " | ")
    writeMarkdown(finding.message)
    if let resolution = finding.resolution, let cause = finding.cause {
      write(own: "<br>")
      writeMarkdown("Not decided, as \(cause.explanation). To decide it, \(resolution).")
    }
    if let exemption = finding.status.exemption {
      write(own: "<br>Exempt: ")
      writeMarkdown(exemption.account)
    }
    write(own: " | ")
    for (index, evidence) in finding.evidence.prefix(4).enumerated() {
      if index > 0 { write(own: "<br>") }
      writeMarkdownCode(evidence.statement)
      guard !evidence.expected.isEmpty else { continue }
      write(own: ", expected: ")
      writeMarkdownCode(evidence.expected)
    }
    write(own: " | ")
    if let place = finding.primaryPlace { writePlace(place) }
    write(own: " |\n")
  }

  private mutating func writePlace(_ span: SourceSpan) {
    writeMarkdownCode("\(relativePath(span.file)):\(span.start.line):\(span.start.column)")
  }

  fileprivate mutating func writeProblem(_ diagnostic: Diagnostic) {
    write("- \(diagnostic.severity.rawValue) ")
    writeMarkdownCode(diagnostic.id)
    write(own: ": ")
    writeMarkdown(diagnostic.message)
    if let help = diagnostic.help {
      write(own: "; ")
      writeMarkdown(help)
    }
    if let span = diagnostic.span {
      write(own: ", at ")
      writePlace(span)
    } else if let file = diagnostic.file {
      write(own: ", in ")
      writeMarkdownCode(relativePath(file))
    }
    write(own: "\n")
  }

  fileprivate mutating func write(_ inventory: InventorySummary) {
    write(inventory.role == .previous ? "- previous inventory " : "- inventory ")
    writeMarkdownCode(relativePath(inventory.path))
    write(": \(counted(inventory.resources, "resource")), \(counted(inventory.bytes, "byte"))")
    writeDigest(inventory.sha256)
    write(inventory.isComplete ? "\n" : ", incomplete\n")
  }

  fileprivate mutating func write(_ file: ExemptionSummary) {
    write(own: "- exemptions ")
    writeMarkdownCode(relativePath(file.path))
    write(": \(file.words)")
    writeDigest(file.sha256)
    write(own: "\n")
  }

  fileprivate mutating func writeFile(_ noun: String, _ path: String, _ sha256: String) {
    write("- \(noun) ")
    writeMarkdownCode(relativePath(path))
    writeDigest(sha256)
    write(own: "\n")
  }

  fileprivate mutating func write(_ pack: PackSummary) {
    write(own: "- rules ")
    writeMarkdownCode("\(pack.name) \(pack.version)")
    writeDigest(pack.sha256)
    for parameter in pack.parameters where !parameter.isDefault {
      write(own: ", ")
      writeMarkdownCode("\(parameter.name) = \(parameter.value)")
    }
    write(own: "\n")
  }

  mutating func writeLoosening(_ loosening: String) {
    write(own: "- loosened by ")
    writeMarkdownCode(loosening)
    write(own: "\n")
  }

  private mutating func writeDigest(_ sha256: String?) {
    guard let sha256 else { return }
    write(own: ", sha256 ")
    writeMarkdownCode(sha256)
  }
}
