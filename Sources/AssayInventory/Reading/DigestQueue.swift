internal import Synchronization

/// Blocks on their way to the digest thread, and the digests on their way back.
final class DigestQueue: Sendable {
  /// Bytes at the front of a block; none end a file.
  private struct Piece {
    var block: [UInt8]
    var count: Int
  }

  private struct State {
    var waiting: [Piece] = []
    var emptied: [[UInt8]] = []
    var digests: [String?] = []
    var isStopped = false
  }

  private static let depth: UInt32 = 8

  private let state = Mutex(State())
  private let room = Semaphore(DigestQueue.depth)
  private let filled = Semaphore(0)

  var digests: [String?] { state.withLock { $0.digests } }

  /// Hands over the first bytes of a block when there is room; none end a file.
  func put(_ block: consuming [UInt8], count: Int) {
    room.wait()
    let piece = Piece(block: block, count: count)
    state.withLock { $0.waiting.append(piece) }
    filled.signal()
  }

  func stop() {
    state.withLock { $0.isStopped = true }
    filled.signal()
  }

  /// A block that was worked off, if there is one, whatever it holds.
  func usedBlock() -> [UInt8] { state.withLock { $0.emptied.popLast() } ?? [] }

  /// Computes digests until the queue is stopped.
  func work() {
    var hasher = SHA256Hasher()
    while let piece = next() {
      if piece.count == 0 {
        let digest = hasher.finish()
        state.withLock { $0.digests.append(digest) }
      } else {
        hasher.update(piece.block, count: piece.count)
        state.withLock { $0.emptied.append(piece.block) }
      }
      room.signal()
    }
  }

  /// Waits for a block; `nil` when stopped and all is done.
  private func next() -> Piece? {
    filled.wait()
    return state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
  }
}
