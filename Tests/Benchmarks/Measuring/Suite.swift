import ArgumentParser
import AssayRunning

/// The measurements, in the order of the table.
struct Suite {
  let assay: String
  let inventories: Inventories
  let runs: Int

  /// assay finds something in every generated inventory that isn't empty.
  ///
  /// - Parameter rules: A pack's folder; all shipped rules without one.
  func check(
    _ inventory: String, _ options: [String] = ["--no-digest"], rules: String?
  ) -> Program {
    Program(
      [assay, "check", inventory, "--format", "json", "--output", report] + options
        + (rules.map { ["--rules", $0] } ?? []))
  }

  /// The same with the six rules.
  func check(_ inventory: String, _ options: [String] = ["--no-digest"]) -> Program {
    check(inventory, options, rules: inventories.sixRules)
  }

  var report: String { "\(inventories.folder)/report.json" }
  func size(_ path: String) throws -> Int { try TextFile.size(of: path) }

  func measureFloors(into scores: inout Scoreboard) throws {
    let floor = Program([CommandLine.arguments[0], "floor", inventories.json])
    let size = try size(inventories.json)
    scores.add("count newlines", bytes: size, try Series(of: runs) { try floor.run(expecting: 0) })
    guard Program.isInstalled("openssl") else { return scores.note("openssl is not installed\n") }
    let digest = Program(["openssl", "dgst", "-sha256", inventories.json])
    scores.add(
      "openssl dgst -sha256", bytes: size, try Series(of: runs) { try digest.run(expecting: 0) })
    let plain = digest.withoutInstructionsForDigests
    scores.add(
      "openssl dgst -sha256, plain", bytes: size,
      try Series(of: runs) { try plain.run(expecting: 0) })
  }

  func measureJSON(into scores: inout Scoreboard) throws {
    let size = try size(inventories.json)
    let bare = check(inventories.json)
    try bare.run(expecting: 1)
    let series = try Series(of: runs) { try bare.run(expecting: 1) }
    if Program.isInstalled("taskset") {
      let pinned = Program(["taskset", "-c", "0"] + bare.words + ["--threads", "1"])
      let one = try Series(of: runs) { try pinned.run(expecting: 1) }
      scores.add("assay, no digest, one core", bytes: size, one)
      let ratio = series.least(\.wall) / one.least(\.wall)
      scores.add(
        "assay, no digest", bytes: size, series,
        goals: goals(series, bytes: size) + [Goal(name: "wall/one core", value: ratio, limit: 0.6)])
    } else {
      scores.add("assay, no digest", bytes: size, series, goals: goals(series, bytes: size))
    }
    let whole = check(inventories.json, [])
    try measure("assay, with digest", whole, beside: "openssl dgst -sha256", into: &scores)
    try measure(
      "assay, with digest, plain", whole.withoutInstructionsForDigests,
      beside: "openssl dgst -sha256, plain", into: &scores)
  }

  private func measure(
    _ name: String, _ program: Program, beside other: String, into scores: inout Scoreboard
  ) throws {
    let series = try Series(of: runs) { try program.run(expecting: 1) }
    let goal = scores[other].map { digest in
      let ratio = series.least(\.wall) / digest.least(\.wall)
      return Goal(name: "wall/openssl", value: ratio, limit: 1.1)
    }
    scores.add(name, bytes: try size(inventories.json), series, goals: goal.map { [$0] } ?? [])
  }

  private func goals(_ series: Series, bytes: Int) -> [Goal] {
    let megabytes = Double(bytes) / 1e6
    let speed = megabytes / series.least(\.processor)
    return [
      Goal(name: "MB/s", value: speed, limit: 700, isLeast: true, digits: 0),
      Goal(name: "MB", value: series.median(\.peak) / 1e6, limit: 40, digits: 1),
    ]
  }

  func measureOtherFormats(into scores: inout Scoreboard) throws {
    let lines = check(inventories.ndjson)
    scores.add(
      "assay, NDJSON", bytes: try size(inventories.ndjson),
      try Series(of: runs) { try lines.run(expecting: 1) })
    try measurePlan(beside: "assay, NDJSON", into: &scores)
    let few = min(runs, 3)
    let floor = Program([CommandLine.arguments[0], "floor", "--yaml", inventories.yaml])
    let events = try Series(of: few) { try floor.run(expecting: 0) }
    let size = try size(inventories.yaml)
    scores.add("libyaml's events, YAML, a tenth", bytes: size, events)
    let yaml = check(inventories.yaml)
    let series = try Series(of: few) { try yaml.run(expecting: 1) }
    let ratio = series.least(\.processor) / events.least(\.processor)
    scores.add(
      "assay, YAML, a tenth", bytes: size, series,
      goals: [Goal(name: "CPU/libyaml", value: ratio, limit: 1.2)])
  }

  /// A plan is on one line, as NDJSON is without spaces.
  private func measurePlan(beside other: String, into scores: inout Scoreboard) throws {
    let size = try size(inventories.plan)
    let plan = check(inventories.plan)
    let series = try Series(of: runs) { try plan.run(expecting: 1) }
    let goal = scores.scores.last { $0.name == other }.map { other in
      let own = series.least(\.processor) / Double(size)
      let ratio = own / (other.series.least(\.processor) / Double(other.bytes))
      return Goal(name: "CPU/NDJSON", value: ratio, limit: 1.5)
    }
    scores.add("assay, Terraform plan", bytes: size, series, goals: goal.map { [$0] } ?? [])
  }

  func measureStart(into scores: inout Scoreboard) throws {
    let empty = check(inventories.empty, [], rules: nil)
    let series = try Series(of: 3 * runs) { try empty.run(expecting: 2) }
    scores.add(
      "assay, []", bytes: 3, series,
      goals: [Goal(name: "ms", value: 1000 * series.least(\.wall), limit: 15, digits: 1)])
  }

  func measureLarge(into scores: inout Scoreboard) throws {
    try inventories.generateLarge()
    let large = check(inventories.large)
    let series = try Series(of: 1) { try large.run(expecting: 1) }
    scores.add(
      "assay, ten times as much", bytes: try size(inventories.large), series,
      goals: [
        Goal(name: "CPU s", value: series.least(\.processor), limit: 3),
        Goal(name: "MB", value: series.median(\.peak) / 1e6, limit: 200, digits: 0),
      ])
  }
}
