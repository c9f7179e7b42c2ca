import AssayTestSupport
import Foundation
import Testing

/// Which settings hold, and that every report says so.
@Suite struct SettingsTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try Sample.write(to: scratch)
  }

  private func check(_ arguments: String) throws -> AssayProgram.Outcome {
    try AssayProgram.run(
      ["check"] + arguments.split(separator: " ").map(String.init), in: scratch.url)
  }

  @Test func theFileInTheCurrentFolderHolds() throws {
    try scratch.file("assay.yaml", "rules: [pack]\nfail-on: high\n")
    let outcome = try check("bad.json")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("settings: assay.yaml, sha256 "))
    #expect(outcome.output.contains("loosened by: --fail-on high"))
  }

  @Test(arguments: [
    "--no-settings --rules pack", "--fail-on medium", "--settings other.yaml",
    "--settings sub/other.yaml",
  ])
  func theCommandLineWins(_ arguments: String) throws {
    try scratch.file("assay.yaml", "rules: [pack]\nfail-on: high\n")
    try scratch.file("other.yaml", "rules: [pack]\n")
    try scratch.file("sub/other.yaml", "rules: [../pack]\n")
    let outcome = try check("bad.json \(arguments)")
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.output.contains("settings: ") != arguments.hasPrefix("--no-settings"))
  }

  @Test(arguments: ["text", "json", "sarif"])
  func everyReportNamesTheFile(_ format: String) throws {
    try scratch.file("ci/my settings.yaml", "allow-unknown: true\n")
    let outcome = try AssayProgram.run(
      ["check", "unsure.json", "--rules", "pack", "--settings", "ci/my settings.yaml"]
        + ["--format", format], in: scratch.url)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("ci/my settings.yaml"))
    #expect(outcome.output.contains("--allow-unknown"))
  }

  struct Mistake: CustomTestStringConvertible {
    var file: String
    var text: String
    var arguments: String
    var id: String
    var testDescription: String { "\(id) \(arguments)" }

    init(_ file: String, _ text: String, _ arguments: String, _ id: String) {
      self.file = file
      self.text = text
      self.arguments = arguments
      self.id = id
    }
  }

  @Test(arguments: [
    Mistake("assay.yaml", "fail: high", "", "unknown-key"),
    Mistake("assay.yaml", "parameters: { azure-ai-cmk: { judge: all } }", "", "unknown-pack"),
    Mistake("assay.yaml", "allow-unmatched: [pack.closed]", "", "unknown-rule"),
    Mistake("assay.yaml", "rules: [none]", "", "unreadable-pack"),
    Mistake("assay.yml", "fail-on: high", "", "misnamed-settings"),
    Mistake("assay.yaml/file", "", "", "unreadable-settings"),
    Mistake("other", "", "--settings none.yaml", "unreadable-settings"),
    Mistake("assay.yaml", "{}", "--output assay.yaml", "output-is-input"),
    Mistake("assay.yaml", "{}", "--settings assay.yaml --no-settings", "exclude"),
  ])
  func aMistakeChecksNothing(_ row: Mistake) throws {
    try scratch.file(row.file, row.text)
    let packs = row.id == "unreadable-pack" ? "" : "--rules pack"
    let outcome = try check("good.json \(packs) \(row.arguments)")
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(row.id), "\(outcome.errors)")
  }

  @Test func aLinkThatLeadsNowhereIsNoAbsence() throws {
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.appending(path: "assay.yaml").path, withDestinationPath: "gone")
    let outcome = try check("good.json --rules pack")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("unreadable-settings"))
  }

  @Test func rulesAreListedByTheSettings() throws {
    try scratch.file("assay.yaml", "rules: [pack]\n")
    let outcome = try AssayProgram.run(["rules"], in: scratch.url)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("settings: assay.yaml\npack "))
  }

  @Test(arguments: [
    ("lint", "in 1 pack: 1 rule, 2 examples run"), ("test", "passed  pack.open"),
    ("format --check", "2 files, 0 to format"), ("explain", "  pack.open  "),
  ])
  func otherCommandsLookAtThePacksOfTheSettings(_ command: String, _ shown: String) throws {
    try scratch.file("assay.yaml", "rules: [sub/pack]\n")
    try scratch.file("sub/pack/pack.yaml", "pack: pack\nversion: 1.0.0\ntitle: Doors\n")
    try scratch.file("sub/pack/open.yaml", Sample.rule)
    let arguments = command.split(separator: " ").map(String.init)
    if command.hasPrefix("format") {
      _ = try AssayProgram.run(["format"], in: scratch.url)
    }
    let outcome = try AssayProgram.run(arguments, in: scratch.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(shown), "\(outcome.output)")
    let none = try AssayProgram.run(arguments + ["--settings", "none.yaml"], in: scratch.url)
    #expect(none.status == 3 && none.errors.contains("unreadable-settings"))
  }

  @Test(arguments: ["lint", "test"], ["text", "json"])
  func reportsOnPacksNameTheFileThatNamesThem(_ command: String, _ format: String) throws {
    try scratch.file("ci/my settings.yaml", "rules: [../pack]\n")
    let named = [command, "--format", format, "--settings", "ci/my settings.yaml"]
    let outcome = try AssayProgram.run(named, in: scratch.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("ci/my settings.yaml"))
    let without = try AssayProgram.run([command, "pack", "--format", format], in: scratch.url)
    #expect(!without.output.contains("settings: "))
  }

  @Test func formattingTakesPacksAndMappingsOfTheSettings() throws {
    try scratch.file("assay.yaml", "rules: [pack]\nmappings: [maps/doors.yaml]\n")
    try scratch.file("maps/doors.yaml", "mapping:   doors\nresources: []\n")
    let outcome = try AssayProgram.run(["format"], in: scratch.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("settings: assay.yaml\n"))
    #expect(outcome.output.contains("formatted maps/doors.yaml\n"))
    #expect(scratch.text("maps/doors.yaml") == "mapping: doors\nresources: []\n")
    #expect(scratch.text("assay.yaml")?.contains("[pack]\n") == true)
  }

  @Test(arguments: ["lint pack", "test pack", "format --check good.yaml"])
  func packsThatAreNamedNeedNoSettings(_ command: String) throws {
    try scratch.file("assay.yaml", "rules: [none]\nfail: high\n")
    let arguments = command.split(separator: " ").map(String.init)
    let outcome = try AssayProgram.run(arguments, in: scratch.url)
    #expect(outcome.status < 2, "\(outcome.errors)")
    let settings = arguments + ["--settings", "assay.yaml"]
    #expect(try AssayProgram.run(settings, in: scratch.url).status == 3)
  }

  @Test(arguments: ["README.md", "Sources/AssayKit/Documentation.docc/Settings.md"])
  func theDocumentedSettingsAreRead(_ page: String) throws {
    let text = try String(contentsOf: AssayProgram.package.appending(path: page), encoding: .utf8)
    let block = try #require(text.components(separatedBy: "```yaml\n").dropFirst().first)
    try scratch.file("assay.yaml", block.components(separatedBy: "\n```")[0])
    let errors = try check("good.json --rules pack").errors
    let ids = errors.matches(of: /error\[([a-z-]+)\]/).map { String($0.1) }
    #expect(Set(ids).subtracting(["unknown-pack", "unknown-rule"]) == [])
  }
}
