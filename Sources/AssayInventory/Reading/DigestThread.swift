/// Computes the digests of files on a thread of its own while they are read.
///
/// Bytes are copied, or blocks of them given away, so that a digest is of the very bytes that were
/// read. The reader waits when it is too far ahead.
final class DigestThread {
  private static let blockSize = 1 << 18

  private let queue: DigestQueue
  /// `nil` if there is none: then there are no digests.
  private let thread: WorkerThread?
  private var isFinished = false
  private var block: [UInt8] = []

  init() {
    let queue = DigestQueue()
    self.queue = queue
    thread = WorkerThread { queue.work() }
  }

  deinit { _ = finish() }

  /// Adds bytes to the file being read.
  func append(_ bytes: ArraySlice<UInt8>) {
    guard thread != nil else { return }
    if block.isEmpty {
      block = queue.usedBlock()
      block.removeAll(keepingCapacity: true)
      block.reserveCapacity(Self.blockSize)
    }
    block += bytes
    if block.count >= Self.blockSize { flush() }
  }

  /// Adds the first bytes of a block to the file being read, and takes the block away for another
  /// one that was worked off, or for none.
  func exchange(_ other: inout [UInt8], count: Int) {
    guard thread != nil, count > 0 else { return }
    flush()
    var given: [UInt8] = []
    swap(&given, &other)
    queue.put(given, count: count)
    other = queue.usedBlock()
  }

  /// Ends the file being read, and starts the next.
  func endFile() {
    guard thread != nil else { return }
    flush()
    queue.put([], count: 0)
  }

  /// The digests of the files that were ended, in order; `nil` for those that failed.
  func finish() -> [String?] {
    if let thread, !isFinished {
      queue.stop()
      thread.join()
      isFinished = true
    }
    return queue.digests
  }

  private func flush() {
    if block.isEmpty { return }
    var full: [UInt8] = []
    swap(&full, &block)
    let count = full.count
    queue.put(full, count: count)
  }
}
