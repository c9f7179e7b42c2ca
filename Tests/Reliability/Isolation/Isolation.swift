import AssayReporting
import AssayRunning
import Foundation

/// A run talks to nobody, starts nothing, and opens and changes only what it was given.
struct Isolation: Property {
  static let name = "isolation"

  static func goal(_ extent: Extent) -> String {
    "0 network calls, 0 programs started, 0 files but those named"
  }

  /// A command in the package's folder, with what it may read beside what every program reads.
  private struct Command {
    var words: String
    var reads: [String]
  }

  private static let commands = [
    Command(words: "check samples/estate", reads: ["samples/estate", "assay.yaml"]),
    Command(
      words: "check samples/harbour/after --previous samples/harbour/before --threads 2",
      reads: ["samples/harbour", "assay.yaml"]),
    Command(
      words: "check samples/routes --rules rules/azure-ai-cmk --no-settings",
      reads: ["samples/routes", "rules/azure-ai-cmk"]),
    Command(words: "inspect samples/estate", reads: ["samples/estate", "assay.yaml"]),
    Command(words: "rules", reads: ["assay.yaml"]),
    Command(words: "lint rules/azure-ai-cmk", reads: ["rules/azure-ai-cmk", "assay.yaml"]),
    Command(words: "test rules/azure-ai-cmk", reads: ["rules/azure-ai-cmk", "assay.yaml"]),
    Command(words: "explain vacuous-rule", reads: ["assay.yaml"]),
    Command(words: "format --check rules", reads: ["rules"]),
    Command(words: "schema rule", reads: []),
  ]

  func measure(in laboratory: Laboratory) throws -> Measurement {
    guard SystemCalls.isAvailable() else {
      return Measurement(figure: "none", gaps: ["strace is not installed, or not allowed"])
    }
    var calls = 0
    var failures: [String] = []
    for (number, command) in Self.commands.enumerated() {
      let traced = try trace(command, number, in: laboratory)
      calls += traced.calls.count
      if traced.calls.isEmpty { failures.append("\(command.words): nothing was traced") }
      for call in traced.calls {
        guard let problem = problem(with: call, of: command, in: laboratory) else { continue }
        failures.append("\(command.words): \(problem): \(call.name)(\(call.arguments))")
      }
    }
    return Measurement(
      figure: "\(Self.commands.count) commands, \(calls) system calls with paths or peers",
      failures: failures)
  }

  private func trace(
    _ command: Command, _ number: Int, in laboratory: Laboratory
  ) throws -> SystemCalls {
    let log = laboratory.scratch.url.appending(component: "calls-\(number)").path
    let strace = [
      "strace", "-f", "-s", "4096", "-e", "trace=%network,%file,%process", "-e", "signal=none",
      "-o", log, laboratory.assay,
    ]
    var words = command.words.split(separator: " ").map(String.init)
    if words[0] == "check" {
      words += ReportFormat.allCases.flatMap {
        ["--format", $0.rawValue, "--output", output(laboratory) + "/\($0.rawValue)"]
      }
    }
    try FileManager.default.createDirectory(
      atPath: output(laboratory), withIntermediateDirectories: true)
    _ = try Program(strace + words).run()
    return SystemCalls(log: try String(contentsOfFile: log, encoding: .utf8))
  }

  private func output(_ laboratory: Laboratory) -> String {
    laboratory.scratch.url.appending(component: "reports").path
  }

  private static let peers: Set = [
    "socket", "connect", "bind", "listen", "accept", "sendto", "sendmsg", "socketpair",
    "getaddrinfo",
  ]

  /// What the loader and the C library look at in every program.
  private static let common = [
    "/etc/ld.so", "/lib", "/usr/lib", "/proc/self", "/proc/stat", "/proc/cpuinfo",
    "/sys/devices/system/cpu", "/dev/null", "/dev/urandom", "/etc/localtime",
    "/usr/share/locale", "/sys/fs/cgroup",
  ]

  private func problem(
    with call: SystemCalls.Call, of command: Command, in laboratory: Laboratory
  ) -> String? {
    if Self.peers.contains(call.name) { return "talks to somebody" }
    if call.name.hasPrefix("exec") {
      return call.paths.first == laboratory.assay ? nil : "starts a program"
    }
    if ["fork", "vfork"].contains(call.name) { return "starts a process" }
    // The loader looks for libraries beside the program.
    let own = URL(filePath: laboratory.assay).deletingLastPathComponent().path
    for path in call.paths where !path.isEmpty && path != own && path != laboratory.assay {
      let path = Self.absolute(path)
      let isOutput = Self.lies(path, in: output(laboratory))
      if call.writes, !isOutput { return "changes what isn't its report" }
      let named = command.reads.map(Self.absolute)
      let known = Self.common.contains { path.hasPrefix($0) }
      let isRead = named.contains { Self.lies(path, in: $0) || Self.lies($0, in: path) }
      if call.succeeded, !isOutput, !known, !isRead { return "looks at what wasn't named" }
    }
    return nil
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
  }

  private static func lies(_ path: String, in folder: String) -> Bool {
    path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : "\(folder)/")
  }
}
