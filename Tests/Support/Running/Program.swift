internal import Glibc
internal import Synchronization

/// A program to run and measure.
package struct Program: Sendable {
  /// What a standard stream is.
  package enum Stream: Sendable {
    /// This process's own.
    case inherited
    /// Read from, or written to from its beginning.
    case file(String)
    /// Kept, for output.
    case captured
  }

  /// The name, looked up in PATH unless it is a path, and the arguments.
  package var words: [String]
  /// The folder that it runs in; this process's own without one.
  package var folder: String?
  /// `NAME=value` each; this process's own without them.
  package var environment: [String]?
  package var input = Stream.file("/dev/null")
  package var output: Stream
  package var errors = Stream.inherited
  /// How many seconds of the clock it may take before it is killed: enough on a busy machine.
  package var patience = 3_600.0

  package init(_ words: [String], output: String = "/dev/null") {
    self.words = words
    self.output = .file(output)
  }

  /// Whether the first of PATH's folders to hold the program is there at all.
  package static func isInstalled(_ name: String) -> Bool {
    guard let path = unsafe getenv("PATH").map({ unsafe String(cString: $0) }) else { return false }
    return path.split(separator: ":").contains { unsafe access("\($0)/\(name)", X_OK) == 0 }
  }

  /// Runs the program to its end; throws if it can't start or ends with another status.
  @discardableResult package func run(expecting status: Int32) throws -> Run {
    let run = try run()
    guard run.status == status else {
      throw ProgramFailure("'\(words.joined(separator: " "))' \(run.ending), not status \(status)")
    }
    return run
  }

  /// Runs the program to its end, however it ends; throws if it can't start.
  package func run() throws -> Run {
    let beginning = ContinuousClock.now
    var (child, outputs) = try Self.starting.withLock { _ in try start() }
    let isLate = CapturedStream.drain(&outputs, until: beginning + .seconds(patience))
    // Without a stream to watch, the end is waited for.
    if isLate { kill(child, SIGKILL) }
    var code: Int32 = 0
    var usage = rusage()
    while unsafe wait4(child, &code, 0, &usage) != child {
      guard errno == EINTR else { throw ProgramFailure("'\(words[0])' was lost") }
    }
    return Run(
      code: code, isLate: isLate, wall: (ContinuousClock.now - beginning) / .seconds(1),
      usage: usage,
      output: outputs[0].bytes, errors: outputs[1].bytes)
  }

  /// One at a time, so that no program gets the pipes of another.
  private static let starting = Mutex(())

  private func start() throws -> (pid_t, [CapturedStream]) {
    var outputs = [try CapturedStream(output), try CapturedStream(errors)]
    let child = Result { try spawn(outputs) }
    for index in outputs.indices { outputs[index].closeWriter() }
    return (try child.get(), outputs)
  }

  /// A child inherits this process's peak of memory, so this process has to stay small where peaks
  /// are measured.
  private func spawn(_ captured: [CapturedStream]) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    if case .file(let path) = input {
      unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, path, O_RDONLY, 0)
    }
    let numbers = [STDOUT_FILENO, STDERR_FILENO]
    for (number, (stream, pipe)) in zip(numbers, zip([output, errors], captured)) {
      if case .file(let path) = stream {
        unsafe posix_spawn_file_actions_addopen(
          &actions, number, path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      } else if let writer = pipe.writer {
        unsafe posix_spawn_file_actions_adddup2(&actions, writer, number)
      }
    }
    var child: pid_t = 0
    let name = spawned[0]
    let failure = unsafe Self.withCStrings(spawned) { words in
      unsafe posix_spawnp(&child, name, &actions, nil, words, environ)
    }
    guard failure == 0 else {
      throw ProgramFailure("'\(words[0])' can't run: \(unsafe String(cString: strerror(failure)))")
    }
    return child
  }

  /// The words with those before them that set the folder and the environment.
  private var spawned: [String] {
    let chdir = folder.map { ["--chdir=\($0)"] } ?? []
    let variables = environment.map { ["-i"] + $0 } ?? []
    return chdir.isEmpty && variables.isEmpty ? words : ["env"] + chdir + variables + words
  }

  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = unsafe texts.map { unsafe strdup($0) }
    defer { unsafe pointers.forEach { unsafe free($0) } }
    return unsafe body(pointers + [nil])
  }
}

/// Why a program could not be run as it should.
package struct ProgramFailure: Error, CustomStringConvertible {
  package var description: String

  package init(_ description: String) { self.description = description }
}
