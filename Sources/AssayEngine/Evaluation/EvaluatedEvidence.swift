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
