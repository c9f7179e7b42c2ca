package import AssayEngine
package import AssayModel

/// Turns places in an inventory into lines and columns, with an excerpt.
///
/// Texts are not kept: the files are opened again, and the few blocks that places lie in are read.
package struct SourceLocator: Sendable {
  /// An inventory file that was read.
  struct Source: Sendable {
    /// The path as the user gave it.
    var name: String
    /// `nil` for a text that can't be read again.
    var kept: KeptBytes?
    /// Whether offsets in the text are offsets in the file.
    var isPlain: Bool
    var limits: InflationLimits
    var lines: LineMap
  }

  /// By source index.
  var sources: [Source]

  package init() { sources = [] }

  init(_ sources: [Source]) { self.sources = sources }

  /// The spans of places; none for places in files that have changed since they were read.
  package func spans(for places: [ValuePlace]) -> [ValuePlace: SourceSpan] {
    var spans: [ValuePlace: SourceSpan] = [:]
    spans.reserveCapacity(places.count)
    let sorted = places.sorted()
    var first = 0
    while first < sorted.count {
      let index = sorted[first].source
      let rest = sorted[first...]
      let end = rest.firstIndex { $0.source != index } ?? sorted.count
      if sources.indices.contains(Int(index)) {
        locate(sorted[first..<end], in: sources[Int(index)], &spans)
      }
      first = end
    }
    return spans
  }

  /// The names of files that are no longer what was read, in reading order.
  package var changedFiles: [String] {
    sources.filter { $0.kept?.hasChanged ?? false }.map(\.name)
  }

  private func locate(
    _ places: ArraySlice<ValuePlace>, in source: Source, _ spans: inout [ValuePlace: SourceSpan]
  ) {
    guard let stored = source.kept?.opened(),
      let text = TextReplay(stored, isPlain: source.isPlain, limits: source.limits)
    else { return }
    var cursor = PositionCursor(text, lines: source.lines)
    var points: [(offset: Int, place: Int, isEnd: Bool)] = []
    points.reserveCapacity(places.count * 2)
    for (index, place) in zip(places.indices, places) {
      points.append((place.offset, index, false))
      points.append((place.offset + place.length, index, true))
    }
    points.sort {
      ($0.offset, $0.place, $0.isEnd ? 1 : 0) < ($1.offset, $1.place, $1.isEnd ? 1 : 0)
    }
    var found = [SourceSpan?](repeating: nil, count: places.count)
    for point in points where cursor.move(to: point.offset) {
      let index = point.place - places.startIndex
      if point.isEnd {
        found[index]?.end = cursor.position
      } else {
        found[index] = SourceSpan(
          file: source.name, start: cursor.position, end: cursor.position,
          excerpt: cursor.excerpt(length: places[point.place].length))
      }
    }
    for (place, span) in zip(places, found) { spans[place] = span }
  }
}
