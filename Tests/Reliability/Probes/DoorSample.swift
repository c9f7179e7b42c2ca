package import AssayRunning

/// A pack of one rule, and inventories that get each of the outcomes from it.
package enum DoorSample {
  package static let rule = """
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

  package static func write(to scratch: ScratchFolder, in folder: String = ".") throws {
    let file = { (path: String, text: String) in _ = try scratch.file("\(folder)/\(path)", text) }
    try file("pack/pack.yaml", manifest)
    try file("pack/open.yaml", rule)
    try file("good.json", "[\(door("a", "open")), \(door("b", "open"))]")
    try file("good.ndjson", "\(door("a", "open"))\n\(door("b", "open"))\n")
    try file(
      "good.yaml", "- id: a\n  name: a\n  type: Test.House/doors\n  properties: {state: open}\n")
    try file("bad.json", "[\(door("a", "open")), \(door("c", "shut"))]")
    try file("folder/one.json", "[\(door("a", "open"))]")
    try file("folder/two.json", "[\(door("c", "shut"))]")
    try file("unsure.json", #"[{"id": "d", "name": "d", "type": "Test.House/doors"}]"#)
    try file("broken.json", "[\(door("a", "open")), ")
    try file("zero.json", "")
    try file("empty.json", "[]")
    try file("nothing/.hidden", "[]")
    try file("other.json", #"[{"id": "w", "type": "Test.House/windows"}]"#)
    try file(
      "incomplete.json", #"{"value": [\#(door("a", "open"))], "nextLink": "https://next"}"#)
    try file("nameless.json", #"[\#(door("a", "open")), {"id": "e"}]"#)
  }

  private static func door(_ name: String, _ state: String) -> String {
    """
    {"id": "\(name)", "name": "\(name)", "type": "Test.House/doors", \
    "properties": {"state": "\(state)"}}
    """
  }
}
