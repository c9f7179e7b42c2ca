internal import Glibc

/// A failed system call, as its error number.
struct SystemError: Error, Hashable {
  var code: CInt

  /// The number that the call just made has left.
  static var last: SystemError { SystemError(code: errno) }

  /// The system's words, such as `No space left on device`.
  var message: String { unsafe String(cString: strerror(code)) }
}

/// An open file that bytes are written to, with every failure reported.
struct Descriptor: ~Copyable {
  let number: CInt

  /// Borrows a descriptor that someone else closes.
  init(borrowing number: CInt) { self.number = number }

  /// Opens a file, or a folder to synchronise.
  init(opening path: String, flags: CInt, mode: mode_t = 0o666) throws(SystemError) {
    number = unsafe open(path, flags | O_CLOEXEC, mode)
    guard number >= 0 else { throw .last }
  }

  /// Makes sure that no file opened later is taken for a standard stream that is closed.
  ///
  /// What takes a closed stream's number fails when it is used, as the stream would.
  static func fillClosedStreams() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Writes all of `bytes`, however many calls it takes.
  borrowing func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          number, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count > 0 {
        written += count
      } else if count == 0 {
        throw SystemError(code: EIO)
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  /// Waits until the storage holds what was written.
  borrowing func synchronize() throws(SystemError) {
    while fsync(number) != 0 {
      // Pipes and some devices can't be synchronised, and need not be.
      if errno == EINVAL || errno == EROFS || errno == ENOTSUP { return }
      guard errno == EINTR else { throw .last }
    }
  }

  /// Closes the file; an error here can be the first sign of a failed write.
  consuming func close() throws(SystemError) {
    guard Glibc.close(number) == 0 || errno == EINTR else { throw .last }
  }
}
