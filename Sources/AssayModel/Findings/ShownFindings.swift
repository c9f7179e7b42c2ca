/// Which findings a report lists, where it was asked for others than all that break a rule or could
/// not be judged.
///
/// Nothing else of a report depends on it: tallies, problems and the exit status are those of the
/// whole run.
public struct ShownFindings: Hashable, Sendable {
  /// One thing that was asked for.
  public struct Filter: Hashable, Sendable {
    /// What `--show` was given, such as `severity=high`.
    public var option: String
    /// How many findings it alone holds for; of a run's compliant resources and those that a rule
    /// doesn't select, only where they are asked for.
    public var matches: Int

    /// A filter with the number of findings that it holds for.
    public init(option: String, matches: Int) {
      self.option = option
      self.matches = matches
    }
  }

  /// In a fixed order, each once.
  public var filters: [Filter]
  /// How many findings of each outcome are listed.
  public var tally: Tally

  /// What was asked for, and how many findings that made.
  public init(filters: [Filter], tally: Tally) {
    self.filters = filters
    self.tally = tally
  }
}

extension Tally {
  /// Resources that break a rule or could not be judged.
  package var findings: Int { noncompliant + unknown }
}

extension Report {
  /// How many findings are left out of the list.
  package var hidden: Int { shown.map { tally.findings - $0.tally.findings } ?? 0 }
}

extension RuleResult {
  /// How many findings are left out of the list.
  package var hidden: Int {
    tally.findings - findings.count { outcome, _ in outcome.isFinding }
  }
}

extension Outcome {
  /// Whether a report lists it unless it is asked for others.
  package var isFinding: Bool {
    switch self {
    case .noncompliant, .unknown: true
    case .compliant, .notApplicable: false
    }
  }
}
