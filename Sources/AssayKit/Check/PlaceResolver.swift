internal import AssayEngine
internal import AssayInventory
internal import AssayModel

/// Turns an evaluation's findings into a report's: handles into resources, offsets into spans.
struct PlaceResolver {
  private let current: Side
  private let previous: Side?

  init(_ evaluation: Evaluation, current: LoadedInventory, previous: LoadedInventory?) {
    var wanted = PlaceCollection()
    for result in evaluation.results {
      for finding in result.findings { wanted.add(finding) }
    }
    self.current = Side(current, wanted: wanted.current)
    self.previous = previous.map { Side($0, wanted: wanted.previous) }
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

  init(_ inventory: LoadedInventory, wanted: PlaceCollection.Wanted) {
    let resources = wanted.resources.map { ($0, inventory.snapshot.resource($0)) }
    let places = wanted.places.union(resources.flatMap { $0.1.places })
    let spans = inventory.locator.spans(for: places.sorted())
    self.spans = spans
    self.resources = Dictionary(uniqueKeysWithValues: resources).mapValues { resource in
      ResourceReference(
        id: resource.id, type: resource.type, name: resource.name, location: resource.location,
        sources: resource.places.compactMap { spans[$0] })
    }
  }
}

/// What has to be looked up before findings can be written down.
private struct PlaceCollection {
  struct Wanted {
    var resources: Set<Int> = []
    var places: Set<ValuePlace> = []
  }

  var current = Wanted()
  var previous = Wanted()

  mutating func add(_ finding: EvaluatedFinding) {
    add(finding.resource, place: nil)
    for evidence in finding.evidence { add(evidence.resource, place: evidence.place) }
  }

  private mutating func add(_ handle: ResourceHandle, place: ValuePlace?) {
    let side = handle.isPrevious ? \PlaceCollection.previous : \.current
    self[keyPath: side].resources.insert(handle.index)
    if let place { self[keyPath: side].places.insert(place) }
  }
}
