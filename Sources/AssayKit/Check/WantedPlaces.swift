internal import AssayEngine
internal import AssayInventory

/// The places that findings name, some more than once, to be looked up before any is written.
struct WantedPlaces: Sendable {
  /// The fewest findings that are worth a thread.
  private static let worthParting = 128

  private let snapshots: (current: Snapshot, previous: Snapshot?)
  private var current: [ValuePlace] = []
  private var previous: [ValuePlace] = []
  /// The resource named last.
  private var last: ResourceHandle?

  private init(current: Snapshot, previous: Snapshot?) { snapshots = (current, previous) }

  /// Those of all findings of an evaluation.
  init(_ evaluation: Evaluation, current: Snapshot, previous: Snapshot?, threads: Int) {
    self.init(current: current, previous: previous)
    let results = evaluation.results
    let findings = results.reduce(0) { $0 + $1.findings.count }
    let count = max(1, min(threads, findings / Self.worthParting))
    let none = self
    let parts = Workers.map(count) { part in
      var wanted = none
      for result in results { wanted.add(result.findings, part: part, of: count) }
      return wanted
    }
    self.current.reserveCapacity(parts.reduce(0) { $0 + $1.current.count })
    for part in parts {
      self.current += part.current
      self.previous += part.previous
    }
  }

  /// Hands the places over, so that they can be sorted where they are.
  mutating func takePlaces() -> (current: [ValuePlace], previous: [ValuePlace]) {
    defer { (current, previous) = ([], []) }
    return (current, previous)
  }

  /// Those of some findings.
  init(_ findings: [EvaluatedFinding], current: Snapshot, previous: Snapshot?) {
    self.init(current: current, previous: previous)
    for finding in findings {
      add(nil, of: finding.resource)
      for evidence in finding.evidence { add(evidence.place, of: evidence.resource) }
    }
  }

  private mutating func add(_ findings: EvaluatedFindings, part: Int, of count: Int) {
    let range = findings.count * part / count..<findings.count * (part + 1) / count
    findings.forEachPlace(in: range) { add($1, of: $0) }
  }

  /// Adds a place in a resource, and those of the whole resource.
  private mutating func add(_ place: ValuePlace?, of handle: ResourceHandle) {
    if handle != last {
      last = handle
      for place in places(of: handle) { insert(place, of: handle) }
    }
    if let place { insert(place, of: handle) }
  }

  /// No snapshot is made a variable of: a copy counts the references of all its tables.
  private func places(of handle: ResourceHandle) -> [ValuePlace] {
    handle.isPrevious && snapshots.previous != nil
      ? snapshots.previous?.places(of: handle.index) ?? []
      : snapshots.current.places(of: handle.index)
  }

  private mutating func insert(_ place: ValuePlace, of handle: ResourceHandle) {
    if handle.isPrevious { previous.append(place) } else { current.append(place) }
  }
}
