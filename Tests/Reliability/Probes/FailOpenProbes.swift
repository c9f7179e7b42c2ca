import AssayReporting
import AssayRunning
import Foundation

/// Every known way in which a checker passes what it could not judge, in every format.
struct FailOpenProbes: Property {
  static let name = "fail-open"

  static func goal(_ extent: Extent) -> String {
    "0 of ≥ 60 probes pass, in \(extent == .full ? "each format" : "three formats each")"
  }

  /// All formats; for a quick look three, which are others for the next probe.
  private static func formats(_ extent: Extent, _ index: Int) -> [ReportFormat] {
    let all = ReportFormat.allCases
    return extent == .full ? all : (0..<3).map { all[(3 * index + $0) % all.count] }
  }

  func measure(in laboratory: Laboratory) throws -> Measurement {
    let probes = Probe.all
    let failures = try laboratory.map(Array(probes.enumerated())) { index, probe in
      let folder = "probe-\(index)"
      try probe.write(to: laboratory.scratch, in: folder)
      return try Self.formats(laboratory.extent, index).flatMap { format in
        let path = laboratory.scratch.url.appending(component: folder).path
        let run = try laboratory.program(probe.words(format: format.rawValue), in: path).run()
        return probe.problems(
          status: run.status ?? -1, output: run.outputText, errors: run.errorText, as: format)
      }
    }
    let names = Set(probes.map(\.name))
    let repeated = probes.count == names.count ? [] : ["two probes have one name"]
    return Measurement(
      figure: "\(probes.count) probes × \(Self.formats(laboratory.extent, 0).count) formats",
      failures: failures.joined() + repeated + (probes.count >= 60 ? [] : ["too few probes"]))
  }
}
