import AssayTestSupport
import Foundation

/// Commands that need redirections or filters.
enum Shell {
  struct Outcome {
    var status: Int32
    /// What standard output and standard error received, unless the command sends it elsewhere.
    var output: String
  }

  /// Runs a command of `sh`, in which `assay` is the built program.
  static func run(_ command: String, in folder: URL) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "assay() { '\(AssayProgram.binary.path)' \"$@\"; }; \(command)"]
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
  }
}
