import AssayReporting
import Foundation

/// Whatever call to the system fails, the status says so and no report is torn.
struct Faults: Property {
  static let name = "faults"

  static func goal(_ extent: Extent) -> String {
    "≥ \(least(extent)) failing calls: right status, no report torn"
  }

  private static func least(_ extent: Extent) -> Int { extent.of(quick: 600, full: 2_000) }

  /// One call of one run that fails.
  private struct Trial: Sendable {
    var scene: FaultScene
    var fault: Fault
  }

  func measure(in laboratory: Laboratory) throws -> Measurement {
    guard let shim = try FaultShim(in: laboratory.scratch) else {
      return Measurement(figure: "none", gaps: ["no C compiler is installed"])
    }
    let trials = try Self.trials(in: laboratory, shim)
    let failures = try laboratory.map(trials) { trials in
      try trials.flatMap { trial in
        try trial.scene.problems(
          after: trial.fault.words, shim.program(trial.scene.program, trial.fault))
      }
    }
    let count = trials.joined().count
    let short = count < Self.least(laboratory.extent) ? ["only \(count) calls could fail"] : []
    return Measurement(figure: "\(count) failing calls", failures: failures.joined() + short)
  }

  /// By scene: two runs of one scene would disturb one another.
  private static func trials(in laboratory: Laboratory, _ shim: FaultShim) throws -> [[Trial]] {
    let formats = laboratory.extent == .full ? ReportFormat.allCases : [.text, .json, .sarif]
    let inventories = ["good.json", "bad.json", "folder"]
    return try inventories.flatMap { inventory in
      try formats.map { format in
        let scene = try FaultScene(inventory, as: format, in: laboratory)
        return try trials(of: scene, shim)
      }
    }
  }

  private static func trials(of scene: FaultScene, _ shim: FaultShim) throws -> [Trial] {
    let counts = try scene.counts(shim)
    return FaultShim.calls.flatMap { call in
      (0..<counts[call, default: 0]).flatMap { index in
        Fault.effects(of: call).map { effect in
          Trial(scene: scene, fault: Fault(call: call, index: index, effect: effect))
        }
      }
    }
  }
}
