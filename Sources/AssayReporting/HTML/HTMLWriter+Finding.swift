internal import AssayModel

extension HTMLWriter {
  /// Writes a finding: a line that says it all, and below it the values, the picture and the help.
  mutating func finding(_ finding: Finding, of rule: RuleDescriptor) {
    let anchor =
      "f-" + Fingerprint(rule: rule.id.description, resource: finding.resource).hexDigits
    element("details", [.class(finding.style)]) { part in
      part.element("summary") { $0.headline(finding, of: rule) }
      part.element("div", [.text("id", anchor)]) { body in
        if let picture = RelationPicture(finding) { body.draw(picture) }
        body.write(FindingView(finding))
        body.writeClosing(of: finding, rule, anchor: anchor)
      }
    }
    newLine()
  }

  private mutating func headline(_ finding: Finding, of rule: RuleDescriptor) {
    element("span", [.class(finding.outcome.badge)]) { $0.text(finding.outcome.words) }
    words(" ")
    severity(rule.severity)
    switch finding.status {
    case .new: break
    case .known, .exempt:
      element("span", [.class("status")], text: finding.status.word)
      words(" ")
    }
    element(
      "b", text: finding.message.isEmpty ? finding.outcome.rawValue : finding.message)
    words(" ")
    element("small") { small in
      small.element("span", text: finding.resource.title)
      small.words(" ")
      small.element("code", text: rule.id.description)
    }
  }

  private mutating func writeClosing(
    of finding: Finding, _ rule: RuleDescriptor, anchor: String
  ) {
    element("dl") { list in
      if finding.outcome.isFinding {
        list.fact(finding.outcome == .unknown ? "To decide" : "What to do", [.class("help")]) {
          $0.lines(of: finding.resolution.map(Self.sentence) ?? rule.remediation)
        }
      }
      if let cause = finding.cause {
        list.fact("Not decided") { fact in
          fact.element("code", text: cause.rawValue)
          fact.text(": \(cause.explanation)")
        }
      }
      list.writeAnswer(to: finding)
      list.fact("Resource") { fact in
        fact.element("code", [.class("id")], text: finding.resource.id)
        fact.text(" (\(finding.resource.type))")
      }
      list.fact("Link") { fact in
        fact.element("a", [.text("href", "#\(anchor)"), .class("permalink")], text: anchor)
      }
    }
  }

  /// Writes who has answered for a finding; nothing if nobody has.
  private mutating func writeAnswer(to finding: Finding) {
    switch finding.status {
    case .new: break
    case .known(let since):
      fact("Known") { fact in
        fact.words("The baseline holds this finding")
        if let since { fact.text("; first known \(since)") }
      }
    case .exempt(let exemption, let otherwise):
      fact("Exempt") { $0.lines(of: exemption.reason) }
      fact("Accepted") { fact in
        fact.text(exemption.terms)
        if let place = exemption.place { fact.text(", at \(place)") }
        if otherwise.isKnown { fact.words("; the baseline holds it, too") }
      }
    }
  }

  /// Writes what something is called, and what is known of it.
  mutating func fact(
    _ name: StaticString, _ attributes: [Attribute] = [], _ content: (inout HTMLWriter) -> Void
  ) {
    element("dt") { $0.words(name) }
    element("dd", attributes, content)
  }

  /// A phrase of ours as a sentence.
  private static func sentence(_ phrase: String) -> String {
    phrase.prefix(1).uppercased() + phrase.dropFirst()
  }
}

extension Finding {
  /// The finding's classes in the style sheet, by which the page's script tells them apart, too.
  fileprivate var style: StaticString {
    switch (outcome, status) {
    case (.noncompliant, .new): "f n new"
    case (.noncompliant, .known): "f n known"
    case (.noncompliant, .exempt): "f n exempt"
    case (.unknown, .new): "f u new"
    case (.unknown, .known): "f u known"
    case (.unknown, .exempt): "f u exempt"
    case (.compliant, _): "f c new"
    case (.notApplicable, _): "f a new"
    }
  }
}

extension Outcome {
  fileprivate var badge: StaticString {
    switch self {
    case .noncompliant: "badge n"
    case .unknown: "badge u"
    case .compliant: "badge c"
    case .notApplicable: "badge a"
    }
  }
}
