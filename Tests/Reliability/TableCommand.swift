import ArgumentParser
import AssayRunning
import Foundation

/// Measures all properties and prints one table; fails unless every one of them holds.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Measure every property, and print one table; run it in the package's folder.")

  @OptionGroup var options: LaboratoryOptions
  @Option(help: "Only this property. Repeat for several.") var only: [String] = []

  func validate() throws {
    for name in only where Properties.named(name) == nil {
      let names = Properties.all.map { $0.name }.joined(separator: ", ")
      throw ValidationError("no property is called '\(name)': there are \(names)")
    }
  }

  func run() throws {
    var rows: [PropertyRow] = []
    for property in Properties.all where only.isEmpty || only.contains(property.name) {
      let row = try measure(property)
      FileHandle.standardError.write(Data("\(row.progress)\n".utf8))
      rows.append(row)
    }
    var table = Table(["PROPERTY", "GOAL", "FIGURE", "SECONDS", "VERDICT"])
    for row in rows { table.add(row.cells) }
    print("seed \(options.seed)\n\n\(table.text)", terminator: "")
    for row in rows { for line in row.remarks { print(line) } }
    let extent: Extent = options.quick ? .quick : .full
    guard rows.allSatisfy({ $0.passes(extent) }) else { throw ExitCode.failure }
  }

  /// Measures in another process, which may crash.
  private func measure(_ property: any Property.Type) throws -> PropertyRow {
    var program = Program(
      [CommandLine.arguments[0], "measure", property.name] + options.words)
    program.output = .captured
    let run = try program.run()
    let goal = property.goal(options.quick ? .quick : .full)
    guard run.status == 0, let text = MeasurementText(run.outputText) else {
      let failure = "measuring it \(run.ending) and told nothing whole"
      let measurement = Measurement(figure: "none", failures: [failure])
      return PropertyRow(property.name, goal: goal, measurement, seconds: run.wall)
    }
    return PropertyRow(property.name, goal: goal, text.measurement, seconds: run.wall)
  }
}

/// A line of the table.
struct PropertyRow {
  private static let shownFailures = 20

  let name: String
  let goal: String
  let measurement: Measurement
  let seconds: Double

  init(_ name: String, goal: String, _ measurement: Measurement, seconds: Double) {
    self.name = name
    self.goal = goal
    self.measurement = measurement
    self.seconds = seconds
  }

  /// What can't be measured here is no pass; the quick extent goes on without it.
  func passes(_ extent: Extent) -> Bool {
    measurement.failures.isEmpty && (extent == .quick || measurement.gaps.isEmpty)
  }

  private var verdict: String {
    if !measurement.failures.isEmpty { return "FAIL" }
    return measurement.gaps.isEmpty ? "pass" : "not measured"
  }

  var cells: [String] { [name, goal, measurement.figure, seconds.text(0), verdict] }

  var progress: String { "\(name): \(verdict), \(measurement.figure)" }

  /// What the table has no room for.
  var remarks: [String] {
    let failures = measurement.failures.prefix(Self.shownFailures).map { "\(name): FAIL: \($0)" }
    let left = measurement.failures.count - failures.count
    return failures + (left > 0 ? ["\(name): \(left) more failures"] : [])
      + measurement.gaps.map { "\(name): not measured: \($0)" }
  }
}
