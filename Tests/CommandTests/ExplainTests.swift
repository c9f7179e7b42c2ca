import AssayKit
import AssayModel
import AssayTestSupport
import Foundation
import Testing

/// What `assay explain` says, and that the command line gets the diagnostics that it explains.
@Suite struct ExplainTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try Sample.write(to: scratch)
    for (path, text) in Self.more { try scratch.file(path, text) }
    try FileManager.default.copyItem(
      at: scratch.url.appending(path: "pack"), to: scratch.url.appending(path: "copy"))
  }

  /// What the examples of pages need beside the sample.
  private static let more = [
    (
      "twins.json",
      """
      [ { "id": "/doors/1", "name": "twin", "type": "Test.House/doors" },
        { "id": "/doors/2", "name": "twin", "type": "Test.House/doors" } ]
      """
    ),
    (
      "monday.json",
      """
      {"schemaVersion": "1.12", "tool": {"name": "assay"}, "complete": false, "exitStatus": 2, \
      "result": "incomplete", "loosenings": [], "tally": {"compliant": 0, "noncompliant": 0, \
      "unknown": 0, "notApplicable": 0}, "exempt": {"noncompliant": 0, "unknown": 0}, \
      "inventories": [], "rules": [], "packs": [], "findings": []}
      """
    ),
    ("houses.json", #"[ { "id": "h", "type": "Test.House/houses", "door": "a" } ]"#),
    ("changes/pack.yaml", "pack: changes\nversion: 1.0.0\ntitle: Changes\n"),
    (
      "changes/kept.yaml",
      """
      title: The door is as it was
      severity: low
      resource: Test.House/doors
      needs: previous
      assert: { field: properties.state, equals: { field: previous.properties.state } }
      message: "{name} is {properties.state}"
      remediation: put it back
      examples:
        pass: [ { resources: [ &open { id: a, name: a, type: Test.House/doors, properties: { state: open } } ], previous: [ *open ] } ]
        fail: [ { resources: [ { id: a, type: Test.House/doors, properties: { state: shut } } ], previous: [ *open ] } ]
        unknown: [ { resources: [ { id: a, type: Test.House/doors } ], previous: [ *open ] } ]
      """
    ),
    (
      "house/pack.yaml",
      """
      pack: house
      version: 1.0.0
      title: Houses
      parameters: { most: { type: integer, default: 2 } }
      relations:
        house:
          from: Test.House/doors
          to: Test.House/houses
          cardinality: one
          match: [ { from: id, to: door } ]
      """
    ),
    (
      "house/known.yaml",
      """
      title: The house of a door is known
      severity: low
      resource: Test.House/doors
      assert:
        anyOf:
          - { related: house, exists: true }
          - { field: properties.number, less: { parameter: most } }
      message: "{name} is of no house"
      remediation: find it
      examples:
        pass: [ { resources: [ { id: a, name: a, type: Test.House/doors }, { id: h, type: Test.House/houses, door: a } ] } ]
        fail: [ { resources: [ { id: a, type: Test.House/doors, properties: { number: 2 } } ], complete: [ Test.House/houses ] } ]
        unknown: [ { resources: [ { id: a, type: Test.House/doors, properties: { number: 2 } } ] } ]
      """
    ),
  ]

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

  @Test func listsEveryCauseAndTheRulesInUse() throws {
    let outcome = try AssayProgram.run(["explain", "--rules", "pack"], in: scratch.url)
    for cause in UnknownCause.allCases {
      #expect(outcome.output.contains("\n  \(cause.rawValue)  "), "\(cause)")
    }
    #expect(outcome.output.hasPrefix("The rules in use\n  pack.open  "))
  }

  @Test(arguments: UnknownCause.allCases)
  func tellsWhatACauseMeansAndWhatToDo(_ cause: UnknownCause) throws {
    let outcome = try AssayProgram.run(["explain", cause.rawValue])
    #expect(outcome.status == 0)
    let page = try #require(
      outcome.output.components(separatedBy: "unknown outcome, \(cause.rawValue): ").last)
    #expect(page.components(separatedBy: "\n\n").count == 3)
  }

  @Test func tellsOfADiagnosticAndACauseOfOneName() throws {
    let outcome = try AssayProgram.run(["explain", "wrong-type"])
    #expect(outcome.output.hasPrefix("wrong-type: "))
    #expect(outcome.output.contains("\n\nunknown outcome, wrong-type: "))
  }

  @Test func tellsOfTheSettingsFile() throws {
    try scratch.file("assay.yaml", "parameters: { azure-ai-cmk: { judge: all } }\n")
    let command = ["explain", "azure-ai-cmk.key-rsa-2048"]
    let outcome = try AssayProgram.run(command, in: scratch.url)
    #expect(outcome.output.contains("  - judge = all (from the settings file)\n"))
    let set = try AssayProgram.run(
      command + ["--set", "azure-ai-cmk.judge=used"], in: scratch.url)
    #expect(set.output.contains("  - judge = used (from --set)\n"))
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
    #expect(set.output.contains("  - judge = all (from --set)\n"))
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
    ("region-mach", "did you mean 'azure-ai-cmk.region-match'?"),
    ("unknown-feild", "did you mean 'unknown-field'?"),
    ("not-in-inventroy", "did you mean 'not-in-inventory'?"),
    ("nothing-like-it", "'assay explain' lists all"),
  ])
  func refusesATopicThatIsNotThere(_ name: String, _ help: String) throws {
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
