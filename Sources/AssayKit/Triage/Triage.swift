internal import AssayEngine
internal import AssayInventory
internal import AssayModel

/// Tells new findings from known and from exempt ones, and what became of the baseline's own and of
/// the exemptions.
struct Triage {
  private let baseline: BaselineFile?
  private var ledger: ExemptionLedger
  private var seen: Set<Fingerprint> = []
  /// The ids of all rules in use, and of those that were run.
  private var rules: (all: [String], run: Set<String>) = ([], [])
  /// One for each exemption: most of what it covers is new without it.
  private let exempt: [Finding.Status]

  init(_ baseline: BaselineFile?, _ exemptions: [ExemptionFile], now: Moment) {
    self.baseline = baseline
    ledger = ExemptionLedger(exemptions, now: now)
    exempt = ledger.entries.map { .exempt($0.exemption, otherwise: .new) }
  }

  /// A rule's findings with their statuses.
  mutating func triage(_ findings: ReportedFindings, of rule: String, isRun: Bool) -> Findings {
    rules.all.append(rule)
    if isRun { rules.run.insert(rule) }
    guard baseline != nil || !ledger.files.isEmpty else { return Findings(findings) }
    let exemptions = ledger.exemptions(for: findings, of: rule)
    let statuses = exemptions.indices.map { index in
      let known = status(of: findings, index, rule)
      guard let exemption = exemptions[index] else { return known }
      return known == .new
        ? exempt[exemption] : .exempt(ledger.entries[exemption].exemption, otherwise: known)
    }
    return Findings(TriagedFindings(findings, statuses))
  }

  /// What the baseline says of a finding.
  private mutating func status(
    of findings: ReportedFindings, _ index: Int, _ rule: String
  ) -> Finding.Status {
    let outcome = findings.outcome(at: index)
    guard let baseline, outcome.isFinding else { return .new }
    let finding = Fingerprint(rule: rule, resourceID: findings.identity(at: index))
    seen.insert(finding)
    return baseline.status(of: finding, outcome)
  }

  /// What there is to say when all findings have been looked at: of the exemptions, and of the
  /// baseline with its findings that are none of this run's.
  ///
  /// - Parameter redactor: Hides secrets among the values that exemptions accept.
  mutating func account(over snapshot: Snapshot, by redactor: Redactor) -> Account {
    ledger.note(run: rules.all.filter(rules.run.contains))
    let audit = ExemptionAudit(ledger) {
      Set((0..<snapshot.count).map { snapshot.normalizedID(of: $0) })
    }
    return Account(
      baseline: baseline.map { summary(of: $0, over: snapshot) },
      exemptions: audit.summaries(by: redactor),
      warnings: audit.warnings(rules: rules.all))
  }

  /// What came of a triage.
  struct Account {
    var baseline: BaselineSummary?
    var exemptions: [ExemptionSummary]
    var warnings: [Diagnostic]
  }

  private func summary(of baseline: BaselineFile, over snapshot: Snapshot) -> BaselineSummary {
    let past = baseline.entries.filter { entry in
      entry.outcome == .noncompliant
        && !seen.contains(entry.fingerprint)
    }
    let resources =
      past.isEmpty ? [] : snapshot.identities
    let fates = past.map { entry in
      let isThere = resources.contains(ResourceReference.normalize(entry.resource))
      return BaselineSummary.Past(
        rule: entry.rule, resource: entry.resource, since: entry.since,
        fate: !rules.run.contains(entry.rule) ? .notRun : isThere ? .fixed : .notInInventory)
    }
    return BaselineSummary(
      path: baseline.path, sha256: baseline.sha256,
      past: fates.sorted { ($0.rule, $0.resource) < ($1.rule, $1.resource) })
  }
}

extension Snapshot {
  /// The resources' ids as reports know them, normalised.
  fileprivate var identities: Set<String> {
    Set(
      (0..<count).map { ResourceReference.normalize(Redactor().shown(resource($0).id)) })
  }
}
