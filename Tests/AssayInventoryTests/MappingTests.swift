import AssayModel
import AssayTestSupport
import Testing

@testable import AssayInventory

/// What mappings make of objects.
@Suite struct MappingTests {
  struct Case: CustomTestStringConvertible {
    var id: String
    /// The fields of an entry about every object.
    var fields: String
    var reads: [String]
    var object: String
    var resource: String

    var testDescription: String { id }
  }

  static let table: [Case] = [
    Case(
      id: "a name", fields: "properties.vaultUri: vault_uri", reads: ["properties.vaultUri"],
      object: #"{"vault_uri":"u"}"#, resource: "{properties: {vaultUri: u}}"),
    Case(
      id: "nothing there", fields: "properties.vaultUri: vault_uri", reads: ["properties.vaultUri"],
      object: "{}", resource: "{}"),
    Case(
      id: "null", fields: "properties.a: a", reads: ["properties.a"], object: #"{"a":null}"#,
      resource: "{properties: {a: null}}"),
    Case(
      id: "a subtree, overridden", fields: "properties: p, properties.b: q",
      reads: ["properties.a", "properties.b"], object: #"{"p":{"a":1,"b":2,"c":3},"q":4}"#,
      resource: "{properties: {a: 1, b: 4}}"),
    Case(
      id: "what no field gives isn't exported", fields: "properties.a: a",
      reads: ["kind", "properties.a", "properties.b"], object: #"{"a":1,"kind":"k"}"#,
      resource: "{kind: ?not-exported, properties: {a: 1, b: ?not-exported}}"),
    Case(
      id: "a subtree carries all below it", fields: "properties: p",
      reads: ["properties.a", "properties.b"], object: #"{"p":{"a":1}}"#,
      resource: "{properties: {a: 1}}"),
    Case(
      id: "element by element",
      fields: "'x[]': 'y[]', 'x[].p.k': 'y[].pk', 'x[].o': 'y[].o'",
      reads: ["x[].p.k[]", "x[].o", "x[].z"],
      object: #"{"y":[{"pk":["get"],"o":1,"z":0},{"o":2}]}"#,
      resource: "{x: [{o: 1, p: {k: [get]}, pk: [get], z: 0}, {o: 2}]}"),
    Case(
      id: "elements that are made of fields alone", fields: "'x[].value': 'y[]'",
      reads: ["x[].value", "x[].other"], object: #"{"y":["a","b"]}"#,
      resource: "{x: [{other: ?not-exported, value: a}, {other: ?not-exported, value: b}]}"),
    Case(
      id: "lists in lists", fields: "'x[].y[].n': 'a[].b[].c'", reads: ["x[].y[].n"],
      object: #"{"a":[{"b":[{"c":1},{"c":2}]},{"b":[]}]}"#,
      resource: "{x: [{y: [{n: 1}, {n: 2}]}, {y: []}]}"),
    Case(
      id: "one element", fields: "a: 'b[0].c', d: 'b[1].c'", reads: ["a", "d"],
      object: #"{"b":[{"c":1}]}"#, resource: "{a: 1}"),
    Case(
      id: "gathered elements", fields: "zones: 'places[].zone'", reads: ["zones[]"],
      object: #"{"places":[{"zone":1},{},{"zone":3}]}"#, resource: "{zones: [1, 3]}"),
    Case(
      id: "the first that is there", fields: "a: [b, c, {value: z}]", reads: ["a"],
      object: #"{"b":null,"c":2}"#, resource: "{a: 2}"),
    Case(
      id: "a default for null", fields: "a: {from: b, default: false}", reads: ["a"],
      object: #"{"b":null}"#, resource: "{a: false}"),
    Case(
      id: "a default, never for unknown", fields: "a: {from: b.c, default: false}", reads: ["a"],
      object: #"{"b":"text"}"#, resource: "{a: ?wrong-type}"),
    Case(
      id: "a constant under a condition",
      fields: "s: [{value: V, where: {has: [k]}}, {value: M}]", reads: ["s"],
      object: #"{"k":"x"}"#, resource: "{s: V}"),
    Case(
      id: "joined", fields: "a: {from: [k, m.n], join: '/'}", reads: ["a"],
      object: #"{"k":"Pod","m":{"n":7}}"#, resource: "{a: Pod/7}"),
    Case(
      id: "joined without a part", fields: "a: {from: [k, m.n], join: '/'}", reads: ["a"],
      object: #"{"k":"Pod"}"#, resource: "{}"),
    Case(
      id: "a condition on the element", fields: "'x[].a': {from: 'y[].a', where: {has: 'y[].b'}}",
      reads: ["x[].a"], object: #"{"y":[{"a":1},{"a":2,"b":0}]}"#,
      resource: "{x: [null, {a: 2}]}"),
    Case(
      id: "something other than a list", fields: "'x[].a': 'y[].a'", reads: ["x[].a"],
      object: #"{"y":{"a":1}}"#, resource: "{x: ?wrong-type}"),
    Case(
      id: "something above what rules read", fields: "sku.name: s", reads: ["sku"],
      object: #"{"s":"S0"}"#, resource: "{sku: {name: S0}}"),
  ]

  @Test(arguments: table) func makesFields(_ row: Case) throws {
    let text = """
      mapping: sample
      resources: [{type: A.B/c, id: i, fields: {\(row.fields)}}]
      """
    let sample = try MappingSample(text, reading: row.reads)
    let rest = row.object == "{}" ? "}" : "," + row.object.dropFirst()
    let made = try sample.resource(#"{"i":"/s/1""# + rest, without: ["id", "type"])
    #expect(made == row.resource)
  }

  @Test(arguments: [
    (#"{"kind":"A"}"#, "A.B/c"), (#"{"kind":"a","x":null}"#, "A.B/c"), (#"{"x":1}"#, "D.E/f"),
    (#"{"kind":"A","x":1}"#, "D.E/f"), (#"{"kind":"B"}"#, nil), ("{}", nil),
  ]) func takesTheFirstEntryThatIsAboutAnObject(_ object: String, _ type: String?) throws {
    let text = """
      mapping: sample
      resources:
        - {where: {equals: {kind: [A, 7]}, lacks: x}, type: A.B/c, id: i}
        - {where: {has: [x]}, type: D.E/f, id: i}
      """
    let sample = try MappingSample(text, reading: ["name"])
    let made = try sample.resource(object)
    let expected =
      switch type {
      case nil: "no entry"
      case "A.B/c": "{name: ?not-exported, type: A.B/c}"
      // No rule reads anything of it.
      default: "{type: D.E/f}"
      }
    #expect(made == expected)
  }

  /// A query that leaves a column out leaves open what is in it.
  @Test func tellsAMissingColumnFromNull() throws {
    let text = """
      mapping: sample
      missing: not-exported
      resources: [{type: A.B/c, id: i, fields: {a: {from: x, default: 1}, b: y.z}}]
      """
    let sample = try MappingSample(text, reading: ["a", "b"])
    #expect(try sample.resource(#"{"x":null,"y":{}}"#).contains("{a: 1, id: ?not-exported,"))
    #expect(try sample.resource("{}").contains("a: ?not-exported, b: ?not-exported"))
  }

  @Test func passesOnWhatIsNotKnown() throws {
    let text = """
      mapping: sample
      resources:
        - type: A.B/c
          id: i
          fields:
            a: {from: x, as: not}
            b: [x, y]
            c: {value: 1, where: {has: [x]}}
            d: {from: [y, x], join: '-'}
      """
    let sample = try MappingSample(text, reading: ["a", "b", "c", "d"])
    var object = try sample.value(#"{"i":"/s/1","x":1,"y":"y"}"#)
    object.set(["x"], to: CanonicalValue(.unknown(.knownAfterApply), at: 3..<4))
    let resource = try #require(sample.program.resource(of: object, as: 0))
    for key in ["a", "b", "c", "d"] {
      #expect(resource.value[key]?.content == .unknown(.knownAfterApply), "\(key)")
    }
  }

  @Test func findsRecordsInObjects() throws {
    let text = """
      mapping: sample
      resources:
        - {where: {has: Volumes}, records: 'Volumes[]'}
        - {type: A.B/c, id: i, fields: {a: x}, records: ['inner[]', 'deep[].inner[]']}
      """
    let sample = try MappingSample(text, reading: ["a"])
    let root = try sample.value(
      #"{"Volumes":[{"i":"1","x":7,"inner":[{"i":"2","x":8}],"deep":[{"inner":[{"i":"3"}]}]}]}"#)
    #expect(sample.program.match(root) == .entry(0))
    #expect(sample.program.resource(of: root, as: 0) == nil)
    let volume = try #require(sample.program.records(of: root, as: 0).first)
    #expect(sample.program.match(volume) == .entry(1))
    let inner = sample.program.records(of: volume, as: 1)
    #expect(inner.map { MappingSample.text($0) } == ["{i: 2, x: 8}", "{i: 3}"])
  }

  /// What rules don't read isn't read from the export, either.
  @Test func readsOnlyWhatRulesRead() throws {
    let text = """
      mapping: sample
      resources: [{type: A.B/c, id: i, fields: {properties: p, a: x, 'l[].m': 'l[].n'}}]
      """
    let sample = try MappingSample(text, reading: ["properties.b"])
    let value = try sample.value(#"{"i":"1","p":{"b":{"c":1},"d":2},"x":3,"l":[{"n":1}]}"#)
    #expect(MappingSample.text(value) == "{i: 1, p: {b: {}}}")
  }
}
