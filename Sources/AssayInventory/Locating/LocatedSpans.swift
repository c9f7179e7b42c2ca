package import AssayEngine
package import AssayModel

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

  /// Sorted by place.
  private var entries: [Entry] = []
  /// Where in `entries` to look for a place, once all are there.
  private var index = PlaceBlocks()
  /// The excerpts, one after the other.
  private var text: [UInt8] = []
  /// By source index.
  private let files: [String]
  /// The files that could not be read again, so that some of their places have no spans.
  package private(set) var lostFiles: [String] = []

  init(files: [String]) { self.files = files }

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

  /// Adds spans of places behind all others.
  mutating func append(_ other: LocatedSpans) {
    for var entry in other.entries {
      entry.excerpt += text.count
      entries.append(entry)
    }
    text += other.text
  }

  /// Says that the last spans added, from a number on, should be so many; fewer are a loss.
  mutating func expect(_ expected: Int, from first: Int, of source: Int) {
    if count - first < expected { lostFiles.append(files[source]) }
  }

  /// Says where a span ends.
  mutating func end(_ span: Int, at position: SourcePosition) {
    entries[span].end = Position(position)
  }

  /// Prepares for looking up, when nothing is added any more.
  mutating func makeIndex() { index = PlaceBlocks(entries.lazy.map(\.place), sources: files.count) }

  package var count: Int { entries.count }

  package var isEmpty: Bool { entries.isEmpty }

  /// The span of a place; `nil` if it was not found.
  package subscript(place: ValuePlace) -> SourceSpan? {
    let part = index.range(of: place, in: entries.count)
    var (low, high) = (part.lowerBound, part.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].place < place { low = middle + 1 } else { high = middle }
    }
    guard low < entries.count, entries[low].place == place else { return nil }
    return span(of: entries[low])
  }

  private func span(of entry: Entry) -> SourceSpan {
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
