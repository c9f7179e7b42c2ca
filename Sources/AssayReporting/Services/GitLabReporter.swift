internal import AssayModel

/// Writes a Code Quality report of GitLab: findings that nobody has exempted, and the problems met,
/// with fingerprints by which GitLab tells what a merge request adds.
struct GitLabReporter: Reporter {
  func write(_ report: Report, to output: inout ReportBuffer) {
    let first = report.inventories.first?.path
    JSONWriter.write(to: &output) { json in
      json.array { json in
        for outcome in [Outcome.noncompliant, .unknown] {
          for result in report.worstFirst {
            result.findings.forEach(where: { $0 == outcome && !$1.isExempt }) { finding in
              json.write(Issue(finding, of: result.rule), elsewhere: first)
              json.drainIfLarge()
            }
          }
        }
        for problem in report.problems { json.write(Issue(problem), elsewhere: first) }
      }
    }
  }
}

/// A finding or a problem as Code Quality knows them.
private struct Issue {
  var annotation: Annotation
  var fingerprint: Fingerprint
  var severity: String

  init(_ finding: Finding, of rule: RuleDescriptor) {
    annotation = Annotation(finding, of: rule)
    fingerprint = Fingerprint(rule: rule.id.description, resource: finding.resource)
    severity = finding.outcome == .unknown ? "info" : rule.severity.gitLab
  }

  /// One problem may occur at several places, and several at one.
  init(_ problem: Diagnostic) {
    annotation = Annotation(problem)
    let place = problem.span.map { "\($0.start.line):\($0.start.column)" } ?? ""
    fingerprint = Fingerprint([problem.id, problem.file ?? "", place, problem.message])
    severity = problem.severity == .error ? "critical" : "minor"
  }
}

extension JSONWriter {
  /// - Parameter path: The file that is named where the issue has none, as GitLab wants one.
  fileprivate mutating func write(_ issue: Issue, elsewhere path: String?) {
    let annotation = issue.annotation
    object { json in
      json.member("description", annotation.message)
      json.member("check_name", annotation.id)
      json.member("fingerprint", issue.fingerprint.hexDigits)
      json.member("severity", issue.severity)
      json.object("location", inline: true) { json in
        json.member("path", relativePath(annotation.file ?? path ?? "-"))
        json.object("positions") { json in
          json.object("begin") {
            $0.member("line", annotation.span?.start.line ?? 1)
            $0.member("column", annotation.span?.start.column ?? 1)
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
