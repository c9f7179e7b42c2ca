internal import AssayModel

extension HTMLWriter {
  /// Writes every finding below its rule, the worst first.
  mutating func writeFindings(of report: Report) {
    element("section", [.own("aria-labelledby", "findings")]) {
      part in
      part.newLine()
      part.element("h2", [.own("id", "findings"), .own("tabindex", "-1")]) {
        $0.words("Findings")
      }
      part.newLine()
      let count = report.results.reduce(0) { $0 + $1.findings.count }
      part.writeShown(of: report)
      guard count > 0 else {
        guard report.shown == nil else { return }
        return part.element("p") { $0.words("No rule has a finding.") }
      }
      part.element("div", [.own("id", "tools")]) { _ in }
      part.element("p", [.own("id", "count"), .own("role", "status")]) { line in
        line.text(counted(count, "finding"))
        line.words(", the worst severity first")
      }
      part.newLine()
      part.element("div", [.own("id", "groups")]) { groups in
        groups.newLine()
        for result in report.worstFirst where !result.findings.isEmpty { groups.group(result) }
      }
    }
    newLine()
  }

  /// Writes how many findings are listed, and by which filters, where that was chosen.
  private mutating func writeShown(of report: Report) {
    guard let shown = report.shown, let words = report.shownWords else { return }
    element("p", [.own("id", "shown")]) { line in
      line.element("strong", text: words)
      for (index, filter) in shown.filters.enumerated() {
        line.words(index == 0 ? ", by " : ", ")
        line.element("code", text: filter.option)
        if filter.matches == 0 { line.words(" (which matches nothing)") }
      }
    }
    newLine()
  }

  /// Writes a rule with its findings.
  private mutating func group(_ result: RuleResult) {
    let rule = result.rule
    element(
      "section",
      [
        .class("group"), .text("data-rule", rule.id.description),
        .text("data-severity", rule.severity.rawValue), .text("data-type", rule.resourceType),
        .text("aria-labelledby", rule.anchor),
      ]
    ) { group in
      group.element("h3", [.text("id", rule.anchor), .own("tabindex", "-1")]) { title in
        title.severity(rule.severity)
        title.text(rule.title)
      }
      group.newLine()
      group.element("p", [.class("aside")]) { line in
        line.element("code", text: rule.id.description)
        line.text(": \(result.tally.noncompliant) noncompliant, \(result.tally.unknown) unknown, ")
        line.text("\(result.tally.compliant) compliant, ")
        line.text("\(result.tally.notApplicable) not applicable")
      }
      group.writeReasons(of: rule)
      group.newLine()
      for finding in result.findings {
        group.finding(finding, of: rule)
        group.output.drainIfLarge()
      }
    }
    newLine()
  }

  /// Writes why a rule is, which controls it serves, and what to read on.
  private mutating func writeReasons(of rule: RuleDescriptor) {
    guard rule.rationale != nil || !rule.controls.isEmpty || !rule.references.isEmpty else {
      return
    }
    element("details", [.class("about")]) { about in
      about.element("summary") { $0.words("Why, controls and references") }
      about.element("div") { about in
        if let rationale = rule.rationale { about.paragraph(rationale) }
        for controls in rule.controls {
          about.element("p", [.text("data-framework", controls.framework)]) { line in
            line.element("b", text: controls.framework)
            line.text(": \(controls.ids.joined(separator: ", "))")
          }
        }
        for reference in rule.references {
          about.element("p") { $0.reference(reference) }
        }
      }
    }
  }

  /// Writes a reference, as a link if it can be followed.
  private mutating func reference(_ reference: String) {
    guard isPlainURL(reference) else { return text(reference) }
    element("a", [.text("href", reference), .own("rel", "noreferrer")], text: reference)
  }

  /// Writes text of several lines as a paragraph.
  mutating func paragraph(_ text: String) {
    element("p") { $0.lines(of: text) }
  }

  /// Writes text of several lines, which stay lines; what stands between backticks is code.
  mutating func lines(of text: String) {
    for (index, line) in SARIFMessage.lines(of: text).enumerated() {
      if index > 0 { void("br") }
      let parts = line.utf8.split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false)
      guard parts.count % 2 == 1 else {
        self.text(line)
        continue
      }
      for (index, part) in parts.enumerated() {
        let words = String(Substring(part))
        if index % 2 == 0 { self.text(words) } else { element("code", text: words) }
      }
    }
  }
}
