internal import AssayModel

/// Which findings of a run its reports list.
///
/// Values of one name add up; a finding is listed if it is among those of every name. Without a
/// filter by outcome, those are listed that break a rule or could not be judged.
public struct FindingSelection: Sendable {
  /// What findings are told apart by.
  enum Name: String, CaseIterable {
    case outcome, severity, rule, resource, status
  }

  /// One thing that was asked for.
  enum Filter: Hashable, Sendable {
    case outcome(Outcome)
    /// The least severity that is listed.
    case severity(Severity)
    /// Of a rule's id.
    case rule(WildcardPattern)
    /// Of a resource's id or name.
    case resource(WildcardPattern)
    case status(StatusName)
  }

  /// A finding's status without what is told beside it.
  enum StatusName: String, CaseIterable {
    case new, known, exempt
  }

  /// In the order of `Name`, then of their text; each once.
  let filters: [Filter]
  /// Those of each name, but for the outcomes.
  private let groups: [[Filter]]
  private let listed: Set<Outcome>

  init(_ filters: [Filter]) {
    let sorted = Set(filters).sorted { left, right in
      left.place == right.place ? left.value < right.value : left.place < right.place
    }
    let outcomes = sorted.compactMap { filter in
      if case .outcome(let outcome) = filter { outcome } else { nil }
    }
    self.filters = sorted
    groups = Name.allCases.filter { $0 != .outcome }
      .map { name in sorted.filter { $0.name == name } }.filter { !$0.isEmpty }
    listed = Set(outcomes.isEmpty ? Outcome.allCases.filter(\.isFinding) : outcomes)
  }

  /// The outcomes to make findings of, listed or not.
  var outcomes: Set<Outcome> { listed.union(Outcome.allCases.filter(\.isFinding)) }

  /// Whether any filter is about resources.
  var asksForResources: Bool { filters.contains { $0.name == .resource } }

  /// Whether a finding is listed.
  func lists(_ finding: Candidate) -> Bool {
    listed.contains(finding.outcome)
      && groups.allSatisfy { group in group.contains { $0.holds(for: finding) } }
  }
}

/// What is known of a finding before it is made.
struct Candidate {
  var rule: RuleDescriptor
  var outcome: Outcome
  var status: Finding.Status
  /// Of the resource, where a filter asks for it: the id, and the name if it has one.
  var resourceNames: [String]
}

extension FindingSelection.Filter {
  var name: FindingSelection.Name {
    switch self {
    case .outcome: .outcome
    case .severity: .severity
    case .rule: .rule
    case .resource: .resource
    case .status: .status
    }
  }

  fileprivate var place: Int { FindingSelection.Name.allCases.firstIndex(of: name) ?? 0 }

  var value: String {
    switch self {
    case .outcome(let outcome): outcome.rawValue
    case .severity(let severity): severity.rawValue
    case .rule(let pattern), .resource(let pattern): pattern.text
    case .status(let status): status.rawValue
    }
  }

  /// The filter as `--show` takes it.
  var option: String { "\(name.rawValue)=\(value)" }

  func holds(for finding: Candidate) -> Bool {
    switch self {
    case .outcome(let outcome): finding.outcome == outcome
    case .severity(let least): finding.rule.severity >= least
    case .rule(let pattern): pattern.matches(finding.rule.id.description)
    case .resource(let pattern): finding.resourceNames.contains(where: pattern.matches)
    case .status(let status): finding.status.name == status
    }
  }
}

extension Finding.Status {
  fileprivate var name: FindingSelection.StatusName {
    switch self {
    case .new: .new
    case .known: .known
    case .exempt: .exempt
    }
  }
}
