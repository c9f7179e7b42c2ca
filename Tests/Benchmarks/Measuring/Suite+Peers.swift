import ArgumentParser

/// The same six rules in other hands, and what valgrind counts.
extension Suite {
  private static let peers = "Tests/Benchmarks/Peers"

  /// Other programs must find the same, or their times mean nothing.
  func measurePeers(into scores: inout Scoreboard) throws {
    let size = try size(inventories.json)
    let agreement = "\(inventories.folder)/agreement.txt"
    let python = Program(
      ["python3", "\(Self.peers)/six_rules.py", inventories.json, "--report", report],
      output: agreement)
    try check(inventories.json).run(expecting: 1)
    scores.add("Python, its json", bytes: size, try Series(of: 1) { try python.run() })
    let verdict = try TextFile.text(of: agreement)
    let count = Int(verdict.prefix { $0.isNumber })
    scores.note("Python, jq and assay: \(verdict)")
    guard Program.isInstalled("jq") else { return scores.note("jq is not installed") }
    let findings = "\(inventories.folder)/jq.txt"
    let jq = Program(
      ["jq", "-r", "-f", "\(Self.peers)/six_rules.jq", inventories.json], output: findings)
    let series = try Series(of: 1) { try jq.run() }
    guard try TextFile.newlines(in: findings) == count else {
      throw ValidationError("jq's findings are not as many as assay's: see '\(findings)'")
    }
    let ours = scores["assay, no digest"]?.least(\.processor) ?? 0
    let goal = Goal(
      name: "CPU/assay", value: series.least(\.processor) / ours, limit: 30, isLeast: true,
      digits: 0)
    scores.add("jq", bytes: size, series, goals: [goal])
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
