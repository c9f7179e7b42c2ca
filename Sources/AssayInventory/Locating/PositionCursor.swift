internal import AssayModel
internal import AssaySyntax

/// Moves forward through a text and knows where it is.
struct PositionCursor {
  /// The bytes on either side of a place that an excerpt may need.
  private static let margin = Excerpt.maximumColumns * 4

  /// The bytes that are looked through for secrets at once; blocks consist of whole chunks.
  private static let chunkSize = LineMap.blockSize / 8

  private let redactor: Redactor
  private var text: TextReplay
  private let lines: LineMap
  /// What the text itself says to be secret.
  private let places: SecretPlaces
  private var point: LineMap.Point
  /// The text of the point's block and a margin around it.
  private var window: (bytes: ArraySlice<UInt8>, offset: Int) = ([], 0)
  private var block = -1
  /// Whether the text ends where `window` does.
  private var endsText = false
  private var chunk = -1
  /// The secrets of the chunk, counted from where in `window` they were looked for.
  private var secrets: [SecretScanner.Secret] = []
  private var secretsStart = 0

  init(_ text: TextReplay, lines: LineMap, secrets places: SecretPlaces, _ redactor: Redactor) {
    self.places = places
    self.redactor = redactor
    self.text = text
    self.lines = lines
    point = lines.blocks[0]
  }

  /// Moves to an offset not before the last one; `false` if the text there can't be read.
  mutating func move(to offset: Int) -> Bool {
    let offset = min(offset, lines.end.offset)
    let block = min(offset / LineMap.blockSize, lines.blocks.count - 1)
    if block != self.block {
      let start = block * LineMap.blockSize
      // The last block is let go of first, so that its storage can be used again.
      window = ([], 0)
      // One byte more tells whether the text ends there.
      let end = start + LineMap.blockSize + Self.margin + 1
      window = text.text(max(0, start - Self.margin)..<end)
      endsText = window.offset + window.bytes.count < end
      point = lines.blocks[block]
      self.block = block
      chunk = -1
    }
    let from = window.bytes.startIndex + point.offset - window.offset
    let to = window.bytes.startIndex + offset - window.offset
    guard from >= window.bytes.startIndex, to <= window.bytes.endIndex else { return false }
    let between = window.bytes[from..<max(from, to)]
    point.advance(over: between.span)
    return true
  }

  var position: SourcePosition {
    // A byte order mark lies before the start of its line.
    let bytes = max(0, point.offset - point.lineStart)
    return SourcePosition(
      offset: point.offset, line: point.lineFeeds + 1,
      column: bytes == 0 ? 1 : bytes - point.excess + 1, utf8Column: bytes + 1)
  }

  /// The point's line with `length` bytes from the point on marked, without its secrets.
  mutating func excerpt(length: Int) -> Excerpt {
    findSecrets()
    let shift = window.bytes.startIndex - window.offset
    let here = point.offset + shift
    let lineStart = max(point.lineStart, window.offset) + shift
    var start = max(lineStart, here - Self.margin, window.bytes.startIndex)
    while start > lineStart, start < here, window.bytes[start] & 0xC0 == 0x80 { start += 1 }
    let reach = min(window.bytes.endIndex, here + Self.margin)
    let line = window.bytes[min(start, here)..<reach]
    let end = line[max(here, line.startIndex)...].firstIndex(of: 0x0A)
    let isWhole = end != nil || endsText && reach == window.bytes.endIndex
    let isCutBefore = start - shift > point.lineStart
    let shown = redactor.shown(
      line: line[..<(end ?? reach)], secrets, from: secretsStart,
      marked: here..<max(here, min(here + length, end ?? reach)), isCutBefore: isCutBefore,
      isCutAfter: !isWhole)
    let excerpt = Excerpt.cut(
      line: shown.line, marked: shown.marked, continuesBefore: isCutBefore,
      continuesAfter: !isWhole)
    return isCutBefore ? redactor.shown(piece: excerpt) : excerpt
  }

  /// Looks for the secrets of the chunk that the point is in, and of a margin around it.
  ///
  /// Where a chunk starts depends on the text alone, so that what is found does, too.
  private mutating func findSecrets() {
    let chunk = point.offset / Self.chunkSize
    guard chunk != self.chunk else { return }
    self.chunk = chunk
    let shift = window.bytes.startIndex - window.offset
    let start = chunk * Self.chunkSize + shift
    secretsStart = max(window.bytes.startIndex, start - Self.margin)
    let end = min(window.bytes.endIndex, start + Self.chunkSize + Self.margin)
    let text = window.bytes[secretsStart..<max(secretsStart, end)]
    secrets = redactor.secrets(in: text, places, at: secretsStart - shift)
  }
}
