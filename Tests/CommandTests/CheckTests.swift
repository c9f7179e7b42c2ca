import AssayTestSupport
import Testing

/// Every line of the table of exit statuses, from the built program.
@Suite struct CheckTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try Sample.write(to: scratch)
  }

  private func check(_ arguments: String..., input: String? = nil) throws -> AssayProgram.Outcome {
    try AssayProgram.run(["check"] + arguments, in: scratch.url, input: input)
  }

  struct Case: CustomTestStringConvertible {
    var arguments: [String]
    var status: Int32
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ arguments: String, _ status: Int32) {
      self.arguments = arguments.split(separator: " ").map(String.init)
      self.status = status
    }
  }

  static let table = [
    Case("good.json", 0),
    Case("good.ndjson", 0),
    Case("good.yaml", 0),
    Case("good.json good.ndjson", 0),
    Case("bad.json", 1),
    Case("good.json bad.json", 1),
    Case("bad.json good.json", 1),
    Case("folder", 1),
    Case("bad.json --fail-on medium", 1),
    Case("bad.json --fail-on high", 0),
    Case("unsure.json", 2),
    Case("unsure.json --allow-unknown", 0),
    Case("bad.json unsure.json", 1),
    Case("bad.json unsure.json --fail-on high", 2),
    Case("broken.json", 2),
    Case("good.json broken.json", 2),
    Case("bad.json broken.json", 1),
    Case("broken.json --allow-unknown --allow-empty --allow-incomplete", 2),
    Case("none.json", 2),
    Case("good.json none.json", 2),
    Case("nothing", 2),
    Case("zero.json", 2),
    Case("empty.json", 2),
    Case("empty.json --allow-empty", 0),
    Case("other.json", 2),
    Case("other.json --allow-empty", 2),
    Case("other.json --allow-unmatched pack.open", 0),
    Case("incomplete.json", 2),
    Case("incomplete.json --allow-incomplete", 0),
    Case("nameless.json", 2),
    Case("nameless.json --allow-incomplete", 2),
    Case("good.json --previous good.json", 0),
    Case("good.json --previous none.json", 2),
    Case("good.json --previous empty.json", 2),
  ]

  @Test(arguments: table)
  func endsWithTheStatus(_ row: Case) throws {
    let arguments = ["check", "--rules", "pack"] + row.arguments
    let outcome = try AssayProgram.run(arguments, in: scratch.url)
    #expect(outcome.status == row.status, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
  }

  @Test(
    arguments: ["text", "json", "sarif"], ["good.json", "bad.json", "unsure.json", "empty.json"])
  func hasOneStatusInEveryFormat(_ format: String, _ inventory: String) throws {
    let plain = try check(inventory, "--rules", "pack", "--output", "-")
    let outcome = try check(inventory, "--rules", "pack", "--format", format)
    #expect(outcome.status == plain.status)
    #expect(!outcome.output.isEmpty)
  }

  @Test func readsStandardInput() throws {
    let text = try #require(scratch.text("bad.json"))
    #expect(try check("-", "--rules", "pack", input: text).status == 1)
    #expect(try check("-", "--rules", "pack", input: "").status == 2)
  }

  @Test func readsMoreFilesThanItMayHaveOpen() throws {
    let door = try #require(scratch.text("folder/two.json"))
    for number in 0..<100 {
      try scratch.file("many/\(number).json", door.replacing(#""c""#, with: "\"\(number)\""))
    }
    let outcome = try Shell.run(
      "ulimit -n 20; assay check many --rules pack", in: scratch.url)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("RESULT: NONCOMPLIANT: 100 noncompliant"))
    #expect(outcome.output.contains("--> many/99.json:1:"))
  }

  @Test func printsNoValueAtLength() throws {
    let state = String(repeating: "\u{e9}", count: 1_000_000)
    let bad = try #require(scratch.text("bad.json"))
    try scratch.file("long.json", bad.replacing("shut", with: state))
    let outcome = try check("long.json", "--rules", "pack")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("c is \(state.prefix(256))…\n"))
    #expect(outcome.output.utf8.count < 5_000)
  }

  @Test func showsAMistakeInTheRulesAndChecksNothing() throws {
    try scratch.file("pack/closed.yaml", Sample.rule.replacing("equals", with: "equls"))
    let outcome = try check("bad.json", "--rules", "pack")
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("pack/closed.yaml:6:3"), "\(outcome.errors)")
    #expect(outcome.errors.contains("^^^^^"))
    #expect(outcome.errors.contains("'equals'"))
  }

  @Test func saysFirstWhyNothingCouldBeReadAndNothingThatFollowsFromIt() throws {
    let outcome = try check("none.json")
    #expect(outcome.status == 2)
    #expect(outcome.output.hasPrefix("error[no-such-file]: "), "\(outcome.output)")
    #expect(!outcome.output.contains("[vacuous-"))
    let partial = try check("other.json", "none.json", "--rules", "pack").output
    let warning = try #require(partial.firstRange(of: "warning[vacuous-rule]"))
    let error = try #require(partial.firstRange(of: "error[no-such-file]"))
    #expect(error.lowerBound < warning.lowerBound)
  }

  @Test func showsAHundredMistakesAtMostAndCountsTheRest() throws {
    for number in 0..<101 {
      try scratch.file("pack/a\(number).yaml", Sample.rule.replacing("equals", with: "equls"))
    }
    let outcome = try check("bad.json", "--rules", "pack")
    #expect(outcome.status == 3)
    #expect(outcome.errors.matches(of: /error\[unknown-operator\]/).count == 100)
    #expect(outcome.errors.contains("note: 1 more diagnostic left out\n101 errors\n"))
  }

  @Test func appliesTheShippedRulesWhereverItRuns() throws {
    let outcome = try check("other.json", "--format", "json")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("azure-ai-cmk.region-match"))
  }

  @Test func namesEveryLooseningInTheReport() throws {
    for format in ["text", "json", "sarif"] {
      let outcome = try check(
        "other.json", "--rules", "pack", "--allow-unmatched", "pack.open", "--format", format)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("--allow-unmatched pack.open"), "\(format)")
    }
  }

  @Test func givesTheSameBytesEveryTime() throws {
    for format in ["text", "json", "sarif"] {
      let runs = try (0..<5).map { _ in
        try check("folder", "unsure.json", "--rules", "pack", "--format", format).output
      }
      #expect(Set(runs).count == 1)
    }
  }
}
