internal import AssayEngine
internal import AssayInventory
internal import AssayModel

/// Turns an evaluation's findings into a report's: handles into resources, offsets into spans.
struct PlaceResolver: Sendable {
  private let current: Side
  private let previous: Side?

  init(
    _ wanted: consuming WantedPlaces, current: LoadedInventory, previous: LoadedInventory?,
    threads: Int = 1
  ) {
    let places = wanted.takePlaces()
    self.current = Side(current, wanted: places.current, threads: threads)
    self.previous = previous.map { Side($0, wanted: places.previous, threads: threads) }
  }

  /// The inventory that was judged.
  var snapshot: Snapshot { current.snapshot }

  /// What hides its secrets.
  var redactor: Redactor { current.redactor }

  /// The files that could not be read again.
  var lostFiles: [String] { current.spans.lostFiles + (previous?.spans.lostFiles ?? []) }

  func finding(_ finding: EvaluatedFinding) -> Finding {
    let resource = resource(finding.resource)
    var known = [(handle: finding.resource, resource: resource)]
    var hidden: [String] = []
    let facts = finding.evidence.map { fact in
      evidence(fact, of: self.resource(fact.resource, &known), &hidden)
    }
    return Finding(
      resource: resource, outcome: finding.outcome, cause: finding.cause,
      message: current.redactor.message(of: finding, hiding: hidden) { value in
        value.place.map(side(isPrevious: value.isPrevious).locator.isSecret) ?? false
      }, evidence: facts)
  }

  /// - Parameter hidden: Takes up the values that are redacted.
  private func evidence(
    _ evidence: EvaluatedEvidence, of resource: ResourceReference, _ hidden: inout [String]
  ) -> Evidence {
    let side = side(evidence.resource)
    var source = evidence.place.flatMap { side.spans[$0] }
    let observed = side.redactor.shown(
      evidence.observed, at: evidence.path, in: &source,
      isMarked: evidence.place.map(side.locator.isSecret) ?? false, hidden: &hidden)
    return Evidence(
      resource: resource, relation: evidence.relation,
      path: side.redactor.shown(evidence.path), expected: evidence.expected, observed: observed,
      target: evidence.target, source: source)
  }

  /// - Parameter known: What findings say of a resource more than once.
  private func resource(
    _ handle: ResourceHandle, _ known: inout [(handle: ResourceHandle, resource: ResourceReference)]
  ) -> ResourceReference {
    if let found = known.first(where: { $0.handle == handle }) { return found.resource }
    let resource = resource(handle)
    // Few are so far apart that looking for one is more work than making it again.
    if known.count < 16 { known.append((handle, resource)) }
    return resource
  }

  private func resource(_ handle: ResourceHandle) -> ResourceReference {
    let side = side(handle)
    let resource = side.snapshot.resource(handle.index)
    let redactor = side.redactor
    var reference = ResourceReference(
      id: redactor.shown(resource.id), type: redactor.shown(resource.type),
      name: resource.name.map(redactor.shown), location: resource.location.map(redactor.shown),
      sources: resource.places.compactMap { side.spans[$0] })
    reference.identity = redactor.showsValues ? Redactor().shown(resource.id) : reference.id
    return reference
  }

  private func side(_ handle: ResourceHandle) -> Side { side(isPrevious: handle.isPrevious) }

  private func side(isPrevious: Bool) -> Side { isPrevious ? previous ?? current : current }
}

/// One inventory, and the spans of the places in it that findings name.
///
/// A class, because it is asked for each value: a copy would count the references of all tables.
private final class Side: Sendable {
  let snapshot: Snapshot
  let spans: LocatedSpans
  let redactor: Redactor
  let locator: SourceLocator

  init(_ inventory: LoadedInventory, wanted: [ValuePlace], threads: Int) {
    snapshot = inventory.snapshot
    redactor = inventory.redactor
    locator = inventory.locator
    spans = inventory.locator.spans(for: wanted, threads: threads)
  }
}
