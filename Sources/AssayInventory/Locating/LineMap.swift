/// Where the lines of a text start, known exactly at the start of each block.
///
/// It is built while the text is read, so it has to be cheap: a line is found later by reading
/// one block again.
struct LineMap: Sendable {
  /// The size of a block in bytes.
  static let blockSize = 1 << 14

  /// What is known of a point in the text.
  struct Point: Hashable, Sendable {
    var offset = 0
    /// Line feeds before the point.
    var lineFeeds = 0
    /// Where the point's line starts.
    var lineStart = 0
    /// By how much the line up to the point is shorter in UTF-16 units than in bytes.
    var excess = 0

    /// Moves on over `bytes`, which follow the point.
    mutating func advance(over bytes: Span<UInt8>) {
      let start = ByteCounts.startOfLastLine(in: bytes)
      if start > 0 {
        lineFeeds += ByteCounts.lineFeeds(in: bytes)
        lineStart = offset + start
        excess = 0
      }
      let rest = bytes.extracting(start..<bytes.count)
      if !ByteCounts.isASCII(rest) { excess += ByteCounts.excess(of: rest) }
      offset += bytes.count
    }

    /// The point that lies behind this one as `piece` lies behind the start of its part.
    func advanced(over piece: Point) -> Point {
      var point = piece
      point.lineFeeds += lineFeeds
      if piece.lineFeeds == 0 {
        point.lineStart = lineStart
        point.excess += excess
      }
      return point
    }
  }

  /// The starts of the blocks.
  private(set) var blocks: [Point]
  /// The end of the text read so far.
  private(set) var end: Point

  /// Starts a text with a byte order mark of some length, which is no part of the first line.
  init(markLength: Int) {
    // The mark is three bytes without a column, of which two would count as continuations.
    end = Point(lineStart: markLength, excess: markLength == 0 ? 0 : -2)
    blocks = [end]
  }

  /// Adds text.
  mutating func append(_ bytes: Span<UInt8>) {
    var position = 0
    while position < bytes.count {
      let room = Self.blockSize - end.offset % Self.blockSize
      let next = min(bytes.count, position + room)
      end.advance(over: bytes.extracting(position..<next))
      position = next
      if end.offset % Self.blockSize == 0 { blocks.append(end) }
    }
  }

  /// Adds text whose lines were counted apart, from the end of this one on.
  mutating func append(_ piece: Piece) {
    for block in piece.map.blocks.dropFirst() { blocks.append(end.advanced(over: block)) }
    end = end.advanced(over: piece.map.end)
  }

  /// The lines of a part of a text, counted without knowledge of what comes before.
  struct Piece: Sendable {
    fileprivate var map = LineMap(markLength: 0)

    /// Starts at an offset in the text.
    init(at offset: Int) { map.end.offset = offset }

    /// Adds text.
    mutating func append(_ bytes: Span<UInt8>) { map.append(bytes) }
  }
}
