import Testing

@testable import AssaySyntax

/// One inventory says the same in every way of writing it.
struct YAMLEquivalenceTests {
  static let tree = CaptureTree(
    paths: ["id", "tags.*", "tags.env", "sku.name", "list.*", "list.*.id", "next"],
    records: ["value"])

  @Test(arguments: 0..<40) func `JSON, flow YAML, block YAML and trees give the same facts`(
    seed: UInt64
  ) throws {
    var writer = InventoryWriter(seed: seed)
    let inventory = writer.inventory()
    let json = inventory.json
    let expected = JSONScanning(tree: Self.tree).read(json)
    let flow = YAMLReading(tree: Self.tree).read(json)
    #expect(expected.error == nil && flow.error == nil)
    #expect(
      flow.batch.described(Self.tree, source: json)
        == expected.batch.described(Self.tree, source: json))

    let block = YAMLReading(tree: Self.tree).read(inventory.block(indent: 0))
    #expect(block.error == nil)
    #expect(block.batch.facts(Self.tree) == expected.batch.facts(Self.tree))
  }

  @Test(arguments: [
    #"{"id": 1, "value": [{"id": 2}], "id": 3}"#, #"[{"tags": {"a": 1, "env": 2, "env": 3}}]"#,
    #"{"list": [{"id": 1, "id": 2}, {"id": 3}], "other": {"id": 1, "id": 2}}"#,
  ]) func `duplicate keys are the same problems in JSON and YAML`(text: String) {
    let yaml = YAMLReading(tree: Self.tree).read(text).batch
    #expect(!yaml.problems.isEmpty)
    #expect(yaml.problems == JSONScanning(tree: Self.tree).read(text).batch.problems)
  }

  @Test(arguments: 0..<20) func `records of a tree are those of its text`(seed: UInt64) throws {
    var writer = InventoryWriter(seed: seed)
    let text = WrittenValue.sequence((0..<5).map { _ in writer.record() }).json
    guard case .sequence(let nodes)? = try YAML.documents(in: Array(text.utf8)).first?.content
    else {
      Issue.record("no sequence")
      return
    }
    var batch = RecordBatch()
    try batch.append(records: nodes, index: CaptureIndex(Self.tree))
    var expected = JSONScanning(tree: Self.tree).read(text).batch
    #expect(expected.items.popLast()?.kind == .array)
    #expect(
      batch.described(Self.tree, source: text) == expected.described(Self.tree, source: text))
  }
}

/// A value to be written in several ways.
indirect enum WrittenValue {
  case scalar(String)
  case sequence([WrittenValue])
  case mapping([(key: String, value: WrittenValue)])

  var json: String {
    switch self {
    case .scalar(let text): text
    case .sequence(let elements): "[\(elements.map(\.json).joined(separator: ", "))]"
    case .mapping(let entries):
      "{\(entries.map { "\"\($0.key)\": \($0.value.json)" }.joined(separator: ", "))}"
    }
  }

  func block(indent: Int) -> String {
    let start = "\n" + String(repeating: " ", count: indent)
    switch self {
    case .sequence(let elements) where !elements.isEmpty:
      return elements.map { "\(start)-\($0.block(indent: indent + 2))" }.joined()
    case .mapping(let entries) where !entries.isEmpty:
      return entries.map { "\(start)\($0.key):\($0.value.block(indent: indent + 1))" }.joined()
    case .scalar, .sequence, .mapping: return " \(json)"
    }
  }
}

/// Writes inventories that are the same for the same seed.
struct InventoryWriter {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2_654_435_769 &+ 1 }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  /// A root array, an envelope or a record.
  mutating func inventory() -> WrittenValue {
    let records = WrittenValue.sequence((0..<below(6)).map { _ in record() })
    switch below(3) {
    case 0: return records
    case 1:
      return .mapping([("id", value(depth: 1)), ("value", records), ("next", value(depth: 1))])
    default: return record()
    }
  }

  mutating func record() -> WrittenValue { mapping(depth: 0) }

  private mutating func mapping(depth: Int) -> WrittenValue {
    let keys = ["id", "tags", "env", "sku", "name", "list", "other", "more"]
    return .mapping(keys.filter { _ in below(2) == 0 }.map { ($0, value(depth: depth + 1)) })
  }

  private mutating func value(depth: Int) -> WrittenValue {
    let scalars = [
      "null", "true", "false", "0", "-1.5e3", "\"x\"", "\"é € 😀\"", "\"a\\n\\\"b\"", "\"12\"",
      "\"\"",
      "123456789012345678901234567890",
    ]
    switch depth < 4 ? below(4) : 0 {
    case 1: return .sequence((0..<below(4)).map { _ in value(depth: depth + 1) })
    case 2, 3: return mapping(depth: depth)
    default: return .scalar(scalars[below(scalars.count)])
    }
  }
}
