package import AssayModel

/// What each condition of a rule came to for one resource.
package struct Explanation: Sendable {
  package var resource: ResourceHandle
  package var outcome: Outcome
  package var cause: UnknownCause?
  package var message: String
  /// The values in the message, in order.
  package var values: [MessageValue]
  /// `nil` if the rule selects every resource.
  package var when: ExplainedCondition?
  /// `nil` if the resource is not selected.
  package var assert: ExplainedCondition?
}

/// What one condition came to, and the conditions inside.
///
/// Each was run by itself: a part shows its own truth, whether another part decided or not.
package struct ExplainedCondition: Sendable {
  /// What a quantifier or a count was at.
  package enum Element: Hashable, Sendable {
    /// An array's element or an object's value, by its path in its resource.
    case value(String)
    case resource(ResourceHandle)
  }

  /// The condition's number in its rule: those of `when` and then of `assert`, each before its
  /// parts, from 0.
  package var number: Int
  /// What it was asked about; `nil` for the judged resource.
  package var element: Element?
  package var truth: Truth
  /// The values that it looked at; those of its parts are with them.
  package var evidence: [EvaluatedEvidence]
  /// The parts of a group, or a quantifier's condition once for each element.
  package var parts: [ExplainedCondition]
}

extension Condition {
  /// The conditions inside, in order.
  package var parts: [Condition] {
    switch self {
    case .allOf(let parts), .anyOf(let parts): parts
    case .not(let part): [part]
    case .quantified(let quantifier): [quantifier.satisfy]
    case .count(let count): count.where.map { [$0] } ?? []
    case .compare, .exists, .isNull, .related: []
    }
  }

  /// The number of conditions, itself and those inside.
  package var size: Int { parts.reduce(1) { $0 + $1.size } }

  /// Itself and the conditions inside, each before its parts.
  package var all: [Condition] { [self] + parts.flatMap(\.all) }
}
