import AssayTestSupport
import Testing

/// `assay diff` as the shell sees it.
@Suite struct DiffTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try Sample.write(to: scratch)
    for name in ["good", "bad", "unsure"] {
      let command = "check \(name).json --rules pack --format json --output \(name).report"
      _ = try AssayProgram.run(command.split(separator: " ").map(String.init), in: scratch.url)
    }
  }

  private func diff(_ arguments: String) throws -> AssayProgram.Outcome {
    try AssayProgram.run(
      ["diff"] + arguments.split(separator: " ").map(String.init), in: scratch.url)
  }

  @Test(arguments: [
    ("good.report good.report", 0), ("good.report bad.report", 1), ("bad.report good.report", 0),
    ("good.report unsure.report", 2), ("good.report bad.report --fail-on high", 0),
    ("good.report unsure.report --allow-unknown", 2),
    ("good.report unsure.report --allow-unknown --allow-incomplete", 0),
    ("good.report bad.report --format json", 1), ("good.report bad.report --format markdown", 1),
    ("good.report", 3), ("good.report none.report", 3), ("good.report bad.json", 3),
    ("good.report bad.report --allow-gone pack.closed", 3),
    ("good.report bad.report --format sarif", 3),
    ("good.report bad.report --output bad.report", 3),
    ("good.report bad.report --output none/diff.txt", 4),
  ])
  func endsWith(_ arguments: String, _ status: Int32) throws {
    let outcome = try diff(arguments)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.output.isEmpty == (status > 2))
    #expect(outcome.errors.isEmpty == (status <= 2))
  }

  /// No inventory is read here, for which '-' could stand.
  @Test func standardInputIsNoReport() throws {
    let outcome = try diff("good.report ./-")
    #expect(outcome.status == 3)
    #expect(!(outcome.errors + (try diff("good.report -")).errors).contains("inventory"))
  }

  @Test func tellsWhatAppeared() throws {
    let outcome = try diff("good.report bad.report")
    #expect(outcome.output.hasPrefix("appeared[pack.open] medium, noncompliant: c is shut\n"))
    #expect(outcome.output.contains("\nRESULT: WORSE: 1 appeared, 0 changed, "))
  }
}
