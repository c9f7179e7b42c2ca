import AssayEngine
import AssayModel
import AssayTestSupport
import Testing

@testable import AssayInventory

/// Shapes that resemble an inventory: read, or refused with what to do about it, never passed over.
@Suite struct HalfKnownShapeTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var resources: Int
    /// `id@line:column`, with what its message and its help say.
    var problems: [(place: String, words: String)]
    var isWhole: Bool
    var testDescription: String { text }

    init(
      _ text: String, resources: Int = 0, isWhole: Bool = false,
      _ problems: (place: String, words: String)...
    ) {
      self.text = text
      self.resources = resources
      self.isWhole = isWhole
      self.problems = problems
    }
  }

  private static let one = #"{"type":"server","id":"1"}"#
  private static let two = #"{"type":"server","id":"2"}"#

  static let cases = [
    Case(
      #"{"value":[\#(one)],"resources":[\#(two)]}"#, resources: 1,
      ("incomplete-inventory@1:51", "the list 'resources' beside the resources isn't read")),
    Case(
      #"{"resources": [ \#(two)],"data":[\#(one)]}"#, resources: 1,
      ("incomplete-inventory@1:15", "the list 'resources' beside the resources isn't read")),
    Case(
      "value:\n- {type: server, id: 1}\nitems:\n- {type: server, id: 2}\n", resources: 0,
      ("missing-id@2:3", "no text"), ("incomplete-inventory@4:3", "the list 'items'")),
    Case(#"{"value":[\#(one)],"data":[\#(two)]}"#, resources: 2, isWhole: true),
    Case(
      #"{"value":[\#(one)],"names":["a"],"empty":[],"facets":[{}]}"#, resources: 1, isWhole: true),
    Case(
      "value: [\(one)]\nnames: [a, {b: c}]\nempty: []\nother: {list: [{}]}\n", resources: 1,
      isWhole: true),
    Case(
      #"[{"Type":"server","ID":"1"}]"#,
      ("missing-type@1:2", "it has 'Type' and 'ID': rename them to 'type' and 'id'")),
    Case(#"[{"type":"server","Id":"1"}]"#, ("missing-id@1:2", "it has 'Id': rename it to 'id'")),
    Case(
      #"{"resources":[\#(one)]}"#,
      ("missing-type@1:1", "its list 'resources', export that list alone")),
    Case(
      #"{"data":{"resources":[\#(one)]}}"#, ("missing-type@1:1", "'records: data.resources[]'")),
    Case("result:\n- {sys_id: 1}\n", ("missing-type@1:1", "'records: result[]'")),
    Case(
      #"{"columns":["result"],"rows":[[[{}]]]}"#, ("missing-type@1:31", "'records: result[]'")),
    Case("[{\"name\":\"a\"}]", ("missing-type@1:2", "export 'type' too")),
  ]

  @Test(arguments: cases) func isToldOf(_ row: Case) throws {
    let scratch = try ScratchFolder()
    let loaded = Sample.load([try scratch.write("x", row.text)])
    let problems = loaded.diagnostics.filter { $0.id != "file-without-resources" }
    let told = problems.map { problem in
      let place = problem.span.map { "\($0.start.line):\($0.start.column)" } ?? "nowhere"
      return "\(problem.id)@\(place)"
    }
    #expect(told == row.problems.map(\.place))
    for (problem, expected) in zip(problems, row.problems) {
      #expect("\(problem.message) \(problem.help ?? "")".contains(expected.words))
    }
    #expect(loaded.snapshot.count == row.resources)
    #expect(loaded.snapshot.isIncomplete == !row.isWhole)
  }

  /// PowerShell's lists have capitals, in YAML, too.
  @Test func readsObjectsOfAListWithACapital() throws {
    let key =
      "key: {kid: 'https://kv.vault.azure.net/keys/k/1', kty: RSA}\n  attributes: {enabled: true}"
    let scratch = try ScratchFolder()
    let loaded = Sample.load([try scratch.write("x.yaml", "Value:\n- \(key)\n")])
    #expect(loaded.summaries.map(\.resources) == [1])
    #expect(loaded.ids == [])
  }

  @Test func refusesToReadMoreFieldsThanCanBeNumbered() throws {
    let types = (0...70_000).map { ResourceType("t\($0)") }
    let scratch = try ScratchFolder()
    let file = try scratch.write("x", "[\(Self.one)]")
    let loader = InventoryLoader(
      projection: Projection(nodes: Sample.projection.nodes, types: types))
    let loaded = loader.load([file, file])
    #expect(loaded.ids == ["too-many-fields"])
    #expect(loaded.snapshot.isIncomplete)
    #expect(loaded.summaries.map(\.isComplete) == [false, false])
    let wide = Projection(
      nodes: [
        Projection.Node(
          children: (1...70_000).map { .init(key: "\(100_000 + $0)", node: $0) })
      ] + Array(repeating: Projection.Node(isKept: true), count: 70_000), types: [])
    #expect(InventoryLoader(projection: wide).load([file]).ids == ["too-many-fields"])
  }
}
