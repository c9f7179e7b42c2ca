import AssayRunning
import Foundation

/// What a program asked of the system, as `strace` tells it.
struct SystemCalls {
  struct Call {
    var name: String
    var arguments: Substring
    var result: Substring

    /// The quoted paths among the arguments.
    var paths: [String] {
      arguments.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    /// Whether it succeeded.
    var succeeded: Bool { !result.hasPrefix("-1 ") }

    /// Whether it can change what is stored.
    var writes: Bool {
      guard name.hasPrefix("open") || name == "creat" else { return !Self.reading.contains(name) }
      return ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"].contains { arguments.contains($0) }
    }

    /// The calls with paths that only look.
    private static let reading: Set = [
      "access", "execve", "faccessat", "faccessat2", "getcwd", "lstat", "newfstatat", "readlink",
      "readlinkat", "stat", "statfs", "statx", "chdir", "fstat", "openat2",
    ]
  }

  let calls: [Call]

  /// Whether programs can be traced here.
  static func isAvailable() -> Bool {
    Program.isInstalled("strace")
      && (try? Program(["strace", "-o", "/dev/null", "true"]).run().status) == 0
  }

  /// Reads a log of `strace -f -o`, whose lines are `pid name(arguments) = result`.
  init(log: String) {
    calls = log.split(separator: "\n").compactMap { line in
      guard let space = line.firstIndex(of: " ") else { return nil }
      let rest = line[space...].drop { $0 == " " }
      guard let open = rest.firstIndex(of: "("),
        let equals = rest.lastRange(of: ") = ") ?? rest.lastRange(of: ")  = ")
      else { return nil }
      return Call(
        name: String(rest[..<open]), arguments: rest[rest.index(after: open)..<equals.lowerBound],
        result: rest[equals.upperBound...])
    }
  }
}

extension Substring {
  fileprivate func lastRange(of text: String) -> Range<Index>? {
    range(of: text, options: .backwards)
  }
}
