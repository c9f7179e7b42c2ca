internal import Glibc

/// A pipe that takes what a program writes.
struct CapturedStream {
  /// The end that the program gets; `nil` if nothing is captured.
  private(set) var writer: CInt?
  private var reader: CInt?
  private(set) var bytes: [UInt8] = []

  init(_ stream: Program.Stream) throws {
    guard case .captured = stream else { return }
    var ends: [CInt] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else {
      throw ProgramFailure("no pipe: \(unsafe String(cString: strerror(errno)))")
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reader = ends[0]
    writer = ends[1]
  }

  mutating func closeWriter() {
    if let writer { close(writer) }
    writer = nil
  }

  /// Reads all streams to their ends.
  ///
  /// - Returns: whether that took too long.
  static func drain(_ streams: inout [Self], until deadline: ContinuousClock.Instant) -> Bool {
    while true {
      var polled = streams.compactMap(\.reader).map { pollfd(fd: $0, events: 1, revents: 0) }
      if polled.isEmpty { return false }
      let left = (deadline - ContinuousClock.now) / .milliseconds(1)
      guard left > 0 else {
        for index in streams.indices { streams[index].end() }
        return true
      }
      _ = unsafe poll(&polled, nfds_t(polled.count), CInt(min(left, 1e6)))
      for item in polled where item.revents != 0 {
        for index in streams.indices where streams[index].reader == item.fd {
          streams[index].read()
        }
      }
    }
  }

  private mutating func read() {
    guard let reader else { return }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe Glibc.read(reader, &block, block.count)
    if count > 0 {
      bytes += block[..<count]
    } else if count == 0 || errno != EINTR {
      end()
    }
  }

  private mutating func end() {
    if let reader { close(reader) }
    reader = nil
  }
}
