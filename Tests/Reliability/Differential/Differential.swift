import AssayReference
import AssayRunning

/// The program decides as an independent reference does, whatever rules and inventories say.
struct Differential: Property {
  static let name = "differential"
  private static let seedsPerPart = 4

  static func goal(_ extent: Extent) -> String { "0 differences in ≥ \(least(extent)) decisions" }

  private static func least(_ extent: Extent) -> Int {
    extent.of(quick: 150_000, full: 10_000_000)
  }

  func measure(in laboratory: Laboratory) throws -> Measurement {
    let run = DifferentialRun(in: laboratory.scratch.url)
    var account = DifferentialRun.Account()
    // Far from the seeds of the tests.
    var next = laboratory.seed << 32
    while account.decisions < Self.least(laboratory.extent), account.differences.isEmpty {
      let starts = (0..<16).map { next + UInt64($0 * Self.seedsPerPart) }
      next += UInt64(16 * Self.seedsPerPart)
      for part in try laboratory.map(
        starts,
        { start in
          try run.account(of: start..<start + UInt64(Self.seedsPerPart))
        })
      {
        account.add(part)
      }
    }
    let undecided = account.verdicts.filter {
      $0.key.hasPrefix("unknown") || $0.key == "notApplicable"
    }.values.reduce(0, +)
    return Measurement(
      figure: "\(account.decisions) decisions, \(100 * undecided / max(account.decisions, 1))% "
        + "unknown or not applicable",
      failures: account.differences
        + (undecided * 4 < account.decisions ? ["too few are unknown or not applicable"] : []))
  }
}
