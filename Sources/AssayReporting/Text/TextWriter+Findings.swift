internal import AssayModel

extension TextWriter {
  /// Writes a finding and an empty line.
  mutating func write(_ finding: Finding, of rule: RuleDescriptor) {
    let isFull = style.detail == .full
    let view = FindingView(finding, isWhole: isFull)
    headline(finding, of: rule)
    endLine()
    write(view, gutter: view.gutter, paint: finding.paint)
    writeClosing(of: finding, rule, gutter: view.gutter)
    if isFull { writeBackground(of: finding, rule, gutter: view.gutter) }
    endLine()
  }

  /// Writes the values behind a finding, those of related resources last.
  mutating func write(_ view: FindingView, gutter: Int, paint: Paint) {
    write(view.own, gutter: gutter, paint: paint)
    for other in view.related {
      heading("note", other.title)
      write(other.shown, gutter: gutter, paint: .note)
    }
    if view.omitted > 0 {
      heading("note", "\(counted(view.omitted, "more related value")) in the JSON report")
    }
  }

  private mutating func write(_ shown: FindingView.Shown, gutter: Int, paint: Paint) {
    for link in shown.links { arrow(link.file, link.start, gutter: gutter) }
    for snippet in shown.snippets { write(snippet, gutter: gutter, paint: paint) }
    for fact in shown.facts { self.fact("note", fact, gutter: gutter) }
  }

  /// Writes a finding's first line, but for its end.
  mutating func headline(_ finding: Finding, of rule: RuleDescriptor) {
    begin(finding.paint)
    plain(finding.outcome.rawValue)
    plain("[")
    untrusted(rule.id.description)
    plain("]")
    end()
    plain(" ")
    plain(rule.severity.rawValue)
    switch finding.status {
    case .new: break
    case .known: plain(", known")
    case .exempt: plain(", exempt")
    }
    plain(": ")
    begin(.strong)
    untrusted(finding.message)
    end()
  }

  private mutating func writeClosing(of finding: Finding, _ rule: RuleDescriptor, gutter: Int) {
    let resource = finding.resource
    fact("resource", "\(resource.id) (\(resource.type))", gutter: gutter)
    write(finding.status, gutter: gutter)
    if let cause = finding.cause {
      fact("cause", "\(cause.rawValue): \(cause.explanation)", gutter: gutter)
      fact("help", finding.resolution ?? cause.resolution, gutter: gutter)
    } else if finding.outcome == .noncompliant {
      fact("help", rule.remediation, gutter: gutter)
    }
  }

  /// Writes who has answered for a finding; nothing if nobody has.
  mutating func write(_ status: Finding.Status, gutter: Int) {
    if let exemption = status.exemption {
      fact("exempt", exemption.reason, gutter: gutter)
      let place = exemption.place.map { ", at \($0)" } ?? ""
      fact("accepted", exemption.terms + place, gutter: gutter)
    }
    if status.isKnown {
      let age = status.since.map { "; first known \($0)" } ?? ""
      fact("known", "the baseline holds this finding\(age)", gutter: gutter)
    }
  }
}

extension Finding {
  fileprivate var paint: Paint {
    switch (status, outcome) {
    case (.known, _), (.exempt, _): .aside
    case (.new, .noncompliant): .failure
    case (.new, .unknown): .doubt
    case (.new, .compliant), (.new, .notApplicable): .success
    }
  }
}
