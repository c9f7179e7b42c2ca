internal import AssayEngine

/// Tells of sorted places which of them lie in the same stretch of a file as another, so that a
/// place is found among few.
struct PlaceBlocks: Sendable {
  private static let shift = 12

  /// For each block of each source the number of the first place in it or behind it, and for each
  /// source one more for its end.
  private var starts: [Int] = []
  /// Where a source's blocks are in `starts`, and where the last one's end.
  private var sources: [Int] = []

  init() {}

  /// - Parameter places: In order.
  init(_ places: some Sequence<ValuePlace>, sources count: Int) {
    var number = 0
    for place in places {
      while sources.count <= Int(place.source) { begin(at: number) }
      let block = place.offset >> Self.shift
      while starts.count - (sources.last ?? 0) <= block { starts.append(number) }
      number += 1
    }
    while sources.count <= count { begin(at: number) }
  }

  /// Ends a source's blocks, and begins the next one's.
  private mutating func begin(at number: Int) {
    if !sources.isEmpty { starts.append(number) }
    sources.append(starts.count)
  }

  /// The numbers of the places among which one is, if it is any of them.
  func range(of place: ValuePlace, in count: Int) -> Range<Int> {
    let source = Int(place.source)
    guard source + 1 < sources.count else { return sources.isEmpty ? 0..<count : 0..<0 }
    let first = sources[source] + place.offset >> Self.shift
    guard first + 1 < sources[source + 1] else { return 0..<0 }
    return starts[first]..<starts[first + 1]
  }
}
