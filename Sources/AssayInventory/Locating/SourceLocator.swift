package import AssayEngine
internal import AssayModel

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
    var secrets = SecretPlaces()
  }

  /// By source index.
  var sources: [Source]
  /// What keeps secrets out of excerpts.
  private(set) var redactor: Redactor

  package init() { self.init([]) }

  init(_ sources: [Source], _ redactor: Redactor = Redactor()) {
    self.sources = sources
    self.redactor = redactor
  }

  /// The fewest places that are worth a thread.
  private static let worthParting = 256

  /// The spans of places; none for places in files that have changed since they were read.
  ///
  /// - Parameter threads: How many threads look for the places of one file; nothing else depends
  ///   on it.
  package func spans(for places: consuming [ValuePlace], threads: Int = 1) -> LocatedSpans {
    spans(for: places, ofMistakenText: false, threads: threads)
  }

  /// - Parameter isMistaken: Whether the text is mistaken, so that more of it may be secret.
  func spans(
    for places: consuming [ValuePlace], ofMistakenText isMistaken: Bool, threads: Int = 1
  ) -> LocatedSpans {
    var locator = self
    locator.redactor.isOfMistakenText = isMistaken
    return locator.located(places, threads: threads)
  }

  private func located(_ places: consuming [ValuePlace], threads: Int) -> LocatedSpans {
    var spans = LocatedSpans(files: sources.map(\.name))
    var sorted = places
    sorted.sort()
    var first = 0
    while first < sorted.count {
      let index = sorted[first].source
      let end = sorted[first...].firstIndex { $0.source != index } ?? sorted.count
      if sources.indices.contains(Int(index)) {
        let own = sorted[first..<end]
        let found = located(own, in: sources[Int(index)], threads: threads)
        spans.append(found, expecting: own.distinctCount, of: Int(index))
      }
      first = end
    }
    return spans
  }

  private func located(
    _ places: ArraySlice<ValuePlace>, in source: Source, threads: Int
  ) -> [LocatedSpans.Stretch] {
    // What has to be unwrapped is read from its start for each part.
    let count = source.isPlain ? min(threads, places.count / Self.worthParting) : 1
    guard count > 1 else { return [located(places, in: source)] }
    return Workers.map(count) { part in located(places.part(part, of: count), in: source) }
  }

  /// The names of files that are no longer what was read, in reading order.
  package var changedFiles: [String] {
    sources.filter { $0.kept?.hasChanged ?? false }.map(\.name)
  }

  private func located(
    _ places: ArraySlice<ValuePlace>, in source: Source
  ) -> LocatedSpans.Stretch {
    var spans = LocatedSpans.Stretch(reserving: places.distinctCount)
    guard let stored = source.kept?.opened(),
      let text = TextReplay(stored, isPlain: source.isPlain, limits: source.limits)
    else { return spans }
    var cursor = PositionCursor(text, lines: source.lines, secrets: source.secrets, redactor)
    // The ends that are still ahead, each with the number of its span.
    var ends = EndQueue()
    var last: ValuePlace?
    for place in places where place != last {
      last = place
      while let end = ends.removeFirst(upTo: place.offset), cursor.move(to: end.offset) {
        spans.end(end.span, at: cursor.position)
      }
      guard cursor.move(to: place.offset) else { continue }
      let span = spans.append(place, cursor.position, cursor.excerpt(length: place.length))
      ends.insert(place.offset + place.length, of: span)
    }
    while let end = ends.removeFirst(upTo: .max), cursor.move(to: end.offset) {
      spans.end(end.span, at: cursor.position)
    }
    spans.makeIndex(sources: sources.count)
    return spans
  }
}

extension ArraySlice<ValuePlace> {
  /// How many places there are, those in order that are equal counted once.
  fileprivate var distinctCount: Int {
    zip(self, dropFirst()).reduce(isEmpty ? 0 : 1) { $0 + ($1.0 == $1.1 ? 0 : 1) }
  }

  /// One of several parts of sorted places; equal ones are in one part.
  fileprivate func part(_ number: Int, of count: Int) -> ArraySlice<ValuePlace> {
    func start(_ number: Int) -> Int {
      var index = startIndex + self.count * number / count
      while index > startIndex, index < endIndex, self[index] == self[index - 1] { index += 1 }
      return index
    }
    return self[start(number)..<start(number + 1)]
  }
}

/// The ends of places that began and are not over: few, for places lie in one another or apart.
private struct EndQueue {
  /// The last first.
  private var ends: [(offset: Int, span: Int)] = []

  mutating func insert(_ offset: Int, of span: Int) {
    let index = ends.lastIndex { $0.offset >= offset }.map { $0 + 1 } ?? 0
    ends.insert((offset, span), at: index)
  }

  mutating func removeFirst(upTo offset: Int) -> (offset: Int, span: Int)? {
    guard let end = ends.last, end.offset <= offset else { return nil }
    return ends.removeLast()
  }
}
