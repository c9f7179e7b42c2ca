internal import AssayEngine

/// What findings name of the snapshots, taken from them so that these can go before places are
/// looked up.
struct WantedPlaces {
  /// What is named of one snapshot.
  struct Side {
    var resources: [Int: SnapshotResource] = [:]
    var places: Set<ValuePlace> = []
  }

  private(set) var current = Side()
  private(set) var previous = Side()

  init(_ evaluation: Evaluation, current: Snapshot, previous: Snapshot?) {
    for result in evaluation.results {
      for finding in result.findings {
        add(finding.resource, place: nil, current, previous)
        for evidence in finding.evidence {
          add(evidence.resource, place: evidence.place, current, previous)
        }
      }
    }
  }

  private mutating func add(
    _ handle: ResourceHandle, place: ValuePlace?, _ current: Snapshot, _ previous: Snapshot?
  ) {
    let side = handle.isPrevious ? \WantedPlaces.previous : \.current
    if self[keyPath: side].resources[handle.index] == nil {
      self[keyPath: side].resources[handle.index] =
        handle.isPrevious
        ? previous?.resource(handle.index) : current.resource(handle.index)
    }
    if let place { self[keyPath: side].places.insert(place) }
  }
}
