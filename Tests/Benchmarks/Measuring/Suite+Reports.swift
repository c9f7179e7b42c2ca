import ArgumentParser
import AssayRunning

/// What writing a report takes where almost every resource breaks a rule.
extension Suite {
  /// Another process checks and writes, so that this one stays small.
  func measureReports(into scores: inout Scoreboard) throws {
    let output = "\(inventories.folder)/reports.txt"
    let words = ["report", "--runs", "\(runs)", inventories.findings, inventories.sixRules]
    try Program([CommandLine.arguments[0]] + words, output: output).run(expecting: 0)
    for line in try TextFile.text(of: output).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 3, let seconds = Double(words[2]) else {
        throw ValidationError("'\(output)' says '\(line)'")
      }
      let goal = Goal(name: "CPU s", value: seconds, limit: 0.2, digits: 3)
      scores.note("\(words[1]) findings as \(words[0]): \(goal.text)\n")
    }
  }
}
