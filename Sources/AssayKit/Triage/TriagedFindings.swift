internal import AssayModel

/// A rule's findings with what the baseline and exemptions say of each.
struct TriagedFindings: FindingSource {
  private let findings: ReportedFindings
  private let statuses: [Finding.Status]

  init(_ findings: ReportedFindings, _ statuses: [Finding.Status]) {
    self.findings = findings
    self.statuses = statuses
  }

  var count: Int { findings.count }

  func outcome(at index: Int) -> Outcome { findings.outcome(at: index) }

  func status(at index: Int) -> Finding.Status { statuses[index] }

  func findings(in range: Range<Int>) -> [Finding] {
    var made = findings.findings(in: range)
    for index in made.indices { made[index].status = statuses[range.lowerBound + index] }
    return made
  }
}
