internal import Glibc

/// A thread of the operating system that does one piece of work.
@safe final class WorkerThread {
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private var thread = pthread_t()
  private var isJoined = false

  /// Starts at once; `nil` if the system has no thread to give.
  init?(_ body: @escaping @Sendable () -> Void) {
    let work = unsafe Unmanaged.passRetained(Work(body))
    let result = unsafe pthread_create(
      &thread, nil,
      { work in
        if let work = unsafe work {
          unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
        }
        return nil
      }, work.toOpaque())
    guard result == 0 else {
      unsafe work.release()
      return nil
    }
  }

  /// Waits for the work to be done.
  func join() {
    if isJoined { return }
    pthread_join(thread, nil)
    isJoined = true
  }
}
