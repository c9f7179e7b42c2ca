internal import Foundation

/// Scripts and validators in Python, run as a developer runs them.
public enum Python {
  /// What a run left behind.
  public struct Outcome: Sendable {
    /// The exit status.
    public var status: Int32
    /// What standard output and standard error received.
    public var output: String
  }

  /// Whether there is a `python3`.
  public static let isInstalled = (try? run(["-c", ""]).status) == 0

  /// Whether the package `jsonschema` is installed.
  public static let hasJSONSchema = (try? run(["-c", "import jsonschema"]).status) == 0

  /// Whether the package `xmlschema` is installed.
  public static let hasXMLSchema = (try? run(["-c", "import xmlschema"]).status) == 0

  /// Runs `python3` in the package's folder.
  public static func run(_ arguments: [String]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-W", "ignore"] + arguments
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
