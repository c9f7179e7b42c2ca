package import AssayModel

/// A `Finding` with a handle for its resource.
package struct EvaluatedFinding: Sendable {
  package var resource: ResourceHandle
  package var outcome: Outcome
  package var cause: UnknownCause?
  package var message: String
  /// The values in the message, in order.
  package var values: [MessageValue]
  package var evidence: [EvaluatedEvidence]

  package init(
    resource: ResourceHandle, outcome: Outcome, cause: UnknownCause? = nil, message: String,
    values: [MessageValue] = [], evidence: [EvaluatedEvidence]
  ) {
    self.resource = resource
    self.outcome = outcome
    self.cause = cause
    self.message = message
    self.values = values
    self.evidence = evidence
  }
}
