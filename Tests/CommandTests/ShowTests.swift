import AssayReporting
import AssayTestSupport
import Testing

/// What `--show` and the settings choose from, as the shell sees it.
@Suite struct ShowTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try Sample.write(to: scratch)
  }

  private func check(_ arguments: [String]) throws -> AssayProgram.Outcome {
    try AssayProgram.run(["check", "bad.json", "--rules", "pack"] + arguments, in: scratch.url)
  }

  @Test(arguments: ReportFormat.allCases)
  func theStatusIsThatOfTheWholeRun(_ format: ReportFormat) throws {
    for filter in ["outcome=compliant", "severity=high", "resource=none", "status=known"] {
      let arguments = ["--show", filter, "--format", format.rawValue]
      #expect(try check(arguments).status == 1, "\(filter)")
      #expect(try check(arguments + ["--fail-on", "high"]).status == 0, "\(filter)")
    }
  }

  @Test func theSettingsChooseUnlessTheCommandLineDoes() throws {
    try scratch.file("assay.yaml", "show: [severity=high]\n")
    let outcome = try check([])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("shown: severity=high, which matches nothing\n"))
    #expect(outcome.output.contains("0 of 1 finding shown"))
    let other = try check(["--show", "outcome=noncompliant"])
    #expect(other.output.contains("1 of 1 finding shown"))
    #expect(!other.output.contains("severity=high"))
  }

  @Test(arguments: [
    ("show: [severity=hihg]", "unknown-filter", "assay.yaml:1:8"),
    ("show:\n- rule=pack.opn", "unknown-rule", "assay.yaml:2:3"),
    ("show: severity=high", "wrong-type", "assay.yaml:1:7"),
  ])
  func mistakesInTheSettingsHaveTheirPlaces(_ text: String, _ id: String, _ place: String) throws {
    try scratch.file("assay.yaml", text + "\n")
    let outcome = try check([])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("error[\(id)]"), "\(outcome.errors)")
    #expect(outcome.errors.contains(place), "\(outcome.errors)")
  }

  @Test func aTraceShowsOneResourceAnyway() throws {
    let outcome = try check(["--trace", "pack.open", "a", "--show", "severity=high"])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("exclude one another"))
  }
}
