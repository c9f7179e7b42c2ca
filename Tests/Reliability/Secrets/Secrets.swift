import AssayReporting
import AssayRunning
import Foundation

/// Secrets of inventories are in nothing that the program writes.
struct Secrets: Property {
  static let name = "secrets"

  static func goal(_ extent: Extent) -> String {
    "0 of ≥ 1000 canaries in any format, trace or inspection"
  }

  func measure(in laboratory: Laboratory) throws -> Measurement {
    try CanarySample.write(to: laboratory.scratch)
    let commands = CanarySample.inventories.flatMap(Self.commands)
    let problems = try laboratory.map(commands) { words in
      try Self.problem(with: words, in: laboratory)
    }
    let canaries = Set(try CanarySample.inventories.flatMap { try Self.canaries($0, laboratory) })
    let short = canaries.count < 1000 ? ["only \(canaries.count) canaries"] : []
    return Measurement(
      figure: "\(canaries.count) canaries × \(ReportFormat.allCases.count) formats, "
        + "\(commands.count) runs",
      failures: problems.compactMap(\.self) + short)
  }

  private static func commands(on inventory: String) -> [[String]] {
    let rest = ["--rules", "pack"]
    let checks = ReportFormat.allCases.map {
      ["check", inventory, "--no-settings", "--format", $0.rawValue] + rest
    }
    let others = ["text", "json"].flatMap { format in
      [
        ["inspect", inventory, "--format", format] + rest,
        ["check", inventory, "--no-settings", "--format", format, "--trace", "pack.rule", "y3"]
          + rest,
      ]
    }
    return checks + others
  }

  private static func problem(
    with words: [String], in laboratory: Laboratory
  ) throws -> String? {
    let run = try laboratory.program(words, in: laboratory.scratch.url.path).run()
    let said = run.outputText + run.errorText
    let command = words.joined(separator: " ")
    if let found = said.firstRange(of: "CANARY") {
      return "\(command): …\(said[found.lowerBound...].prefix(40))…"
    }
    return [0, 1, 2, 3].contains(run.status) && !said.isEmpty ? nil : "\(command) \(run.ending)"
  }

  private static func canaries(
    _ inventory: String, _ laboratory: Laboratory
  ) throws -> [Substring] {
    let file = laboratory.scratch.url.appending(component: inventory)
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split { !$0.isLetter && !$0.isNumber }.filter { $0.hasPrefix("CANARY") }
  }
}
