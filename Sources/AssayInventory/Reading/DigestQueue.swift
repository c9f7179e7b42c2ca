internal import Synchronization

/// Blocks on their way to the digest thread, and the digests on their way back.
final class DigestQueue: Sendable {
  private struct State {
    var waiting: [[UInt8]] = []
    var emptied: [[UInt8]] = []
    var digests: [String?] = []
    var isStopped = false
  }

  private static let depth: UInt32 = 8

  private let state = Mutex(State())
  private let room = Semaphore(DigestQueue.depth)
  private let filled = Semaphore(0)

  var digests: [String?] { state.withLock { $0.digests } }

  /// Hands over a block when there is room; an empty one ends a file.
  func put(_ block: [UInt8]) {
    room.wait()
    state.withLock { $0.waiting.append(block) }
    filled.signal()
  }

  func stop() {
    state.withLock { $0.isStopped = true }
    filled.signal()
  }

  /// An empty block, with the storage of one that was worked off if there is one.
  func emptyBlock(_ capacity: Int) -> [UInt8] {
    var block = state.withLock { $0.emptied.popLast() } ?? []
    block.reserveCapacity(capacity)
    return block
  }

  /// Computes digests until the queue is stopped.
  func work() {
    var hasher = SHA256Hasher()
    while var block = next() {
      if block.isEmpty {
        let digest = hasher.finish()
        state.withLock { $0.digests.append(digest) }
      } else {
        hasher.update(block)
        block.removeAll(keepingCapacity: true)
        state.withLock { $0.emptied.append(block) }
      }
      room.signal()
    }
  }

  /// Waits for a block; `nil` when stopped and all is done.
  private func next() -> [UInt8]? {
    filled.wait()
    return state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
  }
}
