internal import AssayModel
internal import AssaySyntax

/// Says which exemption covers a finding, and keeps count of what became of each.
///
/// Of several that cover a finding the first holds, in the order of the files and in them.
struct ExemptionLedger {
  /// What became of one exemption so far, in findings.
  struct Account {
    var used = 0
    /// Of those that it would cover if it weren't over.
    var expired = 0
    /// Of those whose evidence isn't what it accepts.
    var changed = 0
    /// Of those that another one covers.
    var repeated = 0
    /// Of those whose outcome it doesn't accept.
    var otherOutcome = 0
    /// Whether any of its rules was run.
    var isRun = false
    /// The paths of accepted values at which inventories have secrets.
    var secretPaths: Set<String> = []
  }

  let files: [ExemptionFile]
  let entries: [ExemptionEntry]
  private let index: ExemptionIndex
  private let now: Moment
  private(set) var accounts: [Account]
  /// How many findings there were that can be exempt.
  private(set) var findings = 0

  init(_ files: [ExemptionFile], now: Moment) {
    self.files = files
    self.now = now
    entries = files.flatMap(\.entries)
    index = ExemptionIndex(entries)
    accounts = Array(repeating: Account(), count: entries.count)
  }

  /// The exemption that covers each finding of a rule, by its number.
  mutating func exemptions(for findings: ReportedFindings, of rule: String) -> [Int?] {
    let exemptions = index.exemptions(ofRule: rule)
    return (0..<findings.count).map { number in
      guard findings.outcome(at: number).isFinding else { return nil }
      self.findings += 1
      return exemptions.isEmpty ? nil : first(of: exemptions, for: findings, number)
    }
  }

  /// The first exemption that covers a finding; those after it are told to be repeated.
  private mutating func first(
    of exemptions: ExemptionIndex.OfRule, for findings: ReportedFindings, _ number: Int
  ) -> Int? {
    let id = ComparedID(findings.resourceID(at: number))
    let outcome = findings.outcome(at: number)
    var first: Int?
    var lapsed: [(number: Int, count: WritableKeyPath<Account, Int>)] = []
    for candidate in exemptions.candidates(for: id) {
      guard entries[candidate].covers(id, tenant: { findings.tenant(at: number) }) else { continue }
      if let count = lapse(
        of: candidate, for: outcome, evidence: { findings.wholeEvidence(at: number) })
      {
        lapsed.append((candidate, count))
      } else if first == nil {
        accounts[candidate].used += 1
        first = candidate
      } else {
        accounts[candidate].repeated += 1
      }
    }
    for (candidate, count) in lapsed {
      // A finding that another one covers doesn't count again.
      let isMissed = first == nil || count == \.otherOutcome
      accounts[candidate][keyPath: isMissed ? count : \.repeated] += 1
    }
    return first
  }

  /// Why an exemption doesn't hold for a finding of its rule and resource: what counts that; `nil`
  /// if it holds.
  private mutating func lapse(
    of number: Int, for outcome: Outcome, evidence: () -> [Evidence]
  ) -> WritableKeyPath<Account, Int>? {
    let entry = entries[number]
    if !entry.outcomes.contains(outcome) { return \.otherOutcome }
    if entry.isOver(at: now) { return \.expired }
    if entry.accepted.isEmpty { return nil }
    let evidence = evidence()
    accounts[number].secretPaths.formUnion(entry.secretPaths(in: evidence))
    return entry.accepts(evidence) ? nil : \.changed
  }

  /// Takes note of which rules were run.
  mutating func note(run rules: [String]) {
    let ids = rules.map { ComparedID($0) }
    let known = Set(rules)
    var matches: [IDPattern: Bool] = [:]
    for number in entries.indices {
      accounts[number].isRun = entries[number].rules.contains { rule in
        guard rule.value.isPattern else { return known.contains(rule.value.text) }
        if let match = matches[rule.value] { return match }
        let match = ids.contains { rule.value.matches($0) }
        matches[rule.value] = match
        return match
      }
    }
  }

  /// What became of an exemption; `isThere` says whether any resource has an id.
  func fate(of number: Int, isThere: (ComparedID) -> Bool) -> ExemptionSummary.Fate {
    let entry = entries[number]
    let account = accounts[number]
    if account.used > 0 { return .used }
    if entry.isOver(at: now) { return .expired }
    if account.changed > 0 { return .changed }
    if account.repeated > 0 { return .repeated }
    if !account.isRun { return .notRun }
    let isGone =
      !entry.resources.isEmpty && entry.resources.allSatisfy { !$0.isPattern && !isThere($0.form) }
    return isGone && account.otherOutcome == 0 ? .notInInventory : .unused
  }
}

extension ExemptionLedger.Account {
  /// How many findings it covers, or would cover if it weren't for its fate.
  func findings(_ fate: ExemptionSummary.Fate) -> Int {
    switch fate {
    case .used: used
    case .expired: expired
    case .changed: changed
    case .repeated: repeated
    case .notRun, .notInInventory, .unused: 0
    }
  }
}
