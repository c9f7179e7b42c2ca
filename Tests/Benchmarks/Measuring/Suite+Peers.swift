import ArgumentParser
import AssayRunning

/// The same six rules in other hands, and what valgrind counts.
extension Suite {
  private static let peers = "Tests/Benchmarks/Peers"

  /// Other programs must find the same, or their times mean nothing.
  func measurePeers(into scores: inout Scoreboard) throws {
    guard Program.isInstalled("python3") else {
      return scores.note("python3 is not installed, so nothing was compared with other programs\n")
    }
    let agreement = "\(inventories.folder)/agreement.txt"
    let python = Program(
      ["python3", "\(Self.peers)/six_rules.py", inventories.json, "--report", report],
      output: agreement)
    try check(inventories.json).run(expecting: 1)
    let series = try Series(of: 1) { try python.run(expecting: 0) }
    scores.add("Python, its json", bytes: try size(inventories.json), series)
    let verdict = try TextFile.text(of: agreement)
    scores.note("assay and Python: \(verdict)")
    let findings = Int(verdict.prefix { $0.isNumber }) ?? 0
    let jq = ["jq", "-r", "-f", "\(Self.peers)/six_rules.jq", inventories.json]
    try measure("jq", jq, runs: 1, findings: findings, ratio: 30, into: &scores)
    let settings = "set threads = 1; set variable inventory = '\(inventories.json)'"
    let sql = ["duckdb", "-c", settings, "-f", "\(Self.peers)/six_rules.sql"]
    try measure("duckdb", sql, runs: runs, findings: findings, ratio: 3, into: &scores)
  }

  /// Measures a program that should take so many times what assay takes to find as much.
  private func measure(
    _ name: String, _ words: [String], runs: Int, findings: Int, ratio: Double,
    into scores: inout Scoreboard
  ) throws {
    guard Program.isInstalled(name) else { return scores.note("\(name) is not installed\n") }
    let output = "\(inventories.folder)/\(name).txt"
    let series = try Series(of: runs) { try Program(words, output: output).run(expecting: 0) }
    guard try TextFile.newlines(in: output) == findings else {
      throw ValidationError("\(name) did not find \(findings) times: see '\(output)'")
    }
    let ours = scores["assay, no digest"]?.least(\.processor) ?? 0
    let goal = Goal(
      name: "CPU/assay", value: series.least(\.processor) / ours, limit: ratio, isLeast: true,
      digits: 1)
    scores.add(name, bytes: try size(inventories.json), series, goals: [goal])
  }

  /// Times swing with the machine's load, instructions don't.
  func countInstructions(into scores: inout Scoreboard) throws {
    guard Program.isInstalled("valgrind") else {
      return scores.note("valgrind is not installed, so no instructions were counted")
    }
    let small = (bytes: try size(inventories.small(1_000)), count: try instructions(1_000))
    let twice = (bytes: try size(inventories.small(2_000)), count: try instructions(2_000))
    let perByte = Double(twice.count - small.count) / Double(twice.bytes - small.bytes)
    let goal = Goal(name: "instructions per byte", value: perByte, limit: 6)
    scores.note("assay, 2,000 resources against 1,000, no digest: \(goal.text)\n")
  }

  private func instructions(_ resources: Int) throws -> Int {
    let profile = "\(inventories.folder)/callgrind.\(resources)"
    let options = ["--tool=callgrind", "--callgrind-out-file=\(profile)", "--log-file=/dev/null"]
    let program = check(inventories.small(resources))
    try Program(["valgrind"] + options + program.words).run(expecting: 1)
    let totals = try TextFile.text(of: profile).split(separator: "\n")
      .first { $0.hasPrefix("totals: ") }
    guard let count = totals.flatMap({ Int($0.dropFirst("totals: ".count)) }) else {
      throw ValidationError("'\(profile)' has no totals")
    }
    return count
  }
}
