internal import AssayModel

/// Writes a Code Quality report of GitLab: findings that nobody has exempted, with fingerprints by
/// which GitLab tells what a merge request adds.
struct GitLabReporter: Reporter {
  func write(_ report: Report, to output: inout ReportBuffer) {
    let first = report.inventories.first?.path
    JSONWriter.write(to: &output) { json in
      json.array { json in
        for outcome in [Outcome.noncompliant, .unknown] {
          for result in report.worstFirst {
            result.findings.forEach(where: { $0 == outcome && !$1.isExempt }) { finding in
              json.writeIssue(finding, of: result.rule, elsewhere: first)
              json.drainIfLarge()
            }
          }
        }
      }
    }
  }
}

extension JSONWriter {
  /// - Parameter path: The file that is named where the finding has none, as GitLab wants one.
  fileprivate mutating func writeIssue(
    _ finding: Finding, of rule: RuleDescriptor, elsewhere path: String?
  ) {
    let id = rule.id.description
    let place = finding.primaryPlace
    var description = ReportBuffer()
    description.writeParagraph(finding)
    object { json in
      json.member("description", description)
      json.member("check_name", id)
      json.member("fingerprint", Fingerprint(rule: id, resource: finding.resource).hexDigits)
      json.member("severity", finding.outcome == .unknown ? "info" : rule.severity.gitLab)
      json.object("location", inline: true) { json in
        json.member("path", relativePath(place?.file ?? path ?? "-"))
        json.object("positions") { json in
          json.object("begin") {
            $0.member("line", place?.start.line ?? 1)
            $0.member("column", place?.start.column ?? 1)
          }
        }
      }
    }
  }
}

extension Severity {
  fileprivate var gitLab: String {
    switch self {
    case .critical: "blocker"
    case .high: "critical"
    case .medium: "major"
    case .low: "minor"
    case .info: "info"
    }
  }
}
