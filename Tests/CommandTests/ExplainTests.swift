import AssayKit
import AssayTestSupport
import Foundation
import Testing

/// What `assay explain` says, and that the command line gets the diagnostics that it explains.
@Suite struct ExplainTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try Sample.write(to: scratch)
    try FileManager.default.copyItem(
      at: scratch.url.appending(path: "pack"), to: scratch.url.appending(path: "copy"))
  }

  @Test func tellsWhatADiagnosticMeansWithAnExample() throws {
    let outcome = try AssayProgram.run(["explain", "unknown-operator"])
    #expect(outcome.status == 0)
    try expectGolden(outcome.output, "unknown-operator.explain.golden")
  }

  @Test func listsEveryDiagnostic() throws {
    let outcome = try AssayProgram.run(["explain"])
    #expect(outcome.status == 0)
    for page in DiagnosticPage.all {
      #expect(outcome.output.contains("  \(page.id) "), "\(page.id)")
    }
  }

  @Test func suggestsTheNearestId() throws {
    let outcome = try AssayProgram.run(["explain", "unknown-feild"])
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("did you mean 'unknown-field'?"))
  }

  @Test(arguments: [
    "identity-enabled", "key-rsa-2048", "no-cross-tenant-move", "region-match", "tenant-match",
    "vault-recoverable",
  ])
  func tellsWhatARuleAsksReadsAndShows(_ rule: String) throws {
    let outcome = try AssayProgram.run(["explain", "azure-ai-cmk.\(rule)"])
    #expect(outcome.status == 0)
    for line in outcome.output.split(separator: "\n") {
      #expect(line.count <= 100 || !line.contains(", "))
    }
    try expectGolden(outcome.output, "\(rule).explain.golden")
  }

  @Test func tellsOfTheRulesAndTheSettingsGiven() throws {
    let own = try AssayProgram.run(["explain", "pack.open", "--rules", "pack"], in: scratch.url)
    #expect(own.status == 0)
    #expect(own.output.contains("  1  properties.state must be 'open'\n"))
    let set = try AssayProgram.run([
      "explain", "azure-ai-cmk.key-rsa-2048", "--set", "azure-ai-cmk.judge=all",
    ])
    #expect(set.output.contains("  - judge = all (set)\n"))
    #expect(set.output.contains("  - keySizes = strict-2048 (the pack's default)\n"))
  }

  @Test func writesJSON() throws {
    let command = ["explain", "pack.open", "--rules", "pack", "--format", "json"]
    let outcome = try AssayProgram.run(command, in: scratch.url)
    #expect(outcome.status == 0)
    let page = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let rules = try #require(page["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["pack.open"])
    let file = try AssayProgram.run(command + ["--output", "page"], in: scratch.url)
    #expect(file.output.isEmpty)
    #expect(scratch.text("page") == outcome.output)
  }

  @Test(arguments: [
    ("azure-ai-cmk.region-mach", "did you mean 'azure-ai-cmk.region-match'?"),
    ("pack.open", "name its pack with '--rules'"),
    ("region-match", "did you mean 'azure-ai-cmk.region-match'?"),
  ])
  func refusesARuleThatIsNotThere(_ name: String, _ help: String) throws {
    let outcome = try AssayProgram.run(["explain", name])
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(help))
  }

  @Test(arguments: DiagnosticPage.all.filter { $0.subject == .command && $0.wrong != nil })
  func theWrongCommandGetsTheDiagnosticAndTheRightOneDoesNot(_ page: DiagnosticPage) throws {
    #expect(try ids(of: try #require(page.wrong)).contains(page.id))
    #expect(try !ids(of: try #require(page.right)).contains(page.id))
  }

  private func ids(of command: String) throws -> Set<String> {
    let arguments = command.split(separator: " ").dropFirst().map(String.init)
    let outcome = try AssayProgram.run(arguments, in: scratch.url)
    let said = (outcome.output + outcome.errors).matches(of: /(?:error|warning)\[([a-z0-9-]+)\]/)
    return Set(said.map { String($0.1) })
  }
}
