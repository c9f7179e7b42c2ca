import AssayTestSupport
import Foundation
import Testing

/// `assay test` tells a pack whose rules do what they are shown to do from one whose don't.
@Suite struct TestCommandTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try Sample.write(to: scratch)
  }

  private func test(
    _ arguments: String, output: FileHandle? = nil
  ) throws -> AssayProgram.Outcome {
    let all = arguments.split(separator: " ").map(String.init)
    return try AssayProgram.run(all, in: scratch.url, output: output)
  }

  /// A test of the sample pack's rule, in which a door is shut.
  private func write(expecting outcome: String) throws {
    try scratch.file(
      "pack/tests/doors.test.yaml",
      """
      - title: A door that is shut
        resources: [ { id: c, name: c, type: Test.House/doors, properties: { state: shut } } ]
        expect:
          - { rule: open, resource: c, outcome: \(outcome) }

      """)
  }

  @Test func passesWithStatus0() throws {
    try write(expecting: "noncompliant")
    let outcome = try test("test pack")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.hasSuffix("RESULT: PASSED: 2 examples, 1 test; exit status 0\n"))
  }

  @Test func showsWhatFailsWithPlaceAndValues() throws {
    try write(expecting: "compliant")
    let outcome = try test("test pack")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains("failed[pack.open]: 'c' should be compliant, and is noncompliant"))
    #expect(outcome.output.contains("--> pack/tests/doors.test.yaml:4:43"))
    #expect(outcome.output.contains("^^^^ properties.state; expected: equals 'open'"))
    #expect(
      outcome.output.hasSuffix(
        "RESULT: FAILED: 2 examples, 1 of 1 test failed; exit status 1\n"))
  }

  @Test(arguments: ["text", "json", "junit"])
  func hasTheSameStatusAndTheSameBytesInEveryRun(_ format: String) throws {
    try write(expecting: "compliant")
    let first = try test("test pack --format \(format)")
    #expect(first.status == 1)
    #expect(try test("test pack --format \(format) --output again").status == 1)
    #expect(scratch.text("again") == first.output)
    try write(expecting: "noncompliant")
    #expect(try test("test pack --format \(format)").status == 0)
  }

  @Test func writesSeveralReports() throws {
    let outcome = try test(
      "test pack --format junit --output a.xml --format text --output - --format json --output b")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("RESULT: PASSED"))
    #expect(scratch.text("a.xml")?.hasPrefix("<?xml") == true)
    #expect(scratch.text("b")?.hasPrefix("{") == true)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
  func failsWithStatus4WhenTheReportIsNotWritten() throws {
    try write(expecting: "compliant")
    let full = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
    #expect(try test("test pack", output: full).status == 4)
    #expect(try test("test pack --format junit --output no/such/folder").status == 4)
  }

  @Test func refusesAMistakeInATestWithStatus3() throws {
    try write(expecting: "complaint")
    let outcome = try test("test pack")
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("error[unknown-outcome]: unknown outcome 'complaint'"))
    #expect(outcome.errors.contains("--> pack/tests/doors.test.yaml:4:43"))
    for command in ["lint pack", "check good.json --rules pack", "rules --rules pack"] {
      #expect(try test(command).status == 3, "\(command)")
    }
  }

  @Test func runsThePacksBuiltInWithoutAPack() throws {
    let outcome = try test("test")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\nrules: azure-ai-cmk "))
  }

  @Test func runsSeveralPacks() throws {
    let other = AssayProgram.package.appending(path: "rules/azure-ai-cmk").path
    let outcome = try test("test pack \(other)")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("passed  pack.open "))
    #expect(outcome.output.contains("passed  azure-ai-cmk.region-match "))
    #expect(outcome.output.contains("in no test: pack.open\n"))
    #expect(try test("test pack pack").status == 3)
  }
}
