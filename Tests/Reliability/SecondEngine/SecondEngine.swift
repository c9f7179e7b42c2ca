import AssayRunning
import Foundation

/// The program decides as an engine does that others wrote, in what both languages can say.
///
/// Tests/SecondEngine makes the rules, says them in Rego and compares; here it is run, on all
/// processors.
struct SecondEngine: Property {
  static let name = "second-engine"
  private static let parts = 2

  static func goal(_ extent: Extent) -> String { "0 differences in ≥ \(least(extent)) decisions" }

  private static func least(_ extent: Extent) -> Int {
    extent.of(quick: 20_000, full: 500_000)
  }

  func measure(in laboratory: Laboratory) throws -> Measurement {
    // One installs what the others need.
    let first = try Self.compare(0, decisions: 1, in: laboratory)
    let share = Self.least(laboratory.extent) / Self.parts
    let others =
      first.isSkipped
      ? []
      : try laboratory.map(Array(1...Self.parts)) { part in
        try Self.compare(part, decisions: share, in: laboratory)
      }
    let lines = ([first] + others).flatMap(\.lines)
    let decisions = Self.sum(of: "decisions ", in: lines)
    let undecided = Self.sum(of: "undecided ", in: lines)
    return Measurement(
      figure: "\(decisions) decisions of Regorus, \(100 * undecided / max(decisions, 1))% "
        + "unknown or not applicable",
      failures: lines.compactMap { Self.rest(of: $0, after: "difference ") },
      gaps: lines.compactMap { Self.rest(of: $0, after: "SKIPPED: it needs ") })
  }

  private struct Part: Sendable {
    var lines: [String]
    var isSkipped: Bool { lines.contains { $0.hasPrefix("SKIPPED") } }
  }

  private static func compare(
    _ part: Int, decisions: Int, in laboratory: Laboratory
  ) throws -> Part {
    var program = Program([
      "Tests/SecondEngine/run", "--assay", laboratory.assay, "--decisions", "\(decisions)",
      "--seed", "\(laboratory.seed << 8 + UInt64(part))",
    ])
    program.output = .captured
    program.patience = 600
    let run = try program.run(expecting: 0)
    return Part(lines: run.outputText.split(separator: "\n").map(String.init))
  }

  private static func rest(of line: String, after start: String) -> String? {
    line.hasPrefix(start) ? String(line.dropFirst(start.count)) : nil
  }

  private static func sum(of name: String, in lines: [String]) -> Int {
    lines.compactMap { rest(of: $0, after: name).flatMap { Int($0) } }.reduce(0, +)
  }
}
