internal import AssayModel

extension SARIFLog {
  /// Writes the results, worst first: services that show only so many keep the first.
  ///
  /// - Returns: the marks of secrets in them.
  func writeResults(to json: inout JSONWriter) -> SARIFRedactions {
    var redactions = SARIFRedactions()
    var indexes: [RuleDescriptor.ID: Int] = [:]
    for (index, result) in report.results.enumerated() { indexes[result.rule.id] = index }
    let statuses = StatusKinds(self)
    var words = SARIFMessage()
    var room = room
    json.array("results") { json in
      for result in report.worstFirst {
        let rule = result.rule
        let id = rule.id.description
        let index = indexes[rule.id]
        for finding in result.findings where shows(finding.outcome, finding.status) {
          guard room > 0 else { return }
          room -= 1
          redactions.add(finding)
          json.object { json in
            json.member("ruleId", id)
            json.member("ruleIndex", index)
            write(finding, severity: rule.severity, to: &json, &words)
            write(finding.status, among: statuses, to: &json)
            json.writeFingerprints(of: finding, id)
            json.object("properties") { $0.writeProperties(of: finding) }
          }
        }
      }
    }
    return redactions
  }

  private func write(
    _ finding: Finding, severity: Severity, to json: inout JSONWriter, _ words: inout SARIFMessage
  ) {
    let isFailure = finding.outcome == .noncompliant
    json.member("kind", finding.outcome.sarifKind)
    json.member("level", isFailure ? severity.sarifLevel : "none")
    if isFailure { json.member("rank", severity.sarifRank) }
    let related = finding.relatedEvidence
    words.set(finding, related: related)
    json.sarifText("message", words)
    json.array("locations", CollectionOfOne(finding)) { json, finding in
      json.object { json in
        writeLocation(finding.primaryPlace, of: finding.resource, to: &json)
      }
    }
    guard !related.isEmpty else { return }
    json.array("relatedLocations", related.indices) { json, index in
      let evidence = finding.evidence[related[index]]
      json.object { json in
        json.member("id", index + 1)
        words.set(evidence)
        json.sarifText("message", words)
        writeLocation(evidence.place, of: evidence.resource, to: &json)
      }
    }
  }
}

extension Finding {
  /// Which evidence has a place and isn't shown at the finding's own.
  fileprivate var relatedEvidence: [Int] {
    let primary = primaryEvidence
    return evidence.indices.filter { $0 != primary && evidence[$0].hasPlace }
  }
}

extension Outcome {
  fileprivate var sarifKind: String {
    switch self {
    case .compliant: "pass"
    case .noncompliant: "fail"
    case .unknown: "open"
    case .notApplicable: "notApplicable"
    }
  }
}

/// Which statuses occur: SARIF wants some properties on every result of a run or on none.
private struct StatusKinds {
  var hasKnown = false
  var hasExempt = false

  init(_ log: SARIFLog) {
    hasKnown = log.report.baseline != nil
    hasExempt = log.room == .max && !log.report.exemptions.isEmpty
    for result in log.report.results {
      hasKnown = hasKnown || result.findings.contains { log.shows($0, $1) && $1.isKnown }
      hasExempt = hasExempt || result.findings.contains { log.shows($0, $1) && $1.isExempt }
    }
  }
}

extension SARIFLog {
  fileprivate func write(
    _ status: Finding.Status, among kinds: StatusKinds, to json: inout JSONWriter
  ) {
    if kinds.hasKnown { json.member("baselineState", status.isKnown ? "unchanged" : "new") }
    guard kinds.hasExempt else { return }
    json.array("suppressions", status.exemption.map { [$0] } ?? []) { json, exemption in
      json.object { json in
        json.member("kind", "external")
        json.member("status", "accepted")
        json.member("justification", exemption.account)
        if let source = exemption.source {
          json.object("location") { artifacts.writePhysical(source, to: &$0) }
        }
        json.object("properties", inline: true) { $0.writeTerms(of: exemption) }
      }
    }
  }
}

extension JSONWriter {

  fileprivate mutating func writeFingerprints(of finding: Finding, _ rule: String) {
    let digits = Fingerprint(rule: rule, resource: finding.resource).hexDigits
    object("partialFingerprints", inline: true) {
      $0.member("primaryLocationLineHash", "\(digits):1")
      $0.member("resourceRule/v1", digits)
    }
  }

  fileprivate mutating func writeProperties(of finding: Finding) {
    member("cause", finding.cause?.rawValue)
    if finding.status.isKnown { member("since", finding.status.since) }
    object("resource", inline: true) { $0.writeIdentity(of: finding.resource) }
    array("evidence", finding.evidence) { json, evidence in
      json.object(inline: true) { $0.writeFact(of: evidence) }
    }
  }
}
