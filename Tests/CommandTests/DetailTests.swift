import AssayTestSupport
import Testing

/// What `--quiet` and `--verbose` leave of a text, and what they add.
@Suite struct DetailTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try Sample.write(to: scratch)
  }

  private func check(_ arguments: String) throws -> AssayProgram.Outcome {
    try AssayProgram.run(
      ["check", "--rules", "pack"] + arguments.split(separator: " ").map(String.init),
      in: scratch.url)
  }

  @Test func quietTellsWhatTheStatusRestsOn() throws {
    let outcome = try check("bad.json broken.json --quiet")
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines.first == "noncompliant[pack.open] medium: c is shut; c; bad.json:1:166")
    #expect(lines.dropFirst().first?.hasPrefix("error[unexpected-end]: ") == true)
    #expect(lines.dropFirst().first?.contains("; broken.json:1:") == true)
    #expect(lines.last?.hasPrefix("RESULT: NONCOMPLIANT, INCOMPLETE: ") == true)
  }

  /// Whatever isn't 0 has a line that says why.
  @Test(arguments: [
    ("good.json", 0, 1), ("bad.json", 1, 2), ("unsure.json", 2, 2), ("empty.json", 2, 4),
    ("none.json", 2, 2), ("other.json", 2, 2), ("incomplete.json", 2, 2), ("nameless.json", 2, 2),
  ])
  func quietNeverHidesWhy(_ inventory: String, _ status: Int32, _ lines: Int) throws {
    let outcome = try check("\(inventory) --quiet")
    #expect(outcome.status == status)
    #expect(outcome.output.split(separator: "\n").count == lines, "\(outcome.output)")
    #expect(outcome.output.contains("exit status \(status): "))
    let usual = try check(inventory)
    let last = try #require(outcome.output.split(separator: "\n").last)
    #expect(usual.output.hasSuffix("\(last)\n"))
  }

  @Test func mistakesAreToldInQuiet() throws {
    let outcome = try check("good.json --quiet --allow-unmatched pack.closed")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("error[unknown-rule]"))
  }

  @Test func verboseTellsMore() throws {
    let outcome = try check("bad.json --verbose")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("\n  = fingerprint: "))
    #expect(try !check("bad.json").output.contains("fingerprint"))
  }

  @Test(arguments: ["json", "sarif", "csv", "github"])
  func otherFormatsStayAsTheyAre(_ format: String) throws {
    let usual = try check("bad.json --format \(format)")
    for option in ["--quiet", "--verbose"] {
      #expect(try check("bad.json --format \(format) \(option)").output == usual.output)
    }
  }

  @Test func filesAreAsBriefAsTheTerminal() throws {
    let outcome = try check("bad.json --quiet --output report.txt")
    #expect(outcome.status == 1)
    #expect(try scratch.text("report.txt") == check("bad.json --quiet").output)
  }

  @Test func bothAtOnceAreRefused() throws {
    let outcome = try check("bad.json --quiet --verbose")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("exclude one another"))
  }
}
