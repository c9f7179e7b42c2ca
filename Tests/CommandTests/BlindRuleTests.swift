import AssayTestSupport
import Testing

/// A relation whose key is mistyped, in the pack and in its examples alike.
@Suite struct BlindRuleTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.file("pack/pack.yaml", Self.manifest)
    try scratch.file("pack/shut.yaml", Self.rule)
    try scratch.file("houses.json", Self.inventory("frontDoor"))
    try scratch.file("mended.json", Self.inventory("frontdoor"))
  }

  private static let manifest = """
    pack: pack
    version: 1.0.0
    title: Houses
    relations:
      door:
        from: Test.Town/houses
        to: Test.Town/doors
        cardinality: one
        match: [ { from: properties.frontdoor, to: properties.number } ]

    """

  private static let rule = """
    title: The door is not open
    severity: high
    resource: Test.Town/houses
    assert: { field: door.properties.open, notEquals: true }
    message: the door of {name} is open
    remediation: shut it
    examples:
      pass: [ { resources: [ \(house("frontdoor")), \(door("false")) ] } ]
      fail: [ { resources: [ \(house("frontdoor")), \(door("true")) ] } ]
      unknown: [ { resources: [ \(house("frontdoor")) ] } ]

    """

  private static func house(_ key: String) -> String {
    #"{ "id": "/h", "name": "h", "type": "Test.Town/houses", "properties": { "\#(key)": 1 } }"#
  }

  private static func door(_ isOpen: String) -> String {
    """
    { "id": "/d", "name": "d", "type": "Test.Town/doors", \
    "properties": { "number": 1, "open": \(isOpen) } }
    """
  }

  private static func inventory(_ key: String) -> String { "[\(house(key)), \(door("true"))]" }

  @Test(arguments: [
    ("houses.json", 2), ("houses.json --allow-unknown", 2),
    ("houses.json --allow-unmatched pack.shut", 0), ("mended.json", 1),
    ("houses.json mended.json", 2),
  ])
  func isNoPass(_ arguments: String, _ status: Int32) throws {
    let outcome = try AssayProgram.run(
      ["check", "--rules", "pack"] + arguments.split(separator: " ").map(String.init),
      in: scratch.url)
    #expect(outcome.status == status, "\(outcome.output)")
  }

  @Test func theReportNamesRuleAndField() throws {
    let outcome = try AssayProgram.run(
      ["check", "--rules", "pack", "houses.json"], in: scratch.url)
    let warning = """
      warning[blind-rule]: rule 'pack.shut' finds nothing wrong with 1 resource, but only \
      because no resource carries 'properties.frontdoor' of 'Test.Town/houses'
      """
    #expect(outcome.output.contains(warning), "\(outcome.output)")
    #expect(outcome.output.contains("RESULT: INCOMPLETE"))
    #expect(outcome.errors.isEmpty)
  }

  @Test func theMistakeIsConsistentAndThePackValid() throws {
    for command in ["lint", "test"] {
      #expect(try AssayProgram.run([command, "pack"], in: scratch.url).status == 0)
    }
  }
}
