internal import AssayInventory
internal import AssayModel
internal import AssaySyntax

/// What a run has to say of its exemptions when all findings have been looked at.
struct ExemptionAudit {
  /// From how many findings on an exemption can be too broad.
  private static let fewestCovered = 3

  private let ledger: ExemptionLedger
  private let fates: [ExemptionSummary.Fate]

  /// - Parameter ids: The normalised ids of all resources; asked for only if they matter.
  init(_ ledger: ExemptionLedger, ids: () -> Set<String>) {
    self.ledger = ledger
    var known: Set<String>?
    fates = ledger.entries.indices.map { number in
      ledger.fate(of: number) { id in
        let ids = known ?? ids()
        known = ids
        return ids.contains(id.text)
      }
    }
  }

  /// - Parameter redactor: Hides secrets among the values that are accepted.
  func summaries(by redactor: Redactor) -> [ExemptionSummary] {
    var start = 0
    return ledger.files.map { file in
      let numbers = start..<start + file.entries.count
      start = numbers.upperBound
      return ExemptionSummary(
        path: file.path, sha256: file.sha256,
        entries: numbers.map { number in
          let account = ledger.accounts[number]
          return ledger.entries[number].summary(
            fates[number], findings: account.findings(fates[number]),
            secretPaths: account.secretPaths, by: redactor)
        })
    }
  }

  /// The doubts about the exemptions, of each kind only the first of a file.
  ///
  /// - Parameter rules: The ids of all rules in use.
  func warnings(rules: [String]) -> [Diagnostic] {
    let rules = KnownRules(rules)
    var warnings = WarningLimit()
    for (number, entry) in ledger.entries.enumerated() {
      let unknown = entry.unknownRules(rules)
      unknown.forEach { name in
        warnings.add("unknown-exempted-rule", entry) {
          .unknownExemptedRule(name, known: rules.ids)
        }
      }
      if unknown.count < entry.rules.count { add(number, to: &warnings) }
    }
    return warnings.diagnostics.map { warning in
      var warning = warning
      warning.span = warning.span?.withoutAcceptedValues
      return warning
    }
  }

  private func add(_ number: Int, to warnings: inout WarningLimit) {
    let entry = ledger.entries[number]
    let account = ledger.accounts[number]
    switch fates[number] {
    case .used:
      guard isBroad(number) else { return }
      warnings.add("broad-exemption", entry) {
        .broadExemption(entry, findings: account.used, of: ledger.findings)
      }
    case .expired:
      warnings.add("expired-exemption", entry) {
        .expiredExemption(entry, findings: account.expired)
      }
    case .changed:
      warnings.add("changed-value", entry) { .changedValue(entry, findings: account.changed) }
    case .repeated, .notRun, .notInInventory, .unused:
      warnings.add("unused-exemption", entry) {
        .unusedExemption(entry, fates[number], isOtherOutcome: account.otherOutcome > 0)
      }
    }
  }

  /// Whether an exemption that names no resource is from many rules for every resource, or covers
  /// more than half of what there is.
  private func isBroad(_ number: Int) -> Bool {
    let entry = ledger.entries[number]
    let covered = ledger.accounts[number].used
    if entry.isNearlyBoundless { return true }
    return (entry.resources.isEmpty || entry.resources.contains(where: \.isPattern))
      && covered >= Self.fewestCovered && covered > ledger.findings / 2
  }
}
