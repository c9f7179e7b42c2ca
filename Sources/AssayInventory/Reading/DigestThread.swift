internal import Glibc

/// Computes the digests of files on a thread of its own while they are read.
///
/// The bytes are copied, so that a digest is of the very bytes that were read. The reader waits
/// when it is too far ahead.
final class DigestThread {
  private static let blockSize = 1 << 18

  private let queue = DigestQueue()
  private var thread = pthread_t()
  private let isRunning: Bool
  private var isJoined = false
  private var block: [UInt8] = []

  init() {
    let context = unsafe Unmanaged.passRetained(queue)
    let result = unsafe pthread_create(
      &thread, nil,
      { context in
        if let context = unsafe context {
          unsafe Unmanaged<DigestQueue>.fromOpaque(context).takeRetainedValue().work()
        }
        return nil
      }, context.toOpaque())
    isRunning = result == 0
    if !isRunning { unsafe context.release() }
  }

  deinit { _ = finish() }

  /// Adds bytes to the file being read.
  func append(_ bytes: ArraySlice<UInt8>) {
    guard isRunning else { return }
    if block.capacity < Self.blockSize { block = queue.emptyBlock(Self.blockSize) }
    block += bytes
    if block.count >= Self.blockSize { flush() }
  }

  /// Ends the file being read, and starts the next.
  func endFile() {
    guard isRunning else { return }
    flush()
    queue.put([])
  }

  /// The digests of the files that were ended, in order; `nil` for those that failed.
  func finish() -> [String?] {
    guard isRunning, !isJoined else { return queue.digests }
    queue.stop()
    pthread_join(thread, nil)
    isJoined = true
    return queue.digests
  }

  private func flush() {
    if block.isEmpty { return }
    queue.put(block)
    block = []
  }
}
