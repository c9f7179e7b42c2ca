import AssayTestSupport
import Foundation
import Testing

private let hasScript = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")

/// What a terminal shows while an inventory is read.
@Suite(.enabled(if: hasScript, "needs script of util-linux"))
struct ProgressTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try Sample.write(to: scratch)
  }

  /// What is shown of a run whose input takes its time, with a terminal for standard error and a
  /// file for standard output.
  private func shown(_ options: String, redirecting: String = "", term: String = "xterm") throws
    -> String
  {
    let binary = AssayProgram.binary.path
    try scratch.file(
      "run.sh",
      """
      (printf '['; sed 's/^.//; s/.$/,/' good.json; sleep 0.6; sed 's/^.//' good.json) \\
        | '\(binary)' check - --rules pack \(options) > report \(redirecting)

      """)
    let command = "TERM=\(term) script -qefc 'sh run.sh' /dev/null < /dev/null"
    let outcome = try Shell.run(command, in: scratch.url)
    #expect(outcome.status == 0, "\(outcome.output)")
    return outcome.output
  }

  @Test func aTerminalIsToldAndCleared() throws {
    let text = try shown("")
    #expect(text.contains("\rread "), "\(text.debugDescription)")
    #expect(text.contains(" resources, "), "\(text.debugDescription)")
    #expect(text.hasSuffix("\r\u{1B}[K"), "\(text.debugDescription)")
    #expect(scratch.text("report")?.contains("\u{1B}") == false)
    #expect(scratch.text("report")?.contains("RESULT: COMPLIANT") == true)
  }

  @Test(arguments: [
    ("--quiet", "", "xterm"), ("", "2> errors", "xterm"), ("", "", "dumb"),
  ])
  func nobodyElseIs(_ options: String, _ redirecting: String, _ term: String) throws {
    #expect(try shown(options, redirecting: redirecting, term: term) == "")
    if !redirecting.isEmpty { #expect(scratch.text("errors") == "") }
  }

  @Test func whatIsDoneSoonShowsNothing() throws {
    let command = "'\(AssayProgram.binary.path)' check good.json --rules pack --output report"
    let outcome = try Shell.run(
      "TERM=xterm script -qefc \"\(command)\" /dev/null < /dev/null", in: scratch.url)
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
  }
}
