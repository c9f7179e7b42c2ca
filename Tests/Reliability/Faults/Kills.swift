import AssayReference
import AssayReporting
import AssayRunning
import Foundation

/// Whenever a run is killed, no report is torn, and the next run needs no cleaning up.
struct Kills: Property {
  static let name = "kills"

  static func goal(_ extent: Extent) -> String {
    "\(count(extent)) kills: 0 reports torn, 0 statuses 0"
  }

  private static func count(_ extent: Extent) -> Int { extent.of(quick: 200, full: 1_000) }

  func measure(in laboratory: Laboratory) throws -> Measurement {
    let scenes = try [ReportFormat.json, .text, .sarif, .junit].map {
      try FaultScene("bad.json", as: $0, in: laboratory)
    }
    let shim = try FaultShim(in: laboratory.scratch)
    let calls = try laboratory.map(scenes) { scene in
      try shim.map { try Self.problems(of: scene, atCalls: $0) } ?? Attempts()
    }
    let atCalls = Attempts(calls)
    let random = max(0, Self.count(laboratory.extent) - atCalls.count)
    let killed = try laboratory.map(Array(scenes.enumerated())) { number, scene in
      try Self.problems(
        of: scene, times: random / scenes.count + 1, seed: laboratory.seed &+ UInt64(number))
    }
    let timed = Attempts(killed)
    return Measurement(
      figure: "\(atCalls.count) at system calls, \(timed.count) at random times",
      failures: atCalls.problems + timed.problems,
      gaps: shim == nil ? ["no C compiler is installed, so no run was killed at a call"] : [])
  }

  private struct Attempts {
    var count: Int
    var problems: [String] = []

    init(count: Int = 0) { self.count = count }

    init(_ parts: [Attempts]) {
      count = parts.reduce(0) { $0 + $1.count }
      problems = parts.flatMap(\.problems)
    }
  }

  private static func problems(
    of scene: FaultScene, atCalls shim: FaultShim
  ) throws -> Attempts {
    var attempts = Attempts()
    for (call, count) in try scene.counts(shim).sorted(by: { $0.key < $1.key }) {
      for index in 0..<count {
        let fault = Fault(call: call, index: index, effect: .kill)
        attempts.count += 1
        attempts.problems += try scene.problems(
          after: fault.words, shim.program(scene.program, fault))
      }
    }
    return attempts
  }

  /// Kills runs after random parts of the time that one takes.
  private static func problems(
    of scene: FaultScene, times count: Int, seed: UInt64
  ) throws -> Attempts {
    var random = SeededGenerator(seed: seed)
    let whole = try scene.program.run().wall
    var attempts = Attempts(count: count)
    for _ in 0..<count {
      var program = scene.program
      program.patience = whole * 1.2 * Double(random.below(1_000)) / 1_000
      attempts.problems += try scene.problems(
        after: "killed after \(Int(program.patience * 1e6)) µs", program)
    }
    return attempts
  }
}
