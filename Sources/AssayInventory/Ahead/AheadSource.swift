internal import AssaySyntax

/// Reads a large file in blocks, on several threads, and hands its text out in order, with the
/// records that were read ahead.
///
/// Who reads takes the text from run to run: at the start of a run it may take the run in place of
/// its text.
final class AheadSource: ByteSource {
  private let base: StoredSource
  private let queue: AheadQueue
  private let threads: [WorkerThread]
  private var scanner: AheadScanner
  private var block = AheadBlock()
  private let blockSize: Int
  /// How many blocks have had their turn.
  private var blocks = 0
  private var isOver = false
  /// Whether the base knows of the block.
  private var isPassed = true
  /// Of the block's runs, the first that isn't behind.
  private var run = 0
  /// The offset of the byte that is handed out next.
  private var position: Int
  private var opening: RecordOpening
  /// The lines of what was read, as far as nobody has taken them.
  private var lines: [LineMap.Piece] = []

  /// Reads what `base` hasn't read so far, up to `end`, and then goes on with `base` itself.
  init(
    _ base: StoredSource, upTo end: Int, options: InventoryOptions, tree: CaptureTree,
    opening: RecordOpening
  ) {
    let stored = base.stored
    let blockSize = options.aheadBlockSize
    self.blockSize = blockSize
    let queue = AheadQueue(
      base.position..<max(base.position, end), blockSize: blockSize,
      depth: options.threads + 2, opening: opening)
    self.base = base
    self.queue = queue
    self.opening = opening
    position = base.position
    scanner = AheadScanner(stored, blockSize: blockSize, tree: tree)
    threads = (1..<max(1, options.threads)).compactMap { _ in
      WorkerThread {
        queue.work(with: AheadScanner(stored, blockSize: blockSize, tree: tree))
      }
    }
  }

  deinit {
    passBlock()
    queue.stop(workers: threads.count)
    for thread in threads { thread.join() }
  }

  /// Where to stop for what may be taken as a whole: before the next run, or at the block's end.
  var pause: Int {
    if position >= block.end { advance() }
    while run < block.runs.count, block.runs[run].start <= position { run += 1 }
    if run < block.runs.count { return block.runs[run].start }
    return position < block.end ? block.end : .max
  }

  /// The run that starts at the offset up to which the text was handed out.
  var runHere: RecordRun? {
    block.runs.first { $0.start == position }
  }

  /// What the runs of `runHere` hold.
  var batch: RecordBatch { block.batch }

  /// Where what `batch` holds can be read again.
  var recordText: RecordText {
    .json(bytes: block.bytes, part: 0..<block.count, offset: block.offset)
  }

  /// Leaves out the text of a run that starts here.
  func skip(_ run: RecordRun) { position = run.end }

  /// Has what comes later searched for records that begin so.
  func expect(_ opening: RecordOpening) {
    guard opening != self.opening else { return }
    self.opening = opening
    queue.expect(opening)
  }

  /// The lines of the text, as far as they weren't taken before.
  func takeLines() -> [LineMap.Piece] {
    defer { lines.removeAll(keepingCapacity: true) }
    return lines
  }

  func read(into buffer: inout [UInt8], at range: Range<Int>) throws(SourceError) -> Int {
    if position >= block.end { advance() }
    guard position < block.end else {
      passBlock()
      let count = try base.read(into: &buffer, at: range)
      var piece = LineMap.Piece(at: position)
      piece.append(buffer.span.extracting(range.lowerBound..<range.lowerBound + count))
      lines.append(piece)
      position += count
      return count
    }
    let from = position - block.offset
    let count = min(range.count, block.count - from)
    buffer.replaceSubrange(
      range.lowerBound..<range.lowerBound + count, with: block.bytes[from..<from + count])
    position += count
    return count
  }

  /// Moves on to the next block; there is none where the file ends or can't be read.
  private func advance() {
    guard !isOver, let next = queue.block(blocks, with: &scanner) else { return }
    if blocks > 0 {
      passBlock()
      queue.recycle(&block)
    }
    block = next
    isPassed = false
    blocks += 1
    run = 0
    isOver = block.count < blockSize
    lines.append(block.lines)
  }

  /// Has the base go on behind the block, whose bytes aren't wanted any more.
  private func passBlock() {
    if !isPassed { base.pass(&block.bytes, count: block.count) }
    isPassed = true
  }
}
