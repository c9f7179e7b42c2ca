import AssayTestSupport
import Foundation
import Testing

/// `assay check --trace`: how one rule is decided for one resource.
@Suite struct TraceTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try Sample.write(to: scratch)
    try scratch.file(
      "twins.json",
      """
      [{"id": "x", "name": "a", "type": "Test.House/doors"},
      {"id": "y", "name": "A", "type": "Test.House/doors"}]
      """)
    try scratch.file(
      "house/pack.yaml",
      """
      pack: house
      version: 1.0.0
      title: Houses
      relations:
        door:
          from: Test.Town/houses
          to: Test.Town/doors
          cardinality: one
          match: [ { from: properties.door, to: properties.number } ]

      """)
    try scratch.file("house/door-shut.yaml", Self.house)
    try scratch.file(
      "front.json",
      #"[{"id": "/f", "name": "front-door", "type": "Test.House/doors", "properties": {}}]"#)
    try scratch.file(
      "house.json",
      """
      [{"id": "/h", "name": "h", "type": "Test.Town/houses", "properties": {"door": 7}},
      {"id": "/d", "name": "d1", "type": "Test.Town/doors", "properties": {"number": 8}}]
      """)
  }

  private static let house = """
    title: The door of a house is shut
    severity: high
    resource: Test.Town/houses
    assert: { field: door.properties.open, equals: false }
    message: open
    remediation: shut it
    examples:
      pass:
        - resources:
            - &house { id: h, type: Test.Town/houses, properties: { door: 7 } }
            - { id: d, type: Test.Town/doors, properties: { number: 7, open: false } }
      fail: [ { resources: [ *house, { id: d, type: Test.Town/doors, properties: { number: 7, open: true } } ] } ]
      unknown: [ { resources: [ *house ] } ]

    """

  @Test(arguments: [
    ("good.json --trace pack.open a", 0, "RESULT: COMPLIANT"),
    ("--trace pack.open a good.json", 0, "RESULT: COMPLIANT"),
    ("good.json --trace pack.open A", 0, "RESULT: COMPLIANT"),
    ("bad.json --trace pack.open c", 1, "RESULT: NONCOMPLIANT"),
    ("bad.json --trace pack.open a", 0, "RESULT: COMPLIANT"),
    ("bad.json --fail-on high --trace pack.open c", 0, "RESULT: NONCOMPLIANT"),
    ("unsure.json --trace pack.open d", 2, "RESULT: UNKNOWN (not-exported"),
    ("unsure.json --allow-unknown --trace pack.open d", 0, "RESULT: UNKNOWN"),
    ("incomplete.json --trace pack.open a", 2, "RESULT: COMPLIANT"),
    ("good.json --trace pack.open z", 2, "untraced-resource"),
    ("front.json --trace pack.open door", 2, "did you mean 'front-door'?"),
    ("broken.json --trace pack.open z", 2, "untraced-resource"),
    ("other.json --trace pack.open w", 2, "no resource 'w' of type Test.House/doors"),
    ("house.json --rules house --trace house.door-shut D1", 3, "resource-of-another-type"),
    ("house.json --rules house --trace house.door-shut /d", 3, "resource-of-another-type"),
    (
      "house.json --rules house --trace house.door-shut h", 2,
      "= properties.door is 7; should match properties.number of door"
    ),
    ("twins.json --trace pack.open a", 3, "ambiguous-name"),
    ("twins.json --trace pack.open y", 2, "RESULT: UNKNOWN"),
    ("good.json --trace pack.opne a", 3, "did you mean 'pack.open'?"),
    ("good.json --trace pack.open a --output good.json", 3, "output-is-input"),
    ("good.json --trace pack.open a --output /dev/full", 4, "report-not-written"),
  ])
  func endsWithTheStatusOfTheOutcome(_ arguments: String, _ status: Int32, _ said: String) throws {
    let words = ["check", "--rules", "pack"] + arguments.split(separator: " ").map(String.init)
    let outcome = try AssayProgram.run(words, in: scratch.url)
    #expect(outcome.status == status)
    #expect((outcome.output + outcome.errors).contains(said), "\(outcome.output)\(outcome.errors)")
  }

  @Test(arguments: [
    ("vault-recoverable", "kv-forecast"), ("region-match", "archive-ocr"),
    ("identity-enabled", "claims-triage"),
  ])
  func showsEachConditionWithItsValues(_ rule: String, _ resource: String) throws {
    let outcome = try AssayProgram.run([
      "check", "samples/estate", "--trace", "azure-ai-cmk.\(rule)", resource,
    ])
    try expectGolden(outcome.output, "\(rule).trace.golden")
  }

  @Test func refusesAResourceThatAnotherRuleIsAbout() throws {
    let id =
      "/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/keys/providers/"
      + "Microsoft.KeyVault/vaults/kv-claims"
    let outcome = try AssayProgram.run([
      "check", "samples/estate", "--trace", "azure-ai-cmk.region-match", id,
    ])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("resource-of-another-type"))
  }

  @Test func writesJSON() throws {
    let outcome = try AssayProgram.run([
      "check", "samples/estate", "--format", "json", "--trace", "azure-ai-cmk.region-match",
      "archive-ocr",
    ])
    try expectGolden(outcome.output, "trace.json.golden")
  }

  @Test(
    .enabled(if: Python.hasJSONSchema, "needs the Python package jsonschema"),
    arguments: ["vault-recoverable kv-forecast", "identity-enabled claims-triage"])
  func jsonHoldsWhatItsSchemaDescribesAndNothingElse(_ traced: String) throws {
    let words = traced.split(separator: " ").map(String.init)
    let outcome = try AssayProgram.run([
      "check", "samples/estate", "--format", "json", "--trace", "azure-ai-cmk.\(words[0])",
      words[1],
    ])
    let schema = AssayProgram.package.appending(
      path: "Sources/AssayKit/Documentation.docc/Resources/trace-1.schema.json")
    #expect(try Python.mistakes(in: outcome.output, by: schema, strictly: true) == "")
  }
}
