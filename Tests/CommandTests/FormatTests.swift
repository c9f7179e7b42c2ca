import AssayTestSupport
import Foundation
import Testing

/// What `assay format` does to files, and what it leaves alone.
@Suite struct FormatTests {
  private static let text = "severity:   low\ntitle: 'The door'\n"
  private static let canonical = "title: The door\nseverity: low\n"

  @Test func writesFilesAndFoldersAndKeepsTheirModes() throws {
    let scratch = try ScratchFolder()
    try scratch.file("pack/a.yaml", Self.text)
    try scratch.file("pack/tests/b.test.yaml", "- { z: 1 }\n")
    try scratch.file("pack/notes.md", Self.text)
    try scratch.file("pack/.hidden.yaml", Self.text)
    let single = try scratch.file("single.yml", Self.text)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: single.path)
    let outcome = try AssayProgram.run(["format", "pack/", "single.yml"], in: scratch.url)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(
      outcome.output == "formatted pack/a.yaml\nformatted single.yml\n3 files, 2 formatted\n")
    #expect(scratch.text("pack/a.yaml") == Self.canonical)
    #expect(scratch.text("single.yml") == Self.canonical)
    #expect(scratch.text("pack/notes.md") == Self.text)
    #expect(scratch.text("pack/.hidden.yaml") == Self.text)
    let mode = try FileManager.default.attributesOfItem(atPath: single.path)[.posixPermissions]
    #expect(mode as? Int == 0o640)
    #expect(try scratch.names == ["pack", "single.yml"])
  }

  @Test func touchesNoFileThatIsAsItShouldBe() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.file("a.yaml", Self.canonical)
    let before = try FileManager.default.attributesOfItem(atPath: file.path)
    let outcome = try AssayProgram.run(["format", "a.yaml"], in: scratch.url)
    #expect(outcome.output == "1 file, 0 formatted\n")
    let after = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    #expect(before[.modificationDate] as? Date == after[.modificationDate] as? Date)
  }

  @Test func onlyListsWhenItChecks() throws {
    let scratch = try ScratchFolder()
    try scratch.file("a.yaml", Self.text)
    try scratch.file("b.yaml", Self.canonical)
    let outcome = try AssayProgram.run(["format", "--check", "."], in: scratch.url)
    #expect(outcome.status == 1)
    #expect(outcome.output == "would format a.yaml\n2 files, 1 to format\n")
    #expect(scratch.text("a.yaml") == Self.text)
    #expect(try AssayProgram.run(["format", "--check", "b.yaml"], in: scratch.url).status == 0)
  }

  @Test func passesStandardInputThrough() throws {
    let outcome = try AssayProgram.run(["format", "-"], input: Self.text)
    #expect(outcome.status == 0)
    #expect(outcome.output == Self.canonical)
    #expect(try AssayProgram.run(["format", "-", "--check"], input: Self.text).status == 1)
    #expect(try AssayProgram.run(["format", "-", "--check"], input: Self.canonical).status == 0)
  }

  @Test func writesNothingIfAnyFileIsRefused() throws {
    let scratch = try ScratchFolder()
    try scratch.file("a.yaml", Self.text)
    try scratch.file("b.yaml", "title: [")
    try scratch.file("c.yaml", "title: a\ntitle: b\n")
    let outcome = try AssayProgram.run(["format", "."], in: scratch.url)
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("error[unexpected-end]"))
    #expect(outcome.errors.contains("--> c.yaml:2:1"))
    #expect(scratch.text("a.yaml") == Self.text)
    #expect(scratch.text("b.yaml") == "title: [")
  }

  @Test func writesThroughNoLink() throws {
    let scratch = try ScratchFolder()
    try scratch.file("elsewhere.yaml", Self.text)
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: "pack"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: scratch.url.appending(path: "pack/a.yaml"),
      withDestinationURL: scratch.url.appending(path: "elsewhere.yaml"))
    for path in ["pack", "pack/a.yaml"] {
      let outcome = try AssayProgram.run(["format", path], in: scratch.url)
      #expect(outcome.status == 3)
      #expect(outcome.errors.contains("error[not-a-file]: 'pack/a.yaml'"), "\(outcome.errors)")
    }
    #expect(scratch.text("elsewhere.yaml") == Self.text)
  }

  @Test(arguments: [
    ("format", "nothing-to-format"), ("format none", "unreadable-pack"),
    ("format . -", "for itself alone"),
    ("format .", "no-yaml-files"),
  ])
  func refuses(_ arguments: String, _ named: String) throws {
    let scratch = try ScratchFolder()
    let arguments = arguments.split(separator: " ").map(String.init)
    let outcome = try AssayProgram.run(arguments, in: scratch.url)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains(named), "\(outcome.errors)")
  }

  @Test func putsTheKeysOfMappingsInOrder() throws {
    let text = """
      resources:
        - id: Id
          # which of them
          where: { lacks: b, has: a }
          fields:
            z: { as: pairs, default: {}, from: [ { where: { lacks: q, has: p }, value: 1 }, Tags ] }
            a: A
          type: x/y
      mapping: sample

      """
    let canonical = """
      mapping: sample
      resources:
        # which of them
        - where: { has: a, lacks: b }
          type: x/y
          id: Id
          fields:
            z: { from: [{ value: 1, where: { has: p, lacks: q } }, Tags], as: pairs, default: {} }
            a: A

      """
    #expect(try AssayProgram.run(["format", "-"], input: text).output == canonical)
    #expect(try AssayProgram.run(["format", "-"], input: canonical).output == canonical)
  }

  @Test func findsTheShippedRulesAsTheyShouldBe() throws {
    let outcome = try AssayProgram.run(["format", "--check", "rules"])
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test func findsWhatInitWritesAsItShouldBe() throws {
    let scratch = try ScratchFolder()
    _ = try AssayProgram.run(["init", "mine"], in: scratch.url)
    _ = try AssayProgram.run(
      ["init", "mine", "--rule", "one", "--resource", "a/b"], in: scratch.url)
    let outcome = try AssayProgram.run(["format", "--check", "mine"], in: scratch.url)
    #expect(outcome.status == 0, "\(outcome.output)")
  }
}
