import AssayTestSupport
import Foundation
import Testing

/// Manifests on the command line and beside inventories: what absence proves, and what not.
@Suite struct ManifestTests {
  private let scratch: ScratchFolder

  private static let subscription = "44444444-4444-4444-8444-444444444444"

  init() throws {
    scratch = try ScratchFolder()
    try scratch.file(
      "pack/pack.yaml",
      """
      pack: pack
      version: 1.0.0
      title: Doors in houses
      relations:
        house:
          from: Test.House/doors
          to: Test.House/houses
          cardinality: one
          match: [ { from: properties.house, to: name } ]
      """)
    try scratch.file(
      "pack/housed.yaml",
      """
      title: The door is in a house
      severity: medium
      resource: Test.House/doors
      assert: { related: house, exists: true }
      message: "{name} is in no house"
      remediation: build one
      examples:
        pass:
          - resources:
              - &door { id: a, name: a, type: Test.House/doors, properties: { house: h } }
              - { id: h, name: h, type: Test.House/houses }
        fail: [ { resources: [*door], complete: [Test.House/houses] } ]
        unknown: [ { resources: [*door] } ]
      """)
    try scratch.file("in/doors.json", "[\(door("d"))]")
  }

  private func door(_ name: String, _ group: String = subscription) -> String {
    #"{"id":"/subscriptions/\#(group)/\#(name)","name":"\#(name)","type":"Test.House/doors","#
      + #""properties":{"house":"h"}}"#
  }

  private func check(_ arguments: String, _ command: String = "check") throws
    -> AssayProgram.Outcome
  {
    try AssayProgram.run(
      [command] + arguments.split(separator: " ").map(String.init) + ["--rules", "pack"],
      in: scratch.url)
  }

  private static let claim = "by: Jo\ncomplete: [test.house/Houses]\n"

  struct Case: CustomTestStringConvertible {
    var name: String
    /// Further files, by their paths.
    var files: [String: String] = [:]
    var arguments = "in"
    var status: Int32
    /// What the report says.
    var words: [String] = []
    var testDescription: String { name }
  }

  private static let houses =
    #"[{"id":"/subscriptions/\#(subscription)/h","name":"h","type":"Test.House/houses"}]"#

  static let cases = [
    Case(
      name: "a rule without resources", files: ["h/houses.json": houses], arguments: "h",
      status: 2, words: ["warning[vacuous-rule]", "complete: [Test.House/doors]"]),
    Case(
      name: "a rule of whose type there is nothing",
      files: [
        "h/houses.json": houses, "h/assay-manifest.yaml": "by: Jo\ncomplete: [Test.House/doors]",
      ], arguments: "h", status: 0, words: ["none there"]),
    Case(name: "no manifest", status: 2, words: ["cause: not-in-inventory"]),
    Case(
      name: "beside", files: ["in/assay-manifest.yaml": claim], status: 1,
      words: ["manifest: in/assay-manifest.yaml, by Jo, sha256 ", ", complete: test.house/Houses"]),
    Case(
      name: "of another type", files: ["in/assay-manifest.yaml": "by: Jo\ncomplete: [A.B/c]"],
      status: 2, words: ["cause: not-in-inventory"]),
    Case(
      name: "beside a file", files: ["in/assay-manifest.yaml": claim], arguments: "in/doors.json",
      status: 1),
    Case(
      name: "named", files: ["m.yaml": claim], arguments: "in --manifest m.yaml", status: 1,
      words: ["manifest: m.yaml, by Jo"]),
    Case(
      name: "named, in place of the one beside",
      files: ["m.yaml": "by: Jo", "in/assay-manifest.yaml": claim],
      arguments: "in --manifest m.yaml", status: 2, words: ["manifest: m.yaml, by Jo"]),
    Case(
      name: "of a file",
      files: [
        "in/assay-manifest.yaml":
          "by: Jo\nfiles: [{file: doors.json, complete: [Test.House/houses]}]"
      ], status: 1),
    Case(
      name: "of a file that isn't there",
      files: [
        "in/assay-manifest.yaml":
          "by: Jo\nfiles: [{file: gone.json, complete: [Test.House/houses]}]"
      ], status: 2,
      words: [
        "warning[unread-claim]: 'gone.json'", "in/assay-manifest.yaml:2:16",
        "not taken for complete: Test.House/houses",
      ]),
    Case(
      name: "against a next link",
      files: [
        "in/assay-manifest.yaml": claim, "in/more.json": #"{"value":[],"nextLink":"https://x/y"}"#,
      ], status: 2,
      words: [
        "warning[contradicted-claim]: 'test.house/Houses'", "in/assay-manifest.yaml:2:12",
        "in/more.json:1:24", "cause: incomplete-inventory", "not taken for complete",
      ]),
    Case(
      name: "against a resource that can't be read",
      files: ["in/assay-manifest.yaml": claim, "in/more.json": #"[{"type":"Test.House/houses"}]"#],
      status: 2, words: ["contradicted-claim", "in/more.json:1:2"]),
    Case(
      name: "against a file that can't be read",
      files: ["in/assay-manifest.yaml": claim, "in/more.json": "["], status: 2,
      words: ["contradicted-claim"]),
    Case(
      name: "in scope",
      files: [
        "in/assay-manifest.yaml": claim + "scope: {subscriptions: [\(subscription)]}"
      ], status: 1),
    Case(
      name: "out of scope",
      files: [
        "in/assay-manifest.yaml":
          claim + "scope: {subscriptions: [54444444-4444-4444-8444-444444444444]}"
      ], status: 2,
      words: [
        "warning[outside-scope]: a resource is of the subscription '\(subscription)'",
        "in/doors.json:1:2", "not taken for complete",
      ]),
    Case(
      name: "beside one of two",
      files: ["in/assay-manifest.yaml": claim, "else/more.json": "[]"], arguments: "in else",
      status: 2, words: ["warning[uncovered-file]: no manifest is about 'else/more.json'"]),
    Case(
      name: "beside both",
      files: [
        "in/assay-manifest.yaml": claim, "else/more.json": "[]", "else/assay-manifest.yaml": claim,
      ], arguments: "in else", status: 1),
    Case(
      name: "that disagree",
      files: [
        "in/assay-manifest.yaml": claim, "else/more.json": "[]",
        "else/assay-manifest.yaml": "by: Al",
      ], arguments: "in else", status: 2, words: ["not taken for complete: test.house/Houses"]),
    Case(
      name: "in a folder inside",
      files: ["in/deep/assay-manifest.yaml": claim], status: 2,
      words: ["error[misplaced-manifest]", "in/deep/assay-manifest.yaml"]),
    Case(
      name: "as an inventory",
      files: ["m/assay-manifest.yaml": claim], arguments: "in m/assay-manifest.yaml --manifest x",
      status: 3, words: []),
    Case(
      name: "with a mistake", files: ["in/assay-manifest.yaml": "by: Jo\ncompete: [A.B/c]"],
      status: 3),
    Case(name: "misnamed", files: ["in/assay-manifest.yml": claim], status: 3),
    Case(name: "missing", arguments: "in --manifest none.yaml", status: 3),
  ]

  @Test(arguments: cases) func absenceIsAFactWhereAManifestSaysSo(_ row: Case) throws {
    for (path, text) in row.files { try scratch.file(path, text) }
    let outcome = try check(row.arguments)
    #expect(outcome.status == row.status, "\(outcome.output)\(outcome.errors)")
    for words in row.words { #expect(outcome.output.contains(words), "\(outcome.output)") }
  }

  @Test(arguments: ["text", "json", "sarif"]) func everyReportNamesTheManifest(_ format: String)
    throws
  {
    try scratch.file("in/assay-manifest.yaml", Self.claim)
    for command in ["check", "inspect"] where command == "check" || format != "sarif" {
      let outcome = try check("in --format \(format)", command)
      #expect(outcome.output.contains("in/assay-manifest.yaml"))
      #expect(outcome.output.contains("test.house/Houses"))
    }
  }

  /// What is beside earlier inventories is about them.
  @Test func aManifestIsAboutTheInventoriesThatItIsBeside() throws {
    try scratch.file("old/doors.json", "[\(door("d"))]")
    try scratch.file("old/assay-manifest.yaml", Self.claim)
    let outcome = try check("in --previous old")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("previous manifest: old/assay-manifest.yaml"))
    #expect(try check("in --previous old", "inspect").output.contains("previous manifest: old/"))
  }

  /// A report can't take the place of a manifest that is read.
  @Test func guardsTheManifest() throws {
    try scratch.file("m.yaml", Self.claim)
    #expect(try check("in --manifest m.yaml --output m.yaml").status == 3)
    #expect(scratch.text("m.yaml") == Self.claim)
  }

  @Test func tellsAMistakeWithItsPlace() throws {
    try scratch.file("in/assay-manifest.yaml", "by: Jo\ncompete: [A.B/c]")
    let outcome = try check("in")
    #expect(outcome.errors.contains("in/assay-manifest.yaml:2:1"))
    #expect(outcome.errors.contains("did you mean 'complete'?"))
  }

  @Test(.enabled(if: Python.hasJSONSchema, "needs the package jsonschema"))
  func aSchemaHoldsManifests() throws {
    let schema = try scratch.file("schema.json", AssayProgram.run(["schema", "manifest"]).output)
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1]))
      jsonschema.Draft7Validator.check_schema(schema)
      good = {"by": "Jo", "complete": ["A.B/c"], "files": [{"file": "a.json"}],
              "scope": {"subscriptions": ["x"]}}
      for value in [good, {}, {"by": "Jo", "compete": []}, {"by": "Jo", "complete": []}]:
        print(jsonschema.Draft7Validator(schema).is_valid(value))
      """
    #expect(
      try Python.run(["-c", script, schema.path]).output == "True\nFalse\nFalse\nFalse\n")
  }
}
