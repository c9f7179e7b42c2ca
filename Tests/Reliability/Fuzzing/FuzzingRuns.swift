import AssayRunning
import Foundation

/// Random bytes break no part of the program, however they are found: by libFuzzer, which sees
/// what each input reaches, with AddressSanitizer.
struct FuzzingRuns: Property {
  static let name = "fuzzing"
  private static let targets = 10
  private static let secondsPerTarget = 36
  private static let least = 20_000_000

  static func goal(_ extent: Extent) -> String {
    "0 crashes in ≥ \(least / 1_000_000) million executions of \(targets) targets"
  }

  func measure(in laboratory: Laboratory) throws -> Measurement {
    guard laboratory.extent == .full else {
      return Measurement(figure: "none", gaps: ["it takes a build of its own: 'make fuzz'"])
    }
    var program = Program(["Tests/Fuzzing/run", "\(Self.secondsPerTarget)"])
    program.output = .captured
    let run = try program.run()
    let lines = run.outputText.split(separator: "\n").map(String.init)
    let results = lines.compactMap(Result.init)
    let executions = results.reduce(0) { $0 + $1.executions }
    var failures = lines.filter { !$0.hasPrefix("target ") }
    failures += results.filter { $0.status != 0 }.map { "\($0.target): status \($0.status)" }
    if results.count != Self.targets { failures.append("\(results.count) targets ran") }
    if executions < Self.least { failures.append("only \(executions) executions") }
    return Measurement(
      figure:
        "\(executions) executions of \(results.count) targets, least \(Self.slowest(results))",
      failures: failures)
  }

  /// A line such as `target json executions 1000 status 0`.
  private struct Result {
    var target: String
    var executions: Int
    var status: Int

    init?(_ line: String) {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 6, words[0] == "target", let executions = Int(words[3]),
        let status = Int(words[5])
      else { return nil }
      target = words[1]
      self.executions = executions
      self.status = status
    }
  }

  private static func slowest(_ results: [Result]) -> String {
    results.min { $0.executions < $1.executions }.map { "\($0.executions) (\($0.target))" }
      ?? "none"
  }
}
