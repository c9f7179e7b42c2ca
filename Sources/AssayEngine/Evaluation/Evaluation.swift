package import AssayModel

/// What evaluating a plan on a snapshot yields: a report without its places.
///
/// Places are offsets here; only the reader of an inventory can turn them into lines and columns.
package struct Evaluation: Sendable {
  /// A rule's tally and findings; `rule` is the index in `Plan.rules`.
  package struct RuleEvaluation: Sendable {
    package var rule: Int
    package var tally: Tally
    package var findings: EvaluatedFindings
    package var notRun: String?
    /// Whether the snapshot is known to hold all resources of the rule's type, and holds none.
    package var hasNothingToJudge: Bool

    package init(
      rule: Int, tally: Tally, findings: EvaluatedFindings, notRun: String? = nil,
      hasNothingToJudge: Bool = false
    ) {
      self.rule = rule
      self.tally = tally
      self.findings = findings
      self.notRun = notRun
      self.hasNothingToJudge = hasNothingToJudge
    }
  }

  /// A path that a rule reads and that no resource of the type carries.
  package struct VacuousPath: Hashable, Sendable, Comparable {
    package var type: ResourceType
    package var path: FieldPath

    package init(type: ResourceType, path: FieldPath) {
      self.type = type
      self.path = path
    }

    init(_ read: FieldRead) { self.init(type: read.type, path: read.path) }

    package static func < (lhs: Self, rhs: Self) -> Bool {
      (lhs.type, lhs.path) < (rhs.type, rhs.path)
    }
  }

  /// A rule that finds nothing wrong with resources only because no resource carries a field.
  package struct BlindRule: Hashable, Sendable {
    /// The index in `Plan.rules`.
    package var rule: Int
    /// What the rule reads and nothing carries, sorted.
    package var paths: [VacuousPath]
    /// How many resources would be unknown if the fields were.
    package var resources: Int
  }

  /// In the order of `Plan.rules`.
  package var results: [RuleEvaluation]
  /// Sorted by id; only subscriptions that hold a resource which a rule judged.
  package var subscriptions: [SubscriptionTally]
  /// Indices in `Plan.relations` of those that were followed and never matched, sorted.
  package var vacuousRelations: [Int]

  package init(
    results: [RuleEvaluation], subscriptions: [SubscriptionTally], vacuousRelations: [Int]
  ) {
    self.results = results
    self.subscriptions = subscriptions
    self.vacuousRelations = vacuousRelations
  }
}
