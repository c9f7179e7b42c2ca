import AssayCompiler
import AssayInventory
import AssayKit
import AssayModel
import AssaySyntax
import AssayTestSupport
import Foundation
import Testing

/// What `assay explain` shows is what the program says.
///
/// The wrong example of a page gets the diagnostic, and the right one doesn't. Those of the command
/// line are run in `CommandTests`.
@Suite struct ExplanationTests {
  struct Case: CustomTestStringConvertible {
    var page: DiagnosticPage
    var testDescription: String { page.id }
  }

  @Test func everyPageIsAboutAnotherDiagnostic() {
    let ids = DiagnosticPage.all.map(\.id)
    #expect(ids == Set(ids).sorted())
  }

  @Test(arguments: DiagnosticPage.all.map(Case.init))
  func isWellWritten(_ row: Case) {
    let page = row.page
    #expect(page.meaning.hasSuffix(".") && page.reason.hasSuffix("."))
    #expect(!page.title.hasSuffix("."))
    #expect((page.wrong == nil) == (page.right == nil))
    #expect((page.wrong == nil) != (page.occasion == nil), "an example, or how it comes about")
    #expect(page.occasion?.hasSuffix(".") != false)
    #expect(page.wrong != page.right || page.wrong == nil)
    for line in "\(page.wrong ?? "")\n\(page.right ?? "")".split(separator: "\n") {
      #expect(line.utf8.count <= 120 || page.id == "too-deep", "\(line)")
    }
  }

  @Test(arguments: pages(.rule, .pack, .files, .test, .folder))
  func theWrongPackGetsTheDiagnostic(_ row: Case) throws {
    let page = row.page
    #expect(Self.ids(of: try #require(page.wrong), page) == [page.id])
  }

  @Test(arguments: pages(.rule, .pack, .files, .test, .folder))
  func theRightPackGetsNone(_ row: Case) throws {
    let page = row.page
    #expect(Self.ids(of: try #require(page.right), page) == [])
  }

  @Test(arguments: pages(.mapping))
  func theWrongMappingGetsTheDiagnostic(_ row: Case) throws {
    func ids(_ text: String?) throws -> Set<String> {
      let read = MappingReader.read(Array(try #require(text).utf8), path: "mapping.yaml")
      return Set(read.diagnostics.map(\.id))
    }
    #expect(try ids(row.page.wrong) == [row.page.id])
    #expect(try ids(row.page.right) == [])
  }

  @Test(arguments: pages(.manifest))
  func theWrongManifestGetsTheDiagnostic(_ row: Case) throws {
    func ids(_ text: String?) throws -> Set<String> {
      let read = ManifestReader.read(Array(try #require(text).utf8), path: "assay-manifest.yaml")
      return Set(read.diagnostics.map(\.id))
    }
    #expect(try ids(row.page.wrong) == [row.page.id])
    #expect(try ids(row.page.right) == [])
  }

  @Test(arguments: pages(.exemptions))
  func theWrongExemptionGetsTheDiagnostic(_ row: Case) throws {
    func ids(_ text: String?) throws -> Set<String> {
      do throws(InvalidCheck) {
        _ = try ExemptionFile(Array((text ?? "").utf8), path: "exemptions.yaml")
        return []
      } catch {
        return Set(error.diagnostics.map(\.id))
      }
    }
    #expect(try ids(row.page.wrong) == [row.page.id])
    #expect(try ids(row.page.right) == [])
  }

  @Test(arguments: pages(.inventory))
  func theWrongInventoryGetsTheDiagnostic(_ row: Case) throws {
    let page = row.page
    #expect(try Self.ids(ofInventory: try #require(page.wrong)).contains(page.id))
    #expect(try !Self.ids(ofInventory: try #require(page.right)).contains(page.id))
  }

  private static func pages(_ subjects: DiagnosticPage.Subject...) -> [Case] {
    DiagnosticPage.all.filter { subjects.contains($0.subject) && $0.wrong != nil }.map(Case.init)
  }

  /// What is said of a pack in which nothing but the example is remarkable.
  private static func ids(of example: String, _ page: DiagnosticPage) -> Set<String> {
    let pack = RulePack(folder: "rules/sample", files: files(example, page.subject))
    guard !ofExamples.contains(page.id) else {
      let report = PackLinter().report(on: [pack])
      return Set(report.diagnostics.map(\.id)).subtracting(unused)
    }
    let ids = RuleCompiler(readsTests: true).compile([pack.files]).diagnostics.map(\.id)
    return Set(ids).subtracting(unused.subtracting([page.id]))
  }

  /// What only a lint finds, which runs the examples.
  private static let ofExamples: Set = ["example-outcome", "example-finding", "unshown-path"]

  /// The sample's own rule uses neither its relations nor its parameters.
  private static let unused: Set = ["unused-relation", "unused-parameter"]

  private static func files(
    _ example: String, _ subject: DiagnosticPage.Subject
  ) -> [RulePack.File] {
    var texts = ["pack.yaml": SampleRule.manifest, "sample-rule.yaml": SampleRule.text()]
    switch subject {
    case .rule:
      texts["sample-rule.yaml"] = SampleRule.replacing(example, in: SampleRule.text())
    case .pack: texts["pack.yaml"] = SampleRule.replacing(example, in: SampleRule.manifest)
    case .files: texts.merge(named(example, over: texts)) { _, new in new }
    case .test: texts["tests/sample.test.yaml"] = example
    case .folder:
      let paths = example.split(separator: "\n").map(String.init)
      let folder = paths.map { path in
        if path.hasPrefix("tests/") { return (path, test) }
        let isManifest = path.hasPrefix("pack.")
        let rule = SampleRule.text([
          ("title", " \(path)"), ("assert", " { field: location, notEquals: \(path) }"),
        ])
        return (path, isManifest ? SampleRule.manifest : rule)
      }
      texts = Dictionary(uniqueKeysWithValues: folder)
    case .mapping, .manifest, .exemptions, .inventory, .command: break
    }
    return texts.map { RulePack.File(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  /// The parts of an example behind the lines that name their files, each in a sound file.
  private static func named(
    _ example: String, over sound: [String: String]
  ) -> [String: String] {
    var texts: [String: String] = [:]
    for part in "\n\(example)".components(separatedBy: "\n# ").dropFirst() {
      let (path, text) = (part.prefix { $0 != "\n" }, part.drop { $0 != "\n" }.dropFirst())
      let file = String(path)
      texts[file] =
        file.hasPrefix("tests/")
        ? String(text)
        : SampleRule.replacing(String(text), in: sound[file] ?? SampleRule.text())
    }
    if texts.keys.count(where: { !$0.hasPrefix("tests/") && $0 != "pack.yaml" }) > 1 {
      texts["sample-rule.yaml"] = SampleRule.text([
        ("resource", " Microsoft.KeyVault/vaults"), ("title", " Another matter"),
      ])
    }
    return texts
  }

  private static let test = """
    - title: A vault
      resources: [ { id: one, type: Microsoft.CognitiveServices/accounts } ]
      expect: [ { rule: soft-delete, resource: one, outcome: compliant } ]
    """

  private static func ids(ofInventory text: String) throws -> Set<String> {
    let scratch = try ScratchFolder()
    let file = try scratch.file("inventory.json", text)
    let rule = """
      title: The door is open
      severity: medium
      resource: Test.House/doors
      assert: { field: properties.state, equals: open }
      message: "a door is shut"
      remediation: Open it.
      examples:
        pass: [ { resources: [ { id: a, type: Test.House/doors, properties: { state: open } } ] } ]
        fail: [ { resources: [ { id: a, type: Test.House/doors, properties: { state: shut } } ] } ]
      """
    let pack = RulePack(
      folder: "rules/house",
      files: [
        RulePack.File(
          path: "pack.yaml", bytes: Array("pack: house\nversion: 1.0.0\ntitle: A house".utf8)),
        RulePack.File(path: "open.yaml", bytes: Array(rule.utf8)),
      ])
    let report = try ComplianceCheck([pack]).run(
      on: InventorySelection([file.path]), now: Moment(secondsSince1970: 0))
    return Set(report.diagnostics.map(\.id))
  }
}
