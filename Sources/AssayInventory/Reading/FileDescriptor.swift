internal import Glibc

/// An open file that is closed once, and the system calls on it.
///
/// Every call repeats after an interruption.
package struct FileDescriptor: ~Copyable, Sendable {
  private let number: Int32

  private init(number: Int32) { self.number = number }

  deinit { _ = close(number) }

  /// Opens without waiting: opening a pipe without a writer would never end.
  package init(opening path: [CChar], followingLinks: Bool) throws(SystemError) {
    var flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    if !followingLinks { flags |= O_NOFOLLOW }
    number = try SystemError.check("open") { unsafe Glibc.open(path, flags) }
  }

  /// The process's standard input under another number.
  package static func standardInput() throws(SystemError) -> FileDescriptor {
    FileDescriptor(number: try SystemError.check("open") { fcntl(0, F_DUPFD_CLOEXEC, 3) })
  }

  /// An empty file without a name, for writing and reading.
  static func temporary(in directory: String) throws(SystemError) -> FileDescriptor {
    let number = try SystemError.check("create a temporary file") {
      var template = Array("\(directory)/assay-XXXXXX".utf8CString)
      let number = unsafe mkstemp(&template)
      if number >= 0 {
        _ = unsafe unlink(template)
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
      }
      return number
    }
    return FileDescriptor(number: number)
  }

  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    _ = try SystemError.check("stat") { unsafe fstat(number, &status) }
    return FileStatus(status)
  }

  /// Where the next `read` starts; `nil` if the file has no positions.
  var position: Int? {
    let position = lseek(number, 0, SEEK_CUR)
    return position < 0 ? nil : Int(position)
  }

  /// The number of bytes read; 0 at the end.
  package func read(
    into buffer: inout [UInt8], at range: Range<Int>
  ) throws(SystemError) -> Int {
    try SystemError.check("read") {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        let part = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[range])
        return unsafe Glibc.read(number, part.baseAddress, part.count)
      }
      if count < 0, errno == EAGAIN { waitForInput() }
      return count
    }
  }

  /// Waits at a pipe that its other users made return at once, then has the call repeated.
  private func waitForInput() {
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    _ = unsafe poll(&request, 1, -1)
    errno = EINTR
  }

  func read(
    from offset: Int, into buffer: inout [UInt8], at range: Range<Int>
  ) throws(SystemError) -> Int {
    try SystemError.check("read") {
      unsafe buffer.withUnsafeMutableBytes { bytes in
        let part = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[range])
        return unsafe pread(number, part.baseAddress, part.count, off_t(offset))
      }
    }
  }

  func write(_ bytes: ArraySlice<UInt8>) throws(SystemError) {
    var rest = bytes
    while !rest.isEmpty {
      let written = try SystemError.check("write to a temporary file") {
        unsafe rest.withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
      }
      rest = rest.dropFirst(written)
    }
  }
}
