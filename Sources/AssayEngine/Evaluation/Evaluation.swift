package import AssayModel

/// What evaluating a plan on a snapshot yields: a report without its places.
///
/// Places are offsets here; only the reader of an inventory can turn them into lines and columns.
package struct Evaluation: Sendable {
  /// A rule's tally and findings; `rule` is the index in `Plan.rules`.
  package struct RuleEvaluation: Sendable {
    package var rule: Int
    package var tally: Tally
    package var findings: [EvaluatedFinding]
    package var notRun: String?

    package init(
      rule: Int, tally: Tally, findings: [EvaluatedFinding], notRun: String? = nil
    ) {
      self.rule = rule
      self.tally = tally
      self.findings = findings
      self.notRun = notRun
    }
  }

  /// A path that a rule reads and that no resource of the type carries.
  package struct VacuousPath: Hashable, Sendable {
    package var type: ResourceType
    package var path: FieldPath

    package init(type: ResourceType, path: FieldPath) {
      self.type = type
      self.path = path
    }
  }

  /// In the order of `Plan.rules`.
  package var results: [RuleEvaluation]
  /// Sorted by type, then by path; only types of which the snapshot holds a resource.
  package var vacuousPaths: [VacuousPath]
  /// Indices in `Plan.relations` of those that were followed and never matched, sorted.
  package var vacuousRelations: [Int]

  package init(
    results: [RuleEvaluation], vacuousPaths: [VacuousPath], vacuousRelations: [Int]
  ) {
    self.results = results
    self.vacuousPaths = vacuousPaths
    self.vacuousRelations = vacuousRelations
  }
}

/// A resource of one of the two snapshots.
package struct ResourceHandle: Hashable, Sendable {
  /// The index in the snapshot.
  package var index: Int
  package var isPrevious: Bool

  package init(index: Int, isPrevious: Bool = false) {
    self.index = index
    self.isPrevious = isPrevious
  }
}

package struct EvaluatedFinding: Sendable {
  package var resource: ResourceHandle
  package var outcome: Outcome
  package var cause: UnknownCause?
  package var message: String
  package var evidence: [EvaluatedEvidence]

  package init(
    resource: ResourceHandle, outcome: Outcome, cause: UnknownCause? = nil, message: String,
    evidence: [EvaluatedEvidence]
  ) {
    self.resource = resource
    self.outcome = outcome
    self.cause = cause
    self.message = message
    self.evidence = evidence
  }
}

/// `Evidence` with a handle for its resource and an offset for its place.
package struct EvaluatedEvidence: Hashable, Sendable {
  package var resource: ResourceHandle
  package var relation: String?
  package var path: String
  package var expected: String
  package var observed: Evidence.Observation
  package var place: ValuePlace?

  package init(
    resource: ResourceHandle, relation: String? = nil, path: String, expected: String,
    observed: Evidence.Observation, place: ValuePlace? = nil
  ) {
    self.resource = resource
    self.relation = relation
    self.path = path
    self.expected = expected
    self.observed = observed
    self.place = place
  }
}

/// What reports say of a resource.
package struct SnapshotResource: Sendable {
  package var id: String
  package var type: String
  package var name: String?
  package var location: String?
  /// Each place of the whole resource, in reading order.
  package var places: [ValuePlace]

  package init(
    id: String, type: String, name: String? = nil, location: String? = nil, places: [ValuePlace]
  ) {
    self.id = id
    self.type = type
    self.name = name
    self.location = location
    self.places = places
  }
}
