import AssayRunning

/// What was measured, with the goals of the design.
struct Scoreboard {
  /// One line of the table.
  struct Score {
    var name: String
    var bytes: Int
    var series: Series
  }

  private(set) var scores: [Score] = []
  private var table = Table([
    "", "wall s", "median", "CPU s", "median", "MB/s CPU", "× floor", "peak MB", "goal",
  ])
  private var notes: [String] = []

  /// The series of an earlier line.
  subscript(name: String) -> Series? { scores.first { $0.name == name }?.series }

  mutating func add(_ name: String, bytes: Int, _ series: Series, goals: [Goal] = []) {
    scores.append(Score(name: name, bytes: bytes, series: series))
    let processor = series.least(\.processor)
    let megabytes = Double(bytes) / 1e6
    let floor = scores[0]
    let floorSpeed = floor.series.least(\.processor) / Double(max(floor.bytes, 1))
    let ratio = processor / Double(max(bytes, 1)) / floorSpeed
    table.add([
      name, series.least(\.wall).text(3), series.median(\.wall).text(3), processor.text(3),
      series.median(\.processor).text(3),
      bytes < 1_000 ? "" : (megabytes / max(processor, 1e-6)).text(0),
      bytes < 1_000 ? "" : ratio.text(1), (series.median(\.peak) / 1e6).text(1),
      goals.map(\.text).joined(separator: "; "),
    ])
  }

  mutating func note(_ text: String) { notes.append(text) }

  var text: String {
    table.text + notes.map { "\n\($0)" }.joined()
      + "\nTimes are the least and the median of the runs; goals are compared with the least."
  }
}

/// A bound that a figure should stay within.
struct Goal {
  let name: String
  let value: Double
  let limit: Double
  var isLeast = false
  var digits = 2

  var isReached: Bool { isLeast ? value >= limit : value <= limit }

  var text: String {
    let sign = isLeast ? "≥" : "≤"
    return "\(name) \(value.text(digits)) \(sign) \(limit.text(digits)) \(isReached ? "✓" : "✗")"
  }
}
