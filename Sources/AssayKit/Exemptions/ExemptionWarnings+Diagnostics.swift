internal import AssayModel
internal import AssaySyntax

/// Doubts about exemptions that are well written.
extension Diagnostic {
  static func borrowedMoment(_ now: Moment) -> Diagnostic {
    Diagnostic(
      "borrowed-moment", severity: .warning, subject: .command,
      "exemptions are judged at \(now), the moment of SOURCE_DATE_EPOCH",
      help: "give '--now', or unset SOURCE_DATE_EPOCH to have the system's clock")
  }

  static func unknownExemptedRule(_ name: Located<String>, known: [String]) -> Diagnostic {
    let nearest = Suggestion.nearest(to: name.value, among: known)
    return .doubt(
      "unknown-exempted-rule", "'\(name.value)' is no rule in use", at: name.place,
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "'assay rules' lists the rules in use; the exemption covers nothing")
  }

  static func expiredExemption(_ entry: ExemptionEntry, findings: Int?) -> Diagnostic {
    let effect = findings.map { $0 == 0 ? ", and covers nothing" : ": \(counted($0)) again" }
    return .doubt(
      "expired-exemption",
      "an exemption of \(entry.exemption.owner) expired with '\(entry.exemption.expires)'"
        + (effect ?? ""),
      at: entry.expiryPlace,
      help: findings == 0 ? "remove it" : "put right what it is about, or have it accepted anew")
  }

  static func changedValue(_ entry: ExemptionEntry, findings: Int) -> Diagnostic {
    let paths = entry.accepted.map { "'\($0.path)'" }.joined(separator: " or ")
    return .doubt(
      "changed-value",
      "\(paths) isn't what an exemption of \(entry.exemption.owner) accepts: \(counted(findings))",
      at: entry.acceptedPlace ?? entry.place,
      help: "put the value right, or have the new one accepted; evidence in the report shows it")
  }

  static func unusedExemption(
    _ entry: ExemptionEntry, _ fate: ExemptionSummary.Fate, isOtherOutcome: Bool
  ) -> Diagnostic {
    .doubt(
      "unused-exemption",
      "an exemption of \(entry.exemption.owner) covers nothing: "
        + fate.explanation(isOtherOutcome),
      at: entry.place, help: fate.resolution(isOtherOutcome))
  }

  static func broadExemption(
    _ entry: ExemptionEntry, findings: Int, of all: Int
  ) -> Diagnostic {
    .doubt(
      "broad-exemption", "an exemption covers \(findings) of \(all) findings", at: entry.place,
      help: "name the resources, or a narrower scope, so that a new finding isn't covered unseen")
  }

  static func distantExpiry(_ entry: ExemptionEntry) -> Diagnostic {
    .doubt(
      "distant-expiry",
      "the exemption holds until '\(entry.exemption.expires)', for more than "
        + "\(ExemptionFile.longestDays) days",
      at: entry.expiryPlace, help: "let it expire within a year, so that somebody looks at it again"
    )
  }

  /// Stands for those of one kind that there are too many of.
  static func moreExemptions(_ count: Int, like id: String, in file: String) -> Diagnostic {
    Diagnostic(
      id, severity: .warning, subject: .rules,
      "\(count) more of its exemptions are like those before", file: file,
      help: "the list of exemptions in the JSON report has all")
  }

  private static func counted(_ findings: Int) -> String {
    findings == 1 ? "1 finding counts" : "\(findings) findings count"
  }
}

extension ExemptionSummary.Fate {
  fileprivate func explanation(_ isOtherOutcome: Bool) -> String {
    switch self {
    case .notRun: "none of its rules was run"
    case .notInInventory: "its resources are in no inventory"
    case .repeated: "another one covers the same"
    case .used, .expired, .changed, .unused:
      isOtherOutcome
        ? "there are findings, but of an outcome that it doesn't accept"
        : "there is no finding for it"
    }
  }

  fileprivate func resolution(_ isOtherOutcome: Bool) -> String {
    switch self {
    case .notRun: "remove it, or give the packs and inventories that its rules need"
    case .notInInventory: "remove it, or correct the resource's id, which reports show in full"
    case .repeated: "remove one of the two"
    case .used, .expired, .changed, .unused:
      isOtherOutcome ? "write 'outcome: unknown' if that is to be accepted" : "remove it"
    }
  }
}
