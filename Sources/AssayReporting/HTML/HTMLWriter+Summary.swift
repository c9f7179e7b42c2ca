internal import AssayModel

extension HTMLWriter {
  /// Writes what the page begins with: the result, and what keeps it from being the whole truth.
  mutating func writeBanner(of report: Report) {
    element("a", [.own("href", "#findings"), .class("skip")]) { $0.words("Skip to the findings") }
    newLine()
    writePattern()
    element("header", [.class(report.exitStatus.tone)]) { header in
      header.element("p", [.class("kicker")]) { $0.words("Compliance report") }
      header.element("h1", text: report.headline)
      header.element("p", [.class("lead")]) { $0.writeLead(of: report) }
      header.newLine()
      header.element("nav", [.own("aria-label", "Parts of the report")]) { nav in
        nav.link("#summary", "Summary")
        nav.link("#findings", "Findings")
        if report.baseline?.past.isEmpty == false { nav.link("#past", "Past findings") }
        if !report.diagnostics.isEmpty { nav.link("#problems", "Problems") }
        nav.link("#provenance", "Provenance")
      }
    }
    newLine()
    if !report.isComplete { writeDoubts(of: report) }
  }

  private mutating func link(_ target: StaticString, _ words: StaticString) {
    element("a", [.own("href", target)]) { $0.words(words) }
    self.words(" ")
  }

  private mutating func writeLead(of report: Report) {
    let tally = report.tally
    text(counted(tally.noncompliant, "finding breaks", "findings break"))
    words(" a rule")
    text(report.answered(.noncompliant))
    text(", \(tally.unknown) could not be judged\(report.answered(.unknown)), ")
    text("\(tally.compliant) comply. ")
    text(counted(report.results.count, "rule"))
    words(" checked ")
    text(counted(report.resourcesRead, "resource"))
    words(" of ")
    text(counted(report.inventories.count { $0.role == .current }, "file"))
    text(". Exit status \(report.exitStatus.rawValue): \(report.exitStatus.meaning).")
  }

  /// Writes why a pass would be a guess.
  private mutating func writeDoubts(of report: Report) {
    element(
      "section", [.class("notice"), .own("id", "incomplete"), .own("aria-label", "Incomplete")]
    ) { section in
      section.element("p") { line in
        line.element("strong") { $0.words("This report is incomplete.") }
        line.words(" Not everything could be read and judged; what is unknown is no pass.")
      }
      section.element("ul") { list in
        for doubt in report.doubts { list.element("li", text: doubt) }
      }
    }
    newLine()
  }

  /// Writes the four outcomes: of all, then by each kind of part.
  mutating func writeSummary(of report: Report) {
    element("section", [.own("aria-labelledby", "summary")]) { part in
      part.newLine()
      part.element("h2", [.own("id", "summary"), .own("tabindex", "-1")]) { $0.words("Summary") }
      part.writeFigures(of: report.tally)
      part.newLine()
      guard !report.results.isEmpty else {
        return part.element("p") { $0.words("No rule was run, so there is nothing to sum up.") }
      }
      part.table("By severity", of: "Severity", key: "severity", .bySeverity(report.results))
      part.writeSubscriptions(of: report)
      part.table("By resource type", of: "Resource type", key: "type", .byType(report.results))
      part.writeFrameworks(of: report.results)
      part.writeRules(of: report)
    }
    newLine()
  }

  private mutating func writeFigures(of tally: Tally) {
    element("ul", [.class("figures")]) { list in
      for outcome in Outcome.worstFirst {
        list.element("li", [.class(outcome.letter)]) { figure in
          figure.element("b") { $0.text(tally[outcome]) }
          figure.words(" ")
          figure.element("span", text: outcome.words)
        }
      }
    }
    element("div", [.class("whole")]) { $0.bar(tally) }
    element("p", [.class("aside")]) { note in
      note.text(counted(tally.total, "outcome"))
      note.words(", one for each rule and each resource of its type; ")
      note.text("\(tally.compliant) of the \(tally.selected) selected comply")
      if tally.selected > 0 { note.text(" (\(tally.percentCompliant))") }
      note.words(". Each is counted, none is computed from the others.")
    }
  }

  private mutating func table(
    _ caption: StaticString, of kind: StaticString, key: StaticString, _ breakdown: Breakdown
  ) {
    outcomeTable(caption, of: kind) { table in
      for row in breakdown.rows {
        table.outcomeRow(row.tally) { $0.filterLink(key, row.label) }
      }
    }
  }

  private mutating func writeSubscriptions(of report: Report) {
    guard !report.subscriptions.isEmpty else { return }
    outcomeTable("By subscription", of: "Subscription") { table in
      for part in report.subscriptions {
        table.outcomeRow(part.tally) {
          $0.filterLink("subscription", part.id.isEmpty ? "none" : part.id)
        }
      }
    }
  }

  private mutating func writeFrameworks(of results: [RuleResult]) {
    let frameworks = Breakdown.byFramework(results)
    guard !frameworks.rows.isEmpty else { return }
    table("By control framework", of: "Framework", key: "framework", frameworks)
    for framework in frameworks.rows {
      element("details", [.class("controls")]) { part in
        part.element("summary") { summary in
          summary.words("Controls of ")
          summary.text(framework.label)
        }
        part.outcomeTable("By control; a rule that serves several counts in each", of: "Control") {
          for control in Breakdown.byControl(of: framework.label, results).rows {
            $0.outcomeRow(control.tally) { label in
              label.text(control.label)
              label.element("small", text: " " + counted(control.rules, "rule"))
            }
          }
        }
      }
      newLine()
    }
  }

  private mutating func writeRules(of report: Report) {
    outcomeTable("By rule, the worst severity first", of: "Rule") { table in
      for result in report.worstFirst {
        let reason = result.notRun.map { "not run: \($0)" }
        if let reason {
          table.emptyRow(reason) { $0.writeName(of: result) }
        } else {
          table.outcomeRow(result.tally) { $0.writeName(of: result) }
        }
      }
    }
  }

  /// Writes which rule it is, with a link to its findings if it has any.
  private mutating func writeName(of result: RuleResult) {
    severity(result.rule.severity)
    if result.findings.isEmpty {
      text(result.rule.title)
    } else {
      element(
        "a", [.text("href", "#\(result.rule.anchor)")], text: result.rule.title)
    }
    element("small") { small in
      small.words(" ")
      small.element("code", text: result.rule.id.description)
      if result.isVacuous { small.words(" selected nothing, so its silence proves nothing") }
    }
  }

  /// Writes a severity as a word.
  mutating func severity(_ severity: Severity) {
    element("span", [.class(severity.style)], text: severity.rawValue)
    words(" ")
  }
}

extension Severity {
  fileprivate var style: StaticString {
    switch self {
    case .critical: "severity critical"
    case .high: "severity high"
    case .medium: "severity medium"
    case .low: "severity low"
    case .info: "severity info"
    }
  }
}

extension ExitStatus {
  /// The result's class in the style sheet.
  fileprivate var tone: StaticString {
    switch self {
    case .compliant: "top c"
    case .cannotVouch: "top u"
    case .noncompliant, .invalid, .reportNotWritten: "top n"
    }
  }
}
