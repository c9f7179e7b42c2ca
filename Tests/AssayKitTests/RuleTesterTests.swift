import AssayCompiler
import AssayKit
import AssayModel
import Testing

/// An example or a test that doesn't do what it says is told apart from one that does.
@Suite struct RuleTesterTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    /// What differs: the `fail` example, or the one test.
    var text: String
    var mismatches: [String]

    init(_ name: String, _ text: String, _ mismatches: [String]) {
      testDescription = name
      self.text = text
      self.mismatches = mismatches
    }
  }

  static func door(_ state: String?, id: String = "a") -> String {
    let properties = state.map { ", properties: { state: \($0) }" } ?? ""
    return "{ id: \(id), name: \(id), type: Test.House/doors\(properties) }"
  }

  static let examples: [Case] = [
    Case("it fails", "resources: [ \(door("shut")) ]", []),
    Case("nothing fails", "resources: [ \(door("open")) ]", ["missing-finding"]),
    Case("it is unknown", "resources: [ \(door(nil)) ]", ["unexpected-finding"]),
    Case(
      "nothing is judged", "resources: [ { id: a, type: Test.House/windows } ]",
      ["missing-finding"]),
    Case(
      "the finding is expected",
      "resources: [ \(door("shut")) ], finding: { resource: a, message: a is shut }", []),
    Case(
      "another message is expected",
      "resources: [ \(door("shut")) ], finding: { message: a is open }", ["message"]),
    Case(
      "another resource is expected",
      "resources: [ \(door("shut")) ], finding: { resource: b }", ["missing-finding"]),
    Case(
      "the second finding is the one",
      "resources: [ \(door("shut")), \(door("shut", id: "b")) ], finding: { message: b is shut }",
      []),
    Case("a resource can't be read", "resources: [ { id: a, type: 'a b' } ]", ["inventory"]),
  ]

  @Test(arguments: examples)
  func judgesExamples(_ row: Case) throws {
    let report = try RuleTester([Self.pack(fail: row.text)]).run()
    #expect(report.examples.total == 2)
    #expect(
      report.proofs.flatMap(\.mismatches).map(\.kind.rawValue) == row.mismatches,
      "\(report.proofs.flatMap(\.mismatches))")
    #expect(report.exitStatus == (row.mismatches.isEmpty ? .compliant : .noncompliant))
    for mismatch in report.proofs.flatMap(\.mismatches) {
      #expect(mismatch.place.file == "doors/open.yaml")
    }
  }

  static let tests: [Case] = [
    Case("what is there", "{ rule: open, resource: shut, outcome: noncompliant }", []),
    Case(
      "everything",
      """
      { rule: open, resource: shut, outcome: noncompliant, message: shut is shut },
      { rule: open, resource: open, outcome: compliant }
      """, []),
    Case(
      "another outcome", "{ rule: open, resource: shut, outcome: compliant }", ["outcome"]),
    Case(
      "another outcome of another",
      """
      { rule: open, resource: shut, outcome: noncompliant },
      { rule: open, resource: open, outcome: noncompliant }
      """, ["outcome"]),
    Case(
      "another message",
      "{ rule: open, resource: shut, outcome: noncompliant, message: shut is open }", ["message"]),
    Case(
      "nothing of the finding", "{ rule: open, resource: open, outcome: compliant }",
      ["unexpected-finding"]),
    Case(
      "an unknown one that is none",
      """
      { rule: open, resource: shut, outcome: unknown, cause: absent }
      """, ["outcome"]),
  ]

  @Test(arguments: tests)
  func judgesTests(_ row: Case) throws {
    let test = """
      - title: Doors
        resources:
          - \(Self.door("open", id: "open"))
          - \(Self.door("shut", id: "shut"))
        expect: [ \(row.text) ]
      """
    let report = try RuleTester([Self.pack(test: test)]).run()
    #expect(report.tests.total == 1)
    let mismatches = report.proofs.flatMap(\.mismatches)
    #expect(mismatches.map(\.kind.rawValue) == row.mismatches, "\(mismatches)")
    #expect(mismatches.allSatisfy { $0.place.file == "doors/tests/doors.test.yaml" })
    #expect(mismatches.allSatisfy { $0.finding != nil })
  }

  @Test func showsWhyWithPlacesInTheFileOfTheTest() throws {
    let test = """
      - title: Doors
        resources:
          - \(Self.door("open", id: "é"))
        expect:
          - { rule: open, resource: é, outcome: noncompliant }
      """
    let report = try RuleTester([Self.pack(test: test)]).run()
    let mismatch = try #require(report.proofs.flatMap(\.mismatches).first)
    #expect(mismatch.expected == "noncompliant")
    #expect(mismatch.observed == "compliant")
    #expect(mismatch.place.start.line == 5)
    #expect(mismatch.place.start.column == 43)
    let source = try #require(mismatch.finding?.evidence.first?.source)
    #expect(source.file == "doors/tests/doors.test.yaml")
    #expect(source.start.line == 3)
    #expect(source.start.column == 70)
  }

  @Test func knowsParametersAndTheMoment() throws {
    let rule = Self.rule(fail: "resources: [ \(Self.door("shut")) ]").replacing(
      "equals: open }",
      with: """
        equals: { parameter: wanted } }
        when: { field: properties.since, default: "2020-01-01T00:00:00Z", less: { now: 0d } }
        """)
    let manifest = "\(Self.manifest)parameters: { wanted: { type: string, default: open } }\n"
    let test = """
      - title: Shut is wanted
        parameters: { wanted: shut }
        resources: [ \(Self.door("open")) ]
        expect: [ { rule: open, resource: a, outcome: noncompliant } ]
      - title: The past
        now: 2019-01-01T00:00:00Z
        resources: [ \(Self.door("shut")) ]
        expect: [ { rule: open, resource: a, outcome: notApplicable } ]
      """
    let pack = Self.pack([
      "pack.yaml": manifest, "open.yaml": rule, "tests/doors.test.yaml": test,
    ])
    let report = try RuleTester([pack]).run()
    #expect(report.proofs.flatMap(\.mismatches) == [])
    #expect(report.tests.passed == 2)
  }

  @Test func countsTheProofsOfEachRule() throws {
    let test = """
      - title: One
        resources: [ \(Self.door("shut")) ]
        expect: [ { rule: open, resource: a, outcome: compliant } ]
      """
    let report = try RuleTester([Self.pack(test: test)]).run()
    let rule = try #require(report.rules.first)
    #expect(rule.pass == ProofCount(passed: 1))
    #expect(rule.fail == ProofCount(passed: 1))
    #expect(rule.unknown == ProofCount())
    #expect(rule.tests == ProofCount(failed: 1))
    #expect(!rule.holds)
  }

  @Test func refusesAPackWithAMistakeInItsTests() {
    do throws(InvalidCheck) {
      _ = try RuleTester([Self.pack(test: "- title: Nothing\n")])
      Issue.record("taken for a test")
    } catch {
      #expect(error.diagnostics.map(\.id) == ["missing-key", "missing-key"])
    }
  }

  @Test func hasTestedNothingWithoutAPack() throws {
    #expect(try RuleTester([]).run().exitStatus == .cannotVouch)
  }

  private static let manifest = "pack: doors\nversion: 1.0.0\ntitle: Doors\n"

  private static func rule(fail: String) -> String {
    """
    title: The door is open
    severity: medium
    resource: Test.House/doors
    assert: { field: properties.state, equals: open }
    message: "{name} is {properties.state}"
    remediation: open it
    examples:
      pass: [ { resources: [ \(door("open")) ] } ]
      fail: [ { \(fail) } ]
    """
  }

  private static func pack(fail: String) -> RulePack {
    pack(["pack.yaml": manifest, "open.yaml": rule(fail: fail)])
  }

  private static func pack(test: String) -> RulePack {
    pack([
      "pack.yaml": manifest, "open.yaml": rule(fail: "resources: [ \(door("shut")) ]"),
      "tests/doors.test.yaml": test,
    ])
  }

  private static func pack(_ files: [String: String]) -> RulePack {
    RulePack(
      folder: "doors",
      files: files.map { RulePack.File(path: $0.key, bytes: Array($0.value.utf8)) })
  }
}
