import AssayReporting
import AssayRunning
import Foundation

/// The same input gives the same bytes: in every format, however many threads work.
struct Determinism: Property {
  static let name = "determinism"

  static func goal(_ extent: Extent) -> String {
    "\(runs(extent)) runs, 1 and 2 threads: byte-identical"
  }

  private static func runs(_ extent: Extent) -> Int { extent.of(quick: 6, full: 100) }

  /// The words of checks, in the package's folder.
  private static let checks = [
    "samples/estate", "samples/harbour/after --previous samples/harbour/before",
    "samples/routes/terraform", "samples/estate --set azure-ai-cmk.judge=all --allow-unknown",
  ]

  /// The words of other commands.
  private static let others = [
    "inspect samples/estate --format json", "inspect samples/harbour/after", "rules",
    "lint rules/azure-ai-cmk --format json", "test rules/azure-ai-cmk --format json",
    "explain azure-ai-cmk.region-match", "schema rule",
    "check samples/estate --trace azure-ai-cmk.region-match speech",
  ]

  func measure(in laboratory: Laboratory) throws -> Measurement {
    let package = FileManager.default.currentDirectoryPath
    let checks = Self.checks + [try large(in: laboratory)].compactMap(\.self)
    var differences: [String] = []
    for (number, check) in checks.enumerated() {
      let first = try reports(of: check, 0, number, in: laboratory)
      let others = try laboratory.map(Array(1..<Self.runs(laboratory.extent))) { run in
        try reports(of: check, run, number, in: laboratory) == first ? nil : run
      }
      differences += others.compactMap(\.self).map {
        "check \(check): run \($0) differs from run 0"
      }
    }
    for words in Self.others {
      let all = try laboratory.map(Array(0..<max(2, Self.runs(laboratory.extent) / 5))) { _ in
        let run = try laboratory.program(words.split(separator: " ").map(String.init), in: package)
          .run()
        return run.output + run.errors + Array(run.ending.utf8)
      }
      if Set(all).count > 1 { differences.append("\(words): runs differ") }
    }
    return Measurement(
      figure: "\(checks.count) checks × \(Self.runs(laboratory.extent)) runs "
        + "× \(ReportFormat.allCases.count) formats; \(Self.others.count) other commands",
      failures: differences)
  }

  /// An inventory that is read in parts by several threads, if it can be generated.
  private func large(in laboratory: Laboratory) throws -> String? {
    try laboratory.generated(resources: 20_000, named: "large.json", format: "json")
  }

  /// What a run leaves behind: its status, and each report.
  private func reports(
    of check: String, _ run: Int, _ number: Int, in laboratory: Laboratory
  ) throws -> [[UInt8]] {
    let folder = laboratory.scratch.url.appending(component: "run-\(number)-\(run)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = ReportFormat.allCases.map { folder.appending(component: $0.rawValue).path }
    let outputs = zip(ReportFormat.allCases, paths).flatMap { format, path in
      ["--format", format.rawValue, "--output", path]
    }
    let words =
      ["check"] + check.split(separator: " ").map(String.init)
      + ["--now", "2026-01-01T00:00:00Z", "--threads", "\(run % 2 + 1)"] + outputs
    let outcome = try laboratory.program(words, in: FileManager.default.currentDirectoryPath).run()
    let ending = outcome.errors + Array(outcome.ending.utf8)
    return try [ending] + paths.map { [UInt8](try Data(contentsOf: URL(filePath: $0))) }
  }
}
