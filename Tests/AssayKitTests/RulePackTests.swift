import AssayCompiler
import AssayKit
import AssayModel
import AssayTestSupport
import Foundation
import Testing

@Suite struct RulePackTests {
  private static var shippedFolders: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(
        atPath: AssayProgram.package.appending(component: "rules").path
      ).filter { !$0.hasPrefix(".") }.sorted()
    }
  }

  @Test func embedsThePacksOfTheRulesFolder() throws {
    let onDisk = try Self.shippedFolders.map { name in
      let pack = try RulePack(at: AssayProgram.package.appending(components: "rules", name).path)
      return RulePack(folder: "rules/\(name)", files: pack.files.files, isProved: true)
    }
    #expect(!onDisk.isEmpty)
    #expect(RulePack.shipped == onDisk)
  }

  @Test(arguments: RulePack.shipped)
  func everyExampleAndTestHolds(_ pack: RulePack) throws {
    let report = try RuleTester([pack]).run()
    #expect(report.examples.total > 0)
    #expect(report.tests.total > 0)
    for proof in report.proofs { #expect(proof.holds, "\(proof)") }
  }

  /// A check of a pack that is proved doesn't read the examples; otherwise it does.
  @Test func readsExamplesUntilTheyAreProved() throws {
    let manifest = "pack: doors\nversion: 1.0.0\ntitle: Doors\n"
    let rule = """
      title: A door is open
      severity: low
      resource: Contoso.House/doors
      assert: { field: kind, equals: open }
      message: shut
      remediation: Open it.
      examples:
        pass: [ { resources: [ { id: a, type: Contoso.House/doors, kind: shut } ] } ]

      """
    for isProved in [false, true] {
      let pack = RulePack(
        folder: "doors", files: [file("pack.yaml", manifest), file("open.yaml", rule)],
        isProved: isProved)
      let mistakes = #expect(throws: InvalidCheck.self) { _ = try RuleTester([pack]) }
      #expect(mistakes?.diagnostics.map(\.id) == ["missing-key"])
      let check = try? ComplianceCheck([pack])
      #expect((check == nil) == !isProved)
    }
  }

  @Test func analysesRulesUntilTheyAreProved() throws {
    let manifest = "pack: doors\nversion: 1.0.0\ntitle: Doors\n"
    let rule = """
      title: A door is open
      severity: low
      resource: Contoso.House/doors
      when: { allOf: [ { field: kind, equals: open }, { field: kind, equals: shut } ] }
      assert: { field: kind, equals: open }
      message: shut
      remediation: Open it.

      """
    for isProved in [false, true] {
      let pack = RulePack(
        folder: "doors", files: [file("pack.yaml", manifest), file("open.yaml", rule)],
        isProved: isProved)
      let linted = PackLinter().report(on: [pack])
      #expect(linted.diagnostics.map(\.id).contains("impossible-when"))
      let check = try? ComplianceCheck([pack])
      #expect((check == nil) == !isProved)
    }
  }

  @Test func digestsPathsAndContentApart() {
    let digests = [
      [file("a", "bc"), file("d", "")], [file("a", "b"), file("cd", "")],
      [file("ab", "c"), file("d", "")], [file("a", "bc")],
    ].map { RulePack(folder: "pack", files: $0).sha256 }
    #expect(Set(digests).count == digests.count)
    #expect(digests.allSatisfy { $0.utf8.count == 64 })
  }

  @Test func digestsWhateverTheOrderAndTheFolder() {
    let files = [file("a", "1"), file("b", "2")]
    #expect(
      RulePack(folder: "one", files: files).sha256
        == RulePack(folder: "two", files: files.reversed()).sha256)
  }

  private func file(_ path: String, _ text: String) -> RulePack.File {
    RulePack.File(path: path, bytes: Array(text.utf8))
  }
}

@Suite struct PackFolderTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func ids(_ path: String) -> [String] {
    do throws(InvalidCheck) {
      _ = try RulePack(at: path.isEmpty ? scratch.url.path : scratch.url.path + "/" + path)
      return []
    } catch {
      return error.diagnostics.map(\.id)
    }
  }

  @Test func readsEveryFileThatIsNotHidden() throws {
    try scratch.file("pack.yaml", "1")
    try scratch.file("tests/deep.yaml", "2")
    try scratch.file(".hidden", "3")
    let pack = try RulePack(at: scratch.url.path + "/")
    #expect(pack.files.files.map(\.path) == ["pack.yaml", "tests/deep.yaml"])
    #expect(pack.folder == scratch.url.path)
  }

  @Test func refusesAFolderThatIsMissing() { #expect(ids("none") == ["unreadable-pack"]) }

  @Test func refusesAFolderWithoutAManifest() throws {
    try scratch.file("notes.txt", "")
    try scratch.file("tests/rule.yaml", "")
    #expect(ids("") == ["not-a-pack"])
  }

  @Test func refusesAFile() throws {
    try scratch.file("pack.yaml", "")
    #expect(ids("pack.yaml") == ["unreadable-pack"])
  }

  @Test func refusesLinks() throws {
    try scratch.file("pack.yaml", "")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.path + "/rule.yaml", withDestinationPath: "/etc/passwd")
    #expect(ids("") == ["not-a-file"])
  }

  @Test func refusesAFileThatIsTooLarge() throws {
    try scratch.file("pack.yaml", String(repeating: "#", count: 5 << 20))
    #expect(ids("") == ["pack-file-too-large"])
  }

  @Test func pointsToThePacksInside() throws {
    try scratch.file("one/pack.yaml", "")
    do throws(InvalidCheck) {
      _ = try RulePack(at: scratch.url.path)
      Issue.record("a folder of packs was taken for a pack")
    } catch {
      #expect(error.diagnostics.first?.help?.contains("/one'") == true)
    }
  }
}
