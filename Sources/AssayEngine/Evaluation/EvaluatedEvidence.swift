package import AssayModel

/// `Evidence` with a handle for its resource and an offset for its place.
package struct EvaluatedEvidence: Hashable, Sendable {
  // Compared in this order: places tell nearly all evidence apart.
  package var resource: ResourceHandle
  package var place: ValuePlace?
  package var relation: String?
  package var path: String
  package var expected: String
  package var observed: Evidence.Observation
  /// The type of the resources that a relation looks for by the value.
  package var target: String?

  package init(
    resource: ResourceHandle, relation: String? = nil, path: String, expected: String,
    observed: Evidence.Observation, target: String? = nil, place: ValuePlace? = nil
  ) {
    self.resource = resource
    self.relation = relation
    self.path = path
    self.expected = expected
    self.observed = observed
    self.target = target
    self.place = place
  }
}
