import AssayReporting
import AssayRunning
import AssayTestSupport
import Reliability
import Testing

/// What can't be judged is no pass: the status says so, and so does each report on its own.
///
/// `make reliability` asks the same in every format.
@Suite struct FailClosedTests {
  @Test(arguments: Probe.all) func saysSo(_ probe: Probe) throws {
    let scratch = try ScratchFolder()
    try probe.write(to: scratch)
    for format in [ReportFormat.text, .json, .csv] {
      let outcome = try AssayProgram.run(probe.words(format: format.rawValue), in: scratch.url)
      let problems = probe.problems(
        status: outcome.status, output: outcome.output, errors: outcome.errors, as: format)
      #expect(problems == [])
    }
  }
}
