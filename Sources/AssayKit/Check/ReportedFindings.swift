internal import AssayEngine
internal import AssayModel

/// A rule's findings for a report, made a few at a time when they are looked at.
struct ReportedFindings: FindingSource {
  private let findings: EvaluatedFindings
  private let places: PlaceResolver

  init(_ findings: EvaluatedFindings, _ places: PlaceResolver) {
    self.findings = findings.inReportOrder()
    self.places = places
  }

  var count: Int { findings.count }

  func outcome(at index: Int) -> Outcome { findings.outcome(at: index) }

  func status(at index: Int) -> Finding.Status { .new }

  func findings(in range: Range<Int>) -> [Finding] {
    var made: [Finding] = []
    made.reserveCapacity(range.count)
    findings.forEach(in: range) { made.append(places.finding($0)) }
    return made
  }
}
