internal import AssayEngine
internal import AssayInventory
internal import AssayModel

/// A rule's findings for a report, made a few at a time when they are looked at.
struct ReportedFindings: FindingSource {
  private let findings: EvaluatedFindings
  private let rule: RuleDescriptor
  private let places: PlaceResolver
  private let threads: Int

  /// The fewest findings that are worth a thread.
  private static let worthParting = 64

  init(
    _ findings: EvaluatedFindings, of rule: RuleDescriptor, _ places: PlaceResolver, threads: Int
  ) {
    self.findings = findings.inReportOrder()
    self.rule = rule
    self.places = places
    self.threads = threads
  }

  var count: Int { findings.count }

  /// The id of the resource that a finding is about.
  func resourceID(at index: Int) -> String { findings.resourceID(at: index) }

  /// The id of the resource that a finding is about, and its name if it has one.
  func resourceNames(at index: Int) -> [String] {
    [findings.resourceID(at: index), findings.resourceName(at: index)].compactMap(\.self)
  }

  /// The tenant that the resource names, if that was read.
  func tenant(at index: Int) -> String? { findings.tenant(at: index) }

  /// The same without secrets, as reports know it.
  func identity(at index: Int) -> String { Redactor().shown(resourceID(at: index)) }

  func outcome(at index: Int) -> Outcome { findings.outcome(at: index) }

  func status(at index: Int) -> Finding.Status { .new }

  func findings(in range: Range<Int>) -> [Finding] {
    let count = min(threads, range.count / Self.worthParting)
    guard count > 1 else { return made(in: range) }
    let parts = Workers.map(count) { part in
      let start = range.lowerBound
      return made(
        in: start + range.count * part / count..<start + range.count * (part + 1) / count)
    }
    return Array(parts.joined())
  }

  /// The evidence of one finding, that of all elements, however many there are; the places that
  /// reports don't show are missing.
  func wholeEvidence(at index: Int) -> [Evidence] {
    places.finding(findings.wholeFinding(at: index)).evidence
  }

  private func made(in range: Range<Int>) -> [Finding] {
    var made: [Finding] = []
    made.reserveCapacity(range.count)
    findings.forEach(in: range) { evaluated in
      var finding = places.finding(evaluated)
      if let words = words(of: finding) { finding.message = words }
      made.append(finding)
    }
    return made
  }

  /// What is said of a resource that the rule finds nothing wrong with, of which its message
  /// doesn't tell.
  private func words(of finding: Finding) -> String? {
    switch finding.outcome {
    case .noncompliant, .unknown: nil
    case .compliant: rule.title
    case .notApplicable:
      "the rule doesn't select \(finding.resource.name ?? finding.resource.id)"
    }
  }
}
