internal import AssaySyntax
internal import Synchronization

/// The blocks of a file on their way: who reads which, and which are ready.
///
/// Blocks are taken on in order, and never more than `depth` beyond the one whose turn it is. So
/// the block that is waited for is always ready, being read, or next.
final class AheadQueue: Sendable {
  private struct State {
    var opening: RecordOpening
    /// The first block that nobody has taken on.
    var next = 0
    var ready: [AheadBlock] = []
    var emptied: [AheadBlock] = []
    var isStopped = false
  }

  private let state: Mutex<State>
  private let start: Int
  private let blockSize: Int
  private let count: Int
  private let room: Semaphore
  private let finished = Semaphore(0)

  /// Divides the bytes of a file.
  init(_ range: Range<Int>, blockSize: Int, depth: Int, opening: RecordOpening) {
    state = Mutex(State(opening: opening))
    start = range.lowerBound
    self.blockSize = blockSize
    count = (range.count + blockSize - 1) / blockSize
    room = Semaphore(UInt32(clamping: depth))
  }

  /// Has blocks that are taken on from now on searched for records that begin so.
  func expect(_ opening: RecordOpening) { state.withLock { $0.opening = opening } }

  /// Reads blocks until there are no more, or the queue is stopped.
  func work(with scanner: consuming AheadScanner) {
    while true {
      room.wait()
      guard fillNext(with: &scanner) else { return }
    }
  }

  /// The block whose turn it is, read here if nobody else does; `nil` behind the last.
  func block(_ index: Int, with scanner: inout AheadScanner) -> AheadBlock? {
    if index >= count { return nil }
    while true {
      if let block = ready(index) { return block }
      if room.take() {
        _ = fillNext(with: &scanner)
      } else {
        finished.wait()
      }
    }
  }

  /// Takes a block's storage back; another block may be read into it.
  func recycle(_ block: inout AheadBlock) {
    state.withLock { $0.emptied.give(&block) }
    room.signal()
  }

  /// Lets `workers` threads that wait come to their end.
  func stop(workers: Int) {
    state.withLock { $0.isStopped = true }
    for _ in 0..<workers { room.signal() }
  }

  private func ready(_ index: Int) -> AheadBlock? {
    state.withLock { state in
      state.ready.firstIndex { $0.index == index }.map { state.ready.remove(at: $0) }
    }
  }

  private func fillNext(with scanner: inout AheadScanner) -> Bool {
    var block = AheadBlock()
    guard let opening = takeNext(&block) else { return false }
    scanner.fill(&block, opening: opening)
    state.withLock { $0.ready.give(&block) }
    finished.signal()
    return true
  }

  private func takeNext(_ block: inout AheadBlock) -> RecordOpening? {
    state.withLock { state in
      guard state.next < count, !state.isStopped else { return nil }
      if let emptied = state.emptied.popLast() { block = emptied }
      block.index = state.next
      block.offset = start + state.next * blockSize
      state.next += 1
      return state.opening
    }
  }
}

extension [AheadBlock] {
  /// Moves a block here and leaves an empty one: storage with one owner isn't copied when it is
  /// written to.
  fileprivate mutating func give(_ block: inout AheadBlock) {
    append(AheadBlock())
    swap(&self[count - 1], &block)
  }
}
