internal import AssayEngine
internal import AssayInventory
internal import AssayModel

/// Turns an evaluation's findings into a report's: handles into resources, offsets into spans.
struct PlaceResolver {
  private let current: Side
  private let previous: Side?

  init(_ wanted: WantedPlaces, current: SourceLocator, previous: SourceLocator?) {
    self.current = Side(wanted.current, current)
    self.previous = previous.map { Side(wanted.previous, $0) }
  }

  func finding(_ finding: EvaluatedFinding) -> Finding {
    Finding(
      resource: resource(finding.resource), outcome: finding.outcome, cause: finding.cause,
      message: finding.message, evidence: finding.evidence.map(evidence))
  }

  private func evidence(_ evidence: EvaluatedEvidence) -> Evidence {
    Evidence(
      resource: resource(evidence.resource), relation: evidence.relation, path: evidence.path,
      expected: evidence.expected, observed: evidence.observed,
      source: evidence.place.flatMap { side(evidence.resource).spans[$0] })
  }

  private func resource(_ handle: ResourceHandle) -> ResourceReference {
    side(handle).resources[handle.index] ?? ResourceReference(id: "", type: "")
  }

  private func side(_ handle: ResourceHandle) -> Side {
    handle.isPrevious ? previous ?? current : current
  }
}

/// The resources and the places of one inventory that findings name.
private struct Side {
  var resources: [Int: ResourceReference]
  var spans: [ValuePlace: SourceSpan]

  init(_ wanted: WantedPlaces.Side, _ locator: SourceLocator) {
    let places = wanted.places.union(wanted.resources.values.flatMap(\.places))
    let spans = locator.spans(for: places.sorted())
    self.spans = spans
    resources = wanted.resources.mapValues { resource in
      ResourceReference(
        id: resource.id, type: resource.type, name: resource.name, location: resource.location,
        sources: resource.places.compactMap { spans[$0] })
    }
  }
}
