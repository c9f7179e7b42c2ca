import AssayTestSupport

/// A pack of one rule, and inventories that get each of the outcomes from it.
enum Sample {
  static let rule = """
    title: The door is open
    severity: medium
    resource: Test.House/doors
    assert:
      field: properties.state
      equals: open
    message: "{name} is {properties.state}"
    remediation: open it
    examples:
      pass: [ { resources: [ { id: a, name: a, type: Test.House/doors, properties: { state: open } } ] } ]
      fail: [ { resources: [ { id: a, name: a, type: Test.House/doors, properties: { state: shut } } ] } ]

    """

  private static let manifest = """
    pack: pack
    version: 1.0.0
    title: Doors

    """

  static func write(to scratch: ScratchFolder) throws {
    try scratch.file("pack/pack.yaml", manifest)
    try scratch.file("pack/open.yaml", rule)
    try scratch.file("good.json", "[\(door("a", "open")), \(door("b", "open"))]")
    try scratch.file("good.ndjson", "\(door("a", "open"))\n\(door("b", "open"))\n")
    try scratch.file(
      "good.yaml", "- id: a\n  name: a\n  type: Test.House/doors\n  properties: {state: open}\n")
    try scratch.file("bad.json", "[\(door("a", "open")), \(door("c", "shut"))]")
    try scratch.file("folder/one.json", "[\(door("a", "open"))]")
    try scratch.file("folder/two.json", "[\(door("c", "shut"))]")
    try scratch.file("unsure.json", #"[{"id": "d", "name": "d", "type": "Test.House/doors"}]"#)
    try scratch.file("broken.json", "[\(door("a", "open")), ")
    try scratch.file("zero.json", "")
    try scratch.file("empty.json", "[]")
    try scratch.file("nothing/.hidden", "[]")
    try scratch.file("other.json", #"[{"id": "w", "type": "Test.House/windows"}]"#)
    try scratch.file(
      "incomplete.json", #"{"value": [\#(door("a", "open"))], "nextLink": "https://next"}"#)
    try scratch.file("nameless.json", #"[\#(door("a", "open")), {"id": "e"}]"#)
  }

  private static func door(_ name: String, _ state: String) -> String {
    """
    {"id": "\(name)", "name": "\(name)", "type": "Test.House/doors", \
    "properties": {"state": "\(state)"}}
    """
  }
}
