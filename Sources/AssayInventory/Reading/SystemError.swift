internal import Glibc

/// A system call that failed.
package struct SystemError: Error, Hashable, Sendable {
  package var number: Int32
  /// What was tried, as a verb.
  package var during: String

  /// Whether what failed is a file of our own, not one that the user gave.
  var isAboutTemporaryFile: Bool { during.hasSuffix(" a temporary file") }

  /// Whether there is nothing at a path.
  package var isMissing: Bool { number == ENOENT }

  /// The system's words for the error, such as `No such file or directory`.
  package var words: String { Self.words(for: number) }

  /// The system's words for an error.
  static func words(for number: Int32) -> String { unsafe String(cString: strerror(number)) }

  /// Calls until the call isn't interrupted, and throws if it failed.
  static func check<Result: SignedInteger>(
    _ during: String, _ call: () -> Result
  ) throws(SystemError) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      let number = errno
      if number != EINTR { throw SystemError(number: number, during: during) }
    }
  }
}
