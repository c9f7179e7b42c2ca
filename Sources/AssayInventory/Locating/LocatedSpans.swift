package import AssayEngine
package import AssayModel
internal import AssaySyntax

/// Lines, columns and excerpts of places, held in little memory until they are asked for.
package struct LocatedSpans: Sendable {
  /// A position without its offset, which its place tells.
  private struct Position {
    var line: Int
    var column: Int
    var utf8Column: Int

    init(_ position: SourcePosition) {
      line = position.line
      column = position.column
      utf8Column = position.utf8Column
    }

    func position(at offset: Int) -> SourcePosition {
      SourcePosition(offset: offset, line: line, column: column, utf8Column: utf8Column)
    }
  }

  private struct Entry {
    var place: ValuePlace
    var start: Position
    var end: Position
    /// Where the excerpt starts in `text`.
    var excerpt: Int
    var excerptLength: UInt16
    var marked: Range<UInt16>
    var isCutBefore: Bool
    var isCutAfter: Bool
  }

  /// Spans whose places lie side by side in one source, sorted by place.
  struct Stretch: Sendable {
    private var entries: [Entry] = []
    /// Where in `entries` to look for a place, once all are there.
    private var index = PlaceBlocks()
    /// The excerpts, one after the other.
    private var text: [UInt8] = []

    /// Makes room for so many spans, so that storage needn't move while it is filled.
    ///
    /// Room that stays unused is never touched, and so takes no memory.
    init(reserving count: Int) {
      entries.reserveCapacity(count)
      text.reserveCapacity(count * Excerpt.maximumColumns)
    }

    var count: Int { entries.count }

    fileprivate var last: ValuePlace? { entries.last?.place }

    /// Adds a place behind all others, and returns its span's number.
    mutating func append(_ place: ValuePlace, _ start: SourcePosition, _ excerpt: Excerpt) -> Int {
      let marked = excerpt.marked
      entries.append(
        Entry(
          place: place, start: Position(start), end: Position(start), excerpt: text.count,
          excerptLength: UInt16(excerpt.text.utf8.count),
          marked: UInt16(marked.lowerBound)..<UInt16(marked.upperBound),
          isCutBefore: excerpt.isCutBefore, isCutAfter: excerpt.isCutAfter))
      text.append(contentsOf: excerpt.text.utf8)
      return entries.count - 1
    }

    /// Says where a span ends.
    mutating func end(_ span: Int, at position: SourcePosition) {
      entries[span].end = Position(position)
    }

    /// Prepares for looking up, when nothing is added any more.
    mutating func makeIndex(sources count: Int) {
      index = PlaceBlocks(entries.lazy.map(\.place), sources: count)
    }

    fileprivate func span(of place: ValuePlace, in files: [String]) -> SourceSpan? {
      let part = entries[index.range(of: place, in: entries.count)]
      let found = part.firstIndex(after: { $0.place < place })
      guard found < part.endIndex, part[found].place == place else { return nil }
      return span(of: part[found], in: files)
    }

    private func span(of entry: Entry, in files: [String]) -> SourceSpan {
      let place = entry.place
      let shown = text[entry.excerpt..<entry.excerpt + Int(entry.excerptLength)]
      return SourceSpan(
        file: files[Int(place.source)], start: entry.start.position(at: place.offset),
        end: entry.end.position(at: place.offset + place.length),
        excerpt: Excerpt(
          text: String(decoding: shown, as: UTF8.self), isCutBefore: entry.isCutBefore,
          isCutAfter: entry.isCutAfter,
          marked: Int(entry.marked.lowerBound)..<Int(entry.marked.upperBound)))
    }
  }

  /// Sorted by place; none is empty.
  private var stretches: [Stretch] = []
  /// By source index.
  private let files: [String]
  /// The files that could not be read again, so that some of their places have no spans.
  package private(set) var lostFiles: [String] = []

  init(files: [String]) { self.files = files }

  /// Adds spans of a source's places, which come behind all others; fewer than expected are a loss.
  mutating func append(_ found: [Stretch], expecting expected: Int, of source: Int) {
    stretches += found.filter { $0.count > 0 }
    if found.reduce(0, { $0 + $1.count }) < expected { lostFiles.append(files[source]) }
  }

  package var count: Int { stretches.reduce(0) { $0 + $1.count } }

  package var isEmpty: Bool { stretches.isEmpty }

  /// The span of a place; `nil` if it was not found.
  package subscript(place: ValuePlace) -> SourceSpan? {
    let index = stretches.firstIndex(after: { stretch in stretch.last.map { $0 < place } ?? true })
    guard index < stretches.count else { return nil }
    return stretches[index].span(of: place, in: files)
  }
}

extension RandomAccessCollection where Index == Int {
  /// The index of the first element behind those that come before what is looked for, which are in
  /// front of all others.
  fileprivate func firstIndex(after comesBefore: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if comesBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
