import AssayCompiler
import AssayKit
import AssayModel
import Testing

/// A path that a rule reads and no example of it shows is found, and nothing else is.
@Suite struct UnshownPathTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    /// What `assert` holds beside a condition that the examples decide.
    var condition: String
    var message = "{name} is {properties.state}"
    /// What a resource of the examples has beside its state.
    var shown = ""
    /// Of each path the line, and the text that stands there.
    var places: [String]
    var paths: [String]

    init(
      _ name: String, _ condition: String, message: String? = nil, shown: String = "",
      at places: String..., paths: [String]
    ) {
      testDescription = name
      self.condition = condition
      if let message { self.message = message }
      self.shown = shown
      self.places = places
      self.paths = paths
    }
  }

  static let table = [
    Case(
      "a path of a condition", "{ field: properties.lock, exists: true }",
      at: "{ field: properties.lock, exists: true }", paths: ["properties.lock"]),
    Case(
      "a path that is shown", "{ field: properties.lock, exists: true }",
      shown: "lock: brass", paths: []),
    Case(
      "a path that is shown as null", "{ field: properties.lock, isNull: true }",
      shown: "lock: null", paths: []),
    Case(
      "a path on the right", "{ field: properties.lock, equals: { field: properties.key } }",
      shown: "lock: brass", at: "{ field: properties.lock, equals: { field: properties.key } }",
      paths: ["properties.key"]),
    Case(
      "a path with a default", "{ field: properties.lock, default: none, equals: brass }",
      at: "{ field: properties.lock, default: none, equals: brass }", paths: ["properties.lock"]),
    Case(
      "a path below elements",
      "{ any: { in: properties.locks, satisfy: { field: item.maker, equals: x } } }",
      shown: "locks: [ { age: 1 } ]", at: "{ field: item.maker, equals: x }",
      paths: ["properties.locks[*].maker"]),
    Case(
      "elements without more paths",
      "{ any: { in: properties.locks, satisfy: { field: item, equals: x } } }",
      shown: "locks: []", paths: []),
    Case(
      "a list that isn't there",
      "{ any: { in: properties.locks, satisfy: { field: item.maker, equals: x } } }",
      at: "any", paths: ["properties.locks"]),
    Case(
      "the keys of entries",
      "{ any: { in: properties.locks, satisfy: { field: item.key, equals: x } } }",
      shown: "locks: { front: {} }", paths: []),
    Case(
      "the key and a field of a relation", "{ field: house.street, exists: true }",
      at: "{ field: house.street, exists: true }", "{ resources",
      paths: [
        "street", "doorOfHouse",
      ]),
    Case(
      "an earlier value, shown by the present one",
      "{ field: previous.properties.state, exists: true }", paths: []),
    Case(
      "a path of the message", "{ field: properties.state, exists: true }",
      message: "{properties.colour}", at: "{ resources", paths: ["properties.colour"]),
  ]

  @Test(arguments: table)
  func isFound(_ row: Case) throws {
    let unshown = PackLinter().report(on: [Self.pack(row)]).diagnostics
      .filter { $0.id == "unshown-path" }
    #expect(
      Set(unshown.map(\.message))
        == Set(
          row.paths.map { path in
            let type = ["street", "doorOfHouse"].contains(path) ? "houses" : "doors"
            return "no example of 'open' shows '\(path)' of a 'Test.House/\(type)'"
          }))
    let text = Array(Self.rule(row).utf8)
    let places = unshown.compactMap(\.span).map { span in
      String(decoding: text[span.start.offset..<span.end.offset], as: UTF8.self)
    }
    #expect(places.count == row.places.count)
    for (place, wanted) in zip(places, row.places) { #expect(place.hasPrefix(wanted)) }
    #expect(unshown.allSatisfy { $0.severity == .error && $0.span?.file == "doors/open.yaml" })
  }

  @Test(arguments: table)
  func isNamedByTheReportOfTests(_ row: Case) throws {
    let report = try RuleTester([Self.pack(row)]).run()
    #expect(Set(report.rules.flatMap(\.unshown).flatMap(\.paths)) == Set(row.paths))
  }

  @Test func whatIsUnknownShowsNothing() throws {
    var row = Case("", "{ field: properties.lock, exists: true }", paths: ["properties.lock"])
    row.shown = ""
    let report = PackLinter().report(on: [
      Self.pack(row, more: "unknown: [ { resources: [ { id: a, type: Test.House/doors } ] } ]")
    ])
    #expect(report.diagnostics.map(\.id) == ["unshown-path", "unused-relation"])
  }

  private static func pack(_ row: Case, more: String = "") -> RulePack {
    let manifest = """
      pack: doors
      version: 1.0.0
      title: Doors
      relations:
        house:
          from: Test.House/doors
          to: Test.House/houses
          cardinality: one
          match: [ { from: id, to: doorOfHouse } ]
      """
    let files = ["pack.yaml": manifest, "open.yaml": rule(row, more: more)]
    return RulePack(
      folder: "doors",
      files: files.map { RulePack.File(path: $0.key, bytes: Array($0.value.utf8)) })
  }

  private static func rule(_ row: Case, more: String = "") -> String {
    let needsUnknown = row.condition.contains("house.")
    let unknown = "unknown: [ { resources: [ \(door("open", row)) ] } ]"
    return """
      title: The door is open
      severity: medium
      resource: Test.House/doors
      assert:
        allOf:
          - { field: properties.state, equals: open }
          - anyOf:
              - { field: properties.state, equals: open }
              - \(row.condition)
      message: "\(row.message)"
      remediation: open it
      examples:
        pass: [ { resources: [ \(door("open", row)) ] } ]
        fail: [ { resources: [ \(door("shut", row)) ] } ]
        \(needsUnknown ? unknown : more)
      """
  }

  private static func door(_ state: String, _ row: Case) -> String {
    let more = row.shown.isEmpty ? "" : ", \(row.shown)"
    return "{ id: a, name: a, type: Test.House/doors, properties: { state: \(state)\(more) } }"
  }
}
