import AssayRunning
import Foundation

/// Inputs that ask for much get little: an answer soon, in little memory.
///
/// Time is the processor's, so that it says the same on a busy machine. This process stays small,
/// because a program inherits the peak of the one that starts it.
struct Bombs: Property {
  static let name = "bombs"
  private static let seconds = 0.2
  private static let bytes = 64e6

  static func goal(_ extent: Extent) -> String { "≥ 40, each answered in 0.2 s of CPU and 64 MB" }

  func measure(in laboratory: Laboratory) throws -> Measurement {
    var measurement = Measurement(figure: "")
    var (slowest, largest) = (("", 0.0), ("", 0.0))
    for bomb in Bomb.all {
      try DoorSample.write(to: laboratory.scratch, in: "bomb")
      var file = try ByteFile("bomb/\(bomb.path)", in: laboratory.scratch)
      try bomb.write(&file)
      try file.close()
      let folder = laboratory.scratch.url.appending(component: "bomb")
      let inventory = bomb.path == "i" ? "i" : "good.json"
      let run = try laboratory.program(["check", inventory, "--rules", "pack"], in: folder.path)
        .run()
      measurement.failures += Self.problems(of: bomb, run)
      if run.processor > slowest.1 { slowest = (bomb.name, run.processor) }
      if run.peak > largest.1 { largest = (bomb.name, run.peak) }
      try FileManager.default.removeItem(at: folder)
    }
    if Bomb.all.count < 40 { measurement.failures.append("too few bombs") }
    measurement.figure =
      "\(Bomb.all.count); ≤ \(slowest.1.text(2)) s (\(slowest.0)), "
      + "≤ \((largest.1 / 1e6).text(0)) MB (\(largest.0))"
    return measurement
  }

  private static func problems(of bomb: Bomb, _ run: Run) -> [String] {
    var problems: [String] = []
    let said = run.outputText + run.errorText
    if run.status != bomb.status {
      problems.append("\(run.ending), not \(bomb.status): \(said.prefix(500))")
    }
    if let id = bomb.id, !said.contains("[\(id)]: ") {
      problems.append("doesn't say \(id): \(said.prefix(500))")
    }
    if run.processor > seconds { problems.append("took \(run.processor.text(2)) s") }
    if run.peak > bytes { problems.append("took \((run.peak / 1e6).text(0)) MB") }
    return problems.map { "\(bomb.name): \($0)" }
  }
}
