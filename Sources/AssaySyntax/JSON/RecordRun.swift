/// Records one after the other that were read before anyone knew whether records start there.
///
/// What a scanner makes of a record depends on where it starts and on how many containers are open
/// around it, and on nothing else. So a run is what would have been read if the text turns out to
/// be at `start` when a record is due inside `depth` containers, and void if it doesn't.
package struct RecordRun: Hashable, Sendable {
  /// How many containers were taken to be open around the records.
  let depth: Int
  /// The offset of the first record.
  package let start: Int
  /// The offset behind the last one.
  package let end: Int
  /// The records' items in their batch.
  package let items: Range<Int>
  /// How many of them are records, misfits not counted.
  let records: Int
}

/// How the records of a text begin: what a text looks like where the next one may start.
package struct RecordOpening: Hashable, Sendable {
  /// More white space than this isn't remembered.
  private static let longest = 64

  /// How many containers are open around a record.
  let depth: Int
  /// The bytes up to a record's brace: a line feed and the indentation, or the byte before.
  private let bytes: [UInt8]

  /// Looks at what lies before an object.
  ///
  /// - Parameters:
  ///   - window: The text around it.
  ///   - brace: The object's index in the window.
  /// - Returns: `nil` where too little can be seen.
  package init?(before brace: Int, in window: ArraySlice<UInt8>, depth: Int) {
    guard window.indices.contains(brace), window[brace] == 0x7b else { return nil }
    var start = brace
    repeat {
      guard start > window.startIndex, brace - start < Self.longest else { return nil }
      start -= 1
    } while window[start] == 0x20 || window[start] == 0x09
    self.depth = depth
    bytes = Array(window[start...brace])
  }

  /// The first object from `start` on that begins so, or `end`.
  func next(from start: ByteCursor, before end: ByteCursor) -> ByteCursor {
    let last = bytes.count - 1
    var place = start
    while end - place > last {
      var index = 0
      while index <= last, place[index] == bytes[index] { index &+= 1 }
      if index > last { return place + last }
      place = place + 1
    }
    return end
  }
}
