import ArgumentParser
import Glibc

/// A program to run and measure.
struct Program {
  /// The name, looked up in PATH unless it is a path, and the arguments.
  var words: [String]
  /// Where its output goes.
  var output = "/dev/null"

  init(_ words: [String], output: String = "/dev/null") {
    self.words = words
    self.output = output
  }

  /// The program as it runs on a processor without instructions for SHA-256, where libcrypto
  /// computes the digests.
  var withoutInstructionsForDigests: Program {
    Program(["env", "OPENSSL_ia32cap=:~0x20000000"] + words, output: output)
  }

  /// Whether the first of PATH's folders to hold the program is there at all.
  static func isInstalled(_ name: String) -> Bool {
    guard let path = unsafe getenv("PATH").map({ unsafe String(cString: $0) }) else { return false }
    return path.split(separator: ":").contains { unsafe access("\($0)/\(name)", X_OK) == 0 }
  }

  /// Runs the program to its end; throws if it can't start or ends with another status.
  @discardableResult func run(expecting status: Int32 = 0) throws -> Run {
    let start = ContinuousClock.now
    let child = try spawn()
    var code: Int32 = 0
    var usage = rusage()
    guard unsafe wait4(child, &code, 0, &usage) == child else {
      throw ValidationError("'\(words[0])' was lost")
    }
    let wall = ContinuousClock.now - start
    guard code & 0x7F == 0, code >> 8 & 0xFF == status else {
      throw ValidationError(
        "'\(words.joined(separator: " "))' ended with status \(code >> 8 & 0xFF) "
          + "and signal \(code & 0x7F), not with status \(status)")
    }
    return Run(
      wall: wall / .seconds(1),
      processor: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
      peak: Double(usage.ru_maxrss) * 1024)
  }

  /// A child inherits this process's peak of memory, so this process has to stay small.
  private func spawn() throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var arguments = unsafe words.map { unsafe strdup($0) }
    unsafe arguments.append(nil)
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var child: pid_t = 0
    let failure = unsafe posix_spawnp(&child, words[0], &actions, nil, arguments, environ)
    guard failure == 0 else {
      throw ValidationError("'\(words[0])' can't run: \(unsafe String(cString: strerror(failure)))")
    }
    return child
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}

/// What one run of a program took.
struct Run {
  /// In seconds.
  var wall: Double
  /// User and system time in seconds.
  var processor: Double
  /// The largest resident size in bytes.
  var peak: Double
}

/// What several runs of one program took.
struct Series {
  let runs: [Run]

  init(of count: Int, _ run: () throws -> Run) rethrows {
    runs = try (0..<max(count, 1)).map { _ in try run() }
  }

  func least(_ measure: (Run) -> Double) -> Double { runs.map(measure).min() ?? 0 }

  func median(_ measure: (Run) -> Double) -> Double {
    let sorted = runs.map(measure).sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
