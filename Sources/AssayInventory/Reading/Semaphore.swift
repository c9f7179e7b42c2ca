internal import Glibc

/// A counting semaphore of the operating system.
@safe final class Semaphore: Sendable {
  nonisolated(unsafe) private let semaphore: UnsafeMutablePointer<sem_t>

  init(_ value: UInt32) {
    unsafe semaphore = .allocate(capacity: 1)
    unsafe sem_init(semaphore, 0, value)
  }

  deinit {
    unsafe sem_destroy(semaphore)
    unsafe semaphore.deallocate()
  }

  func signal() { unsafe sem_post(semaphore) }

  func wait() { while unsafe sem_wait(semaphore) != 0 {} }

  /// Takes one if there is one.
  func take() -> Bool {
    while unsafe sem_trywait(semaphore) != 0 {
      if errno != EINTR { return false }
    }
    return true
  }
}
