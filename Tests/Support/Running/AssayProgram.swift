public import Foundation

/// The built program, run as a user runs it.
public struct AssayProgram: Sendable {
  /// What a run left behind.
  public struct Outcome: Sendable {
    /// The exit status; -1 if a signal ended the program.
    public var status: Int32
    /// What standard output received.
    public var output: String
    /// What standard error received.
    public var errors: String
  }

  /// `ASSAY_BINARY` if set, or the program that was built together with the tests.
  public static var binary: URL {
    if let path = ProcessInfo.processInfo.environment["ASSAY_BINARY"] { return URL(filePath: path) }
    return URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(component: "assay")
  }

  /// The package's folder.
  public static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Runs the program in a folder, with text or a file as its standard input.
  public static func run(
    _ arguments: [String], in folder: URL = package, input: String? = nil,
    output: FileHandle? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["SWIFT_BACKTRACE": "enable=no", "PATH": "/usr/bin:/bin"]
      .merging(environment) { $1 }
    let scratch = try ScratchFolder()
    process.standardInput =
      try input.map { try FileHandle(forReadingFrom: scratch.file("input", $0)) }
      ?? FileHandle.nullDevice
    let outputFile = try scratch.file("output", "")
    let errorFile = try scratch.file("errors", "")
    process.standardOutput = try output ?? FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: try String(contentsOf: outputFile, encoding: .utf8),
      errors: try String(contentsOf: errorFile, encoding: .utf8))
  }
}
