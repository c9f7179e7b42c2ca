internal import AssayInventory
public import AssayModel

/// Compares two reports that this program wrote, JSON or SARIF: what got worse, what got better.
///
/// A finding is the same if it is of the same rule and the same resource.
public struct ReportComparison: Sendable {
  /// What a difference is tolerated in.
  public struct Tolerance: Hashable, Sendable {
    /// The least severity of a finding that makes the status 1.
    public var failOn = Severity.info
    /// Whether findings may become unknown.
    public var allowsUnknown = false
    /// Whether the later run may have left something unjudged.
    public var allowsIncomplete = false
    /// The rules, by id, that the later run need not have run.
    public var allowsGone: [String] = []

    /// Tolerates nothing.
    public init() {}

    /// Each loosening as the option that asks for it.
    var loosenings: [String] {
      var options: [String] = []
      if failOn != .info { options.append("--fail-on \(failOn.rawValue)") }
      if allowsUnknown { options.append("--allow-unknown") }
      if allowsIncomplete { options.append("--allow-incomplete") }
      return options + Set(allowsGone).sorted().map { "--allow-gone \($0)" }
    }
  }

  private let old: ComparedReport
  private let new: ComparedReport

  /// Reads both reports; throws what is wrong with them.
  public init(old: String, new: String) throws(InvalidCheck) {
    let files = try WrittenFile.all(at: [old, new]) { path throws(InvalidCheck) in
      try ComparedReport(at: path)
    }
    (self.old, self.new) = (files[0], files[1])
  }

  /// What the two differ in.
  public func difference(tolerating tolerance: Tolerance) throws(InvalidCheck) -> ReportDifference {
    let rules = RuleComparison(old: old.run, new: new.run)
    let unknown = Set(tolerance.allowsGone).subtracting(old.run.rules.map(\.id)).sorted()
    guard unknown.isEmpty else {
      throw InvalidCheck(unknown.map { .unknownGoneRule($0, known: old.run.rules.map(\.id)) })
    }
    let findings = FindingComparison(old: old, new: new, rules: rules).changes()
    let doubts = doubts(rules, findings)
    let isUncertain = doubts.contains { !$0.isAllowed(by: tolerance) }
    let isWorse = findings.contains { $0.isWorse(from: tolerance.failOn) }
    return ReportDifference(
      tool: .assay, exitStatus: isWorse ? .noncompliant : isUncertain ? .cannotVouch : .compliant,
      old: old.side, new: new.side, packs: rules.packs, rules: rules.changes, findings: findings,
      doubts: doubts, loosenings: tolerance.loosenings)
  }

  private func doubts(
    _ rules: RuleComparison, _ findings: [FindingChange]
  ) -> [ReportDifference.Doubt] {
    var doubts: [ReportDifference.Doubt] = []
    if !new.run.isComplete { doubts.append(.incomplete) }
    let unknown = findings.count { $0.new?.outcome == .unknown && $0.old?.outcome != .unknown }
    if unknown > 0 { doubts.append(.unknown(unknown)) }
    return doubts + rules.changes.filter { $0.kind == .gone }.map { .goneRule($0.id) }
  }
}

extension ReportDifference.Doubt {
  fileprivate func isAllowed(by tolerance: ReportComparison.Tolerance) -> Bool {
    switch self {
    case .incomplete: tolerance.allowsIncomplete
    case .unknown: tolerance.allowsUnknown
    case .goneRule(let rule): tolerance.allowsGone.contains(rule)
    }
  }
}

/// A report with all that is compared of it.
struct ComparedReport: Sendable {
  let bytes: [UInt8]
  let side: ReportDifference.Side
  let run: WrittenRun
  let findings: [WrittenFinding]
  /// The findings' numbers.
  let numbers: [Fingerprint: Int]

  init(at path: String) throws(InvalidCheck) {
    bytes = try WrittenFile.bytes(of: path, as: .report)
    let reader = try ReportReader(bytes, path: path, as: .compared)
    let report = try reader.report()
    findings = report.findings
    run = report.run
    side = ReportDifference.Side(
      path: path, sha256: SHA256.hexDigest(of: bytes) ?? "", isComplete: run.isComplete,
      exitStatus: run.exitStatus, now: run.now, tally: run.tally)
    var numbers: [Fingerprint: Int] = [:]
    numbers.reserveCapacity(findings.count)
    for (number, finding) in findings.enumerated() {
      let isNew = numbers.updateValue(number, forKey: finding.fingerprint) == nil
      guard isNew else { throw reader.repeated(finding) }
    }
    self.numbers = numbers
  }
}
