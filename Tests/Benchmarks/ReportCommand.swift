import ArgumentParser
import AssayKit
import Glibc

/// Times the writing of reports, apart from reading and judging.
///
/// It includes the making of findings, which are made when they are written.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Time how long reports of an inventory take to write.")

  @Option(help: "How often each report is written.") var runs = 5
  @Argument var inventory: String
  @Argument(help: "The folder of a rule pack.") var rules: String

  func run() throws {
    let check = try ComplianceCheck([RulePack(at: rules)])
    let report = check.run(
      on: InventorySelection([inventory]), now: Moment(secondsSince1970: 1_750_000_000))
    let findings = report.results.reduce(0) { $0 + $1.findings.count }
    for format in ReportFormat.allCases {
      let times = (0..<max(runs, 1)).map { _ in Self.seconds { Self.write(report, as: format) } }
      print("\(format.rawValue) \(findings) \(times.min() ?? 0)")
    }
  }

  private static func write(_ report: Report, as format: ReportFormat) {
    var buffer = ReportBuffer { _ in }
    format.reporter().write(report, to: &buffer)
    buffer.drainAll()
  }

  /// The processor's time for some work.
  private static func seconds(_ work: () -> Void) -> Double {
    let start = processorTime()
    work()
    return processorTime() - start
  }

  private static func processorTime() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
