import AssayTestSupport
import Foundation

/// Python scripts of this package, run as a developer runs them.
enum Python {
  struct Outcome {
    var status: Int32
    var output: String
  }

  static let isInstalled = (try? run(["-c", ""]).status) == 0

  /// Runs `python3` in the package's folder.
  static func run(_ arguments: [String]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.currentDirectoryURL = AssayProgram.package
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
  }
}
