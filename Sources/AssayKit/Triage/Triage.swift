internal import AssayEngine
internal import AssayModel

/// Tells known findings from new ones, and what became of the baseline's own.
struct Triage {
  private let baseline: BaselineFile
  private var seen: Set<Fingerprint> = []
  /// The rules that were run.
  private var rules: Set<String> = []

  init(_ baseline: BaselineFile) { self.baseline = baseline }

  /// A rule's findings with their statuses.
  mutating func triage(
    _ findings: ReportedFindings, of rule: String, isRun: Bool
  ) -> TriagedFindings {
    if isRun { rules.insert(rule) }
    let statuses = (0..<findings.count).map { index in
      let outcome = findings.outcome(at: index)
      guard outcome.isFinding else { return Finding.Status.new }
      let finding = Fingerprint(rule: rule, resourceID: findings.resourceID(at: index))
      seen.insert(finding)
      return baseline.status(of: finding, outcome)
    }
    return TriagedFindings(findings, statuses)
  }

  /// The baseline, with its findings that are none of this run's.
  func summary(over snapshot: Snapshot) -> BaselineSummary {
    let past = baseline.entries.filter { entry in
      entry.outcome == .noncompliant
        && !seen.contains(Fingerprint(rule: entry.rule, resourceID: entry.resource))
    }
    let resources =
      past.isEmpty ? [] : Set((0..<snapshot.count).map { snapshot.normalizedID(of: $0) })
    let fates = past.map { entry in
      let isThere = resources.contains(ResourceReference.normalize(entry.resource))
      return BaselineSummary.Past(
        rule: entry.rule, resource: entry.resource, since: entry.since,
        fate: !rules.contains(entry.rule) ? .notRun : isThere ? .fixed : .notInInventory)
    }
    return BaselineSummary(
      path: baseline.path, sha256: baseline.sha256,
      past: fates.sorted { ($0.rule, $0.resource) < ($1.rule, $1.resource) })
  }
}
