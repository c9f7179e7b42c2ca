import AssayTestSupport
import Foundation
import Testing

/// Reports arrive whole or not at all, and a failure shows in the status.
@Suite struct OutputTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try Sample.write(to: scratch)
  }

  private func check(
    _ arguments: String, output: FileHandle? = nil
  ) throws -> AssayProgram.Outcome {
    let all = ["check", "--rules", "pack"] + arguments.split(separator: " ").map(String.init)
    return try AssayProgram.run(all, in: scratch.url, output: output)
  }

  @Test func writesEveryReportOfARun() throws {
    let outcome = try check(
      "bad.json --format json --output a.json --format text --output - --format sarif --output b")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("c is shut"))
    #expect(scratch.text("a.json")?.hasPrefix("{") == true)
    #expect(scratch.text("b")?.contains("2.1.0") == true)
  }

  @Test func writesTextToAFileAsToAPipe() throws {
    let plain = try check("bad.json")
    let outcome = try check("bad.json --output report.txt")
    #expect(outcome.output.isEmpty)
    #expect(scratch.text("report.txt") == plain.output)
  }

  @Test func replacesAnOldReport() throws {
    try scratch.file("report", "old")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: scratch.url.path + "/report")
    let names = try scratch.names
    #expect(try check("good.json --output report").status == 0)
    #expect(scratch.text("report") != "old")
    #expect(try scratch.names == names)
    let attributes = try FileManager.default.attributesOfItem(
      atPath: scratch.url.path + "/report")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func removesWhatAKilledRunHasLeft() throws {
    let old = try scratch.file(".report.12345.tmp", "torn")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -7_200)], ofItemAtPath: old.path)
    try scratch.file(".report.12346.tmp", "being written")
    try scratch.file(".report.mine.tmp", "another's")
    #expect(try check("good.json --output report").status == 0)
    let hidden = try scratch.names.filter { $0.hasPrefix(".") }
    #expect(hidden == [".report.12346.tmp", ".report.mine.tmp"])
  }

  @Test func writesThroughALink() throws {
    try scratch.file("real/report", "old")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.path + "/link", withDestinationPath: "real/report")
    #expect(try check("good.json --output link").status == 0)
    #expect(scratch.text("real/report")?.contains("RESULT") == true)
  }

  @Test(arguments: ["good.json", "bad.json", "unsure.json"])
  func reportsAFullDevice(_ inventory: String) throws {
    let full = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
    let outcome = try check(inventory, output: full)
    #expect(outcome.status == 4)
    #expect(outcome.errors.contains("No space left on device"))
    #expect(try check("\(inventory) --output /dev/full").status == 4)
    #expect(FileManager.default.fileExists(atPath: "/dev/full"))
  }

  @Test func reportsAClosedStandardOutput() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "exec \"$0\" check good.json --rules pack >&- 2>errors", AssayProgram.binary.path,
    ]
    process.currentDirectoryURL = scratch.url
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 4)
    #expect(scratch.text("errors")?.contains("Bad file descriptor") == true)
  }

  @Test func reportsAReaderThatWentAway() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let outcome = try check("bad.json", output: pipe.fileHandleForWriting)
    #expect(outcome.status == 4)
    #expect(outcome.errors.contains("Broken pipe"))
  }

  @Test func keepsEveryOldReportWhenOneCannotBeWritten() throws {
    try scratch.file("old.json", "old")
    let names = try scratch.names
    for target in ["missing/b", "folder", "/dev/full"] {
      let outcome = try check(
        "bad.json --format json --output old.json --format sarif --output \(target)")
      #expect(outcome.status == 4, "\(target)")
      #expect(outcome.errors.contains("report-not-written"))
      #expect(scratch.text("old.json") == "old")
      #expect(try scratch.names == names)
    }
  }

  @Test(arguments: [
    "bad.json --output bad.json", "folder --output folder/report.json",
    "folder --output folder/one.json", "good.json --previous bad.json --output bad.json",
    "good.json --output pack/open.yaml", "good.json --output ./folder/../good.json",
  ])
  func neverOverwritesWhatItReads(_ arguments: String) throws {
    let before = try scratch.names
    let outcome = try check(arguments)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("output-is-input"))
    #expect(try scratch.names == before)
    #expect(scratch.text("bad.json")?.hasPrefix("[") == true)
  }

  @Test(arguments: [
    "check - --output good.json < good.json", "check good.json >> good.json",
    "check - < good.json >> good.json", "check folder > folder/report",
    "check folder --format json --output - --format text --output report >> folder/one.json",
  ])
  func neverRedirectsIntoWhatItReads(_ command: String) throws {
    let before = try ["good.json", "folder/one.json"].map { try #require(scratch.text($0)) }
    let outcome = try Shell.run("assay \(command) --rules pack", in: scratch.url)
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("output-is-input"), "\(outcome.output)")
    #expect(["good.json", "folder/one.json"].map(scratch.text) == before)
  }

  @Test func neverReplacesWhatStandardOutputHolds() throws {
    let outcome = try Shell.run(
      "assay check good.json --rules pack --format text --output - --format json --output r > r",
      in: scratch.url)
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("repeated-output"), "\(outcome.output)")
  }

  @Test(arguments: ["report ./report", "report link", "report folder/../report"])
  func neverWritesTwoReportsToOneFile(_ outputs: String) throws {
    try scratch.file("report", "old")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.path + "/link", withDestinationPath: "report")
    let arguments = outputs.split(separator: " ").map { " --format json --output \($0)" }
    let outcome = try check("good.json" + arguments.joined())
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("repeated-output"), "\(outcome.errors)")
    #expect(scratch.text("report") == "old")
  }

  @Test func reportsAFileThatMayNotGrow() throws {
    try scratch.file("report", "old")
    let names = try scratch.names
    let outcome = try Shell.run(
      "ulimit -f 1; assay check bad.json --rules pack --format json --output report",
      in: scratch.url)
    #expect(outcome.status == 4)
    #expect(outcome.output.contains("File too large"), "\(outcome.output)")
    #expect(scratch.text("report") == "old")
    #expect(try scratch.names == names)
  }

  @Test func coloursOnlyOnRequestOrInATerminal() throws {
    #expect(try !check("bad.json").output.contains("\u{1b}["))
    #expect(try check("bad.json --color always").output.contains("\u{1b}["))
    _ = try check("bad.json --color always --output report")
    #expect(scratch.text("report")?.contains("\u{1b}[") == false)
  }
}
