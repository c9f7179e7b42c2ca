import AssayCompiler
import AssayKit
import AssayModel
import Testing

/// An example that doesn't do what it says is told apart from one that does.
@Suite struct ExampleRunnerTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    /// The `fail` example's resources, then the rest of it.
    var fail: String
    var failures: [String]

    init(_ name: String, _ fail: String, _ failures: [String]) {
      testDescription = name
      self.fail = fail
      self.failures = failures
    }
  }

  private static func door(_ state: String?) -> String {
    let properties = state.map { ", properties: { state: \($0) }" } ?? ""
    return "{ id: a, name: a, type: Test.House/doors\(properties) }"
  }

  static let table: [Case] = [
    Case("it fails", "resources: [ \(door("shut")) ]", []),
    Case("nothing fails", "resources: [ \(door("open")) ]", ["example-outcome"]),
    Case("it is unknown", "resources: [ \(door(nil)) ]", ["example-outcome"]),
    Case(
      "the finding is expected",
      "resources: [ \(door("shut")) ], finding: { resource: a, message: a is shut }", []),
    Case(
      "another message is expected",
      "resources: [ \(door("shut")) ], finding: { message: a is open }", ["example-finding"]),
    Case(
      "another resource is expected",
      "resources: [ \(door("shut")) ], finding: { resource: b }", ["example-finding"]),
  ]

  @Test(arguments: table)
  func judges(_ row: Case) throws {
    let rule = """
      title: The door is open
      severity: medium
      resource: Test.House/doors
      assert: { field: properties.state, equals: open }
      message: "{name} is {properties.state}"
      remediation: open it
      examples:
        pass: [ { resources: [ \(Self.door("open")) ] } ]
        fail: [ { \(row.fail) } ]
      """
    let manifest = "pack: doors\nversion: 1.0.0\ntitle: Doors\n"
    let pack = RulePack(
      folder: "doors",
      files: [
        RulePack.File(path: "pack.yaml", bytes: Array(manifest.utf8)),
        RulePack.File(path: "open.yaml", bytes: Array(rule.utf8)),
      ])
    let outcome = try ExampleRunner(pack, now: Moment(secondsSince1970: 0)).run()
    #expect(outcome.count == 2)
    #expect(outcome.failures.map(\.id) == row.failures)
    #expect(outcome.failures.allSatisfy { $0.span?.file == "doors/open.yaml" })
  }
}
