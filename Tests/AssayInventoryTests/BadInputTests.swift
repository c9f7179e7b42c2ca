import AssayEngine
import AssayModel
import AssayTestSupport
import Testing

@testable import AssayInventory

@Suite struct BadInputTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    /// `id` or `id@line:column`, sorted by place.
    var problems: [String]
    var resources = 1
    var refused = 0
    var isComplete = false
    var testDescription: String { name }

    init(
      _ name: String, _ text: String, _ problems: [String], resources: Int = 1, refused: Int = 0,
      isComplete: Bool = false
    ) {
      self.init(
        name, Array(text.utf8), problems, resources: resources, refused: refused,
        isComplete: isComplete)
    }

    init(
      _ name: String, _ bytes: [UInt8], _ problems: [String], resources: Int = 1,
      refused: Int = 0, isComplete: Bool = false
    ) {
      self.name = name
      self.bytes = bytes
      self.problems = problems
      self.resources = resources
      self.refused = refused
      self.isComplete = isComplete
    }
  }

  static let good = #"{"type": "server", "id": "1"}"#
  static let armID = "/subscriptions/s/resourceGroups/g/providers/microsoft.KEYVAULT/vaults/kv"
  static let deep = String(repeating: "[", count: 300) + String(repeating: "]", count: 300)

  static let syntax = [
    Case("a missing comma", "[\(good)\n {}]", ["unexpected-character@2:2"]),
    Case("a text cut off", "[\(good), {\"id\": \"2", ["unexpected-end@1:42"]),
    Case("an array cut off", "[\(good)\n", ["unexpected-end@2:1"]),
    Case("an invalid byte", Array("[\(good), {\"x\": \"".utf8) + [0xFF], ["invalid-utf8@1:40"]),
    Case("a zero byte", "[\(good), \0]", ["nul-byte@1:33"]),
    Case("a deep value", "[\(good),\n{\"x\": \(deep)}]", ["too-deep@2:261"]),
    Case("a word", "[\(good), nul]", ["invalid-literal@1:36"]),
    Case("a leading zero", "[\(good), 01]", ["invalid-number@1:34"]),
    Case("a scalar after the array", "[\(good)] 1", ["not-a-container@1:33"]),
    Case("broken YAML", "- type: server\n  id: x\n- \"x", ["unexpected-end@3:5"]),
    Case("a bare value in YAML", "--- 1\n", ["not-a-container@1:5"], resources: 0),
    Case(
      "a huge number", "[\(good), {\"id\":\"2\",\"type\":\"server\",\"kind\":1e999}]", [],
      resources: 2, isComplete: true),
  ]

  static let records = [
    Case("no type", "[\(good), {\"id\": \"2\"}]", ["missing-type@1:33"], refused: 1),
    Case("no id", "[\(good), {\"type\": \"server\"}]", ["missing-id@1:33"], refused: 1),
    Case(
      "an empty id", "[{\"type\": \"vm\", \"id\": \"\"}]", ["missing-id@1:2"], resources: 0,
      refused: 1),
    Case(
      "a type that is a number", "- {type: 1, id: x}", ["missing-type@1:3"], resources: 0,
      refused: 1),
    Case(
      "a type with a space behind", "[\(good),\n {\"id\": \"2\", \"type\": \"server \"}]",
      ["malformed-type@2:22"], refused: 1),
    Case(
      "a type with an invisible character", "- {id: x, type: \"ser\u{200B}ver\"}",
      ["malformed-type@1:17"], resources: 0, refused: 1),
    Case(
      "a type with a slash too many", "[\(good), {\"id\": \"2\", \"type\": \"a.b//c\"}]",
      ["malformed-type@1:53"], refused: 1),
    Case(
      "a type that the id contradicts",
      "[\(good),\n {\"id\": \"\(armID)\", \"type\": \"Microsoft.KeyVault/vault\"}]",
      ["contradictory-type@2:\(armID.utf8.count + 21)"], refused: 1),
    Case(
      "a type inside the one that the id begins with",
      "[\(good), {\"id\": \"\(armID)/keys/k/versions/v\", \"type\": "
        + "\"Microsoft.KeyVault/vaults/keys/versions\"}]", [], resources: 2, isComplete: true),
    Case(
      "a type that is read, of an id of another",
      "[\(good),\n {\"type\": \"server\", \"id\": \"\(armID)\"}]",
      ["contradictory-type@2:11"], refused: 1),
    Case(
      "a number among resources", "[\(good), 1, \(good)]", ["not-a-resource@1:33"],
      resources: 2, refused: 1),
    Case(
      "a key twice", "[\(good), {\"id\":\"a\",\"id\":\"b\"}]", ["duplicate-key@1:43"], refused: 1),
    Case(
      "a key twice in two spellings", "[{\"type\":\"server\",\"id\":\"a\",\"\\u0069d\":\"b\"}]",
      ["duplicate-key@1:28"], resources: 0, refused: 1),
    Case(
      "a key twice in YAML", "- {type: server, id: a, id: b}", ["duplicate-key@1:25"],
      resources: 0, refused: 1),
    Case(
      "half a surrogate pair", "[{\"type\":\"server\",\"id\":\"\\ud800\"}]",
      ["unpaired-surrogate@1:25"], resources: 0, refused: 1),
    Case(
      "a key that isn't read twice", "[{\"type\":\"server\",\"id\":\"a\",\"x\":1,\"x\":2}]", [],
      isComplete: true),
    Case(
      "one id with two contents",
      "[\(good),\n{\"type\":\"server\",\"id\":\"1\",\"name\":\"x\"}]",
      ["conflicting-resource@2:34"],
      resources: 2, isComplete: true),
  ]

  static let contents = [
    Case("nothing", "", ["empty-file@1:1"], resources: 0),
    Case("white space", "\n \n", ["empty-file@1:1"], resources: 0),
    Case("a byte order mark", [0xEF, 0xBB, 0xBF], ["empty-file@1:1"], resources: 0),
    Case("no resources", "[]", ["file-without-resources"], resources: 0, isComplete: true),
    Case("HCL", "data \"x\" \"y\" {}\n", ["unrecognized-format@1:1"], resources: 0),
    Case(
      "Bicep", "// A: b\nresource kv 'Microsoft.KeyVault/vaults@2024-11-01' = {\n",
      ["unrecognized-format@1:1"], resources: 0),
    Case("CSV", "id,type\n1,server\n", ["unrecognized-format@1:1"], resources: 0),
    Case("XML", "<?xml version=\"1.0\"?><a/>", ["unrecognized-format@1:1"], resources: 0),
    Case("a zip", Array("PK\u{3}\u{4}xxxx".utf8), ["unrecognized-format@1:1"], resources: 0),
    Case(
      "JSON behind a comment", "# doors\n[\(good)]", ["unrecognized-format@1:1"], resources: 0),
    Case(
      "two byte order marks", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + Array("- \(good)".utf8),
      ["unrecognized-format@1:1"], resources: 0),
    Case(
      "binary", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0], ["unrecognized-format@1:1"],
      resources: 0),
    Case(
      "UTF-16 without a mark", Array(utf16("[]").dropFirst(2)), ["unrecognized-format@1:1"],
      resources: 0),
    Case(
      "half a pair in UTF-16", utf16("[\(good)]") + [0x00, 0xD8, 0x20, 0],
      ["unpaired-surrogate@1:32"]),
    Case("half a character of UTF-16", utf16("[\(good)]") + [0x20], ["unexpected-end@1:32"]),
    Case(
      "parameters of a template", #"{"$schema": "x", "contentVersion": "1", "parameters": {}}"#,
      ["unrecognized-shape@1:1"], resources: 0, refused: 1),
    Case(
      "half a Terraform plan", #"{"planned_values": {}}"#,
      ["unrecognized-shape@1:1"], resources: 0, refused: 1),
    Case(
      "a table without its row", #"{"count": 1, "data": {"columns": [], "rows": []}}"#,
      ["incomplete-inventory@1:11"], resources: 0),
    Case(
      "an error", #"{"error": {"code": "Unauthorized"}}"#, ["incomplete-inventory@1:11"],
      resources: 0),
  ]

  static let incomplete = [
    ("nextLink", #""https://x""#, 1), ("$skipToken", #""x""#, 1), ("skip_token", #""x""#, 1),
    ("nextLink", "null", 0), ("nextLink", #""""#, 0), ("resultTruncated", #""true""#, 1),
    ("resultTruncated", #""false""#, 0), ("totalRecords", "2", 1), ("totalRecords", "1", 0),
    ("error", #"{"code": "x"}"#, 1), ("NextLink", #""x""#, 1), ("nextlink", #""x""#, 1),
    ("SkipToken", #""x""#, 1), ("$skiptoken", #""x""#, 1), ("ResultTruncated", "true", 1),
    ("TotalRecords", "2", 1), ("total_records", "1.5", 1), ("total_records", #""2.0""#, 1),
    ("total_records", "1e999", 0), ("Count", "2", 1), ("Error", "{}", 1), ("errors", "[]", 0),
    ("errors", "{}", 0), ("errors", #""x""#, 1),
  ].map { key, value, count in
    Case(
      "\(key): \(value)", "{\"\(key)\": \(value), \"value\": [\(good)]}",
      [String](repeating: "incomplete-inventory@1:\(key.utf8.count + 6)", count: count),
      isComplete: count == 0)
  }

  static func rows(_ count: Int, _ columns: String = #""tenantId": "t", "resourceGroup": "g", "#)
    -> String
  {
    let rows = (1...count).map { row in
      "{\(columns)\"subscriptionId\": \"s\", \"type\": \"server\", \"id\": \"\(row)\"}"
    }
    return "[\(rows.joined(separator: ", "))]"
  }

  /// Rows of columns that Azure Resource Manager has, too: of types as Azure Resource Graph spells
  /// them, and as others do.
  static let few = rows(100, "").replacing("server", with: "a.b/c")
  static let many = few.replacing("a.b/c", with: "A.B/c")

  static func lines(_ array: String) -> String {
    String(array.dropFirst().dropLast()).replacing("}, {", with: "}\n{")
  }

  /// Full pages of Azure Resource Graph, and what only looks like one.
  static let pages = [
    ("99 rows", rows(99), 99, nil), ("100 rows", rows(100), 100, 1),
    ("101 rows", rows(101), 101, nil), ("1,000 rows", rows(1000), 1000, 1),
    ("100 resources", rows(100, ""), 100, nil),
    ("100 rows in 'data'", "{\"data\": \(rows(100))}", 100, 1),
    ("100 rows with their count", "{\"count\": 100, \"data\": \(rows(100))}", 100, 1),
    ("100 rows with their total", "{\"data\": \(rows(100)), \"total_records\": 100}", 100, nil),
    ("100 rows and no token", "{\"data\": \(rows(100)), \"skip_token\": null}", 100, nil),
    ("100 rows of 101", "{\"data\": \(rows(100)), \"total_records\": 101}", 100, 9421),
    ("100 rows and none", "\(rows(100))[]", 100, 1),
    ("rows of two pages", rows(2000), 2000, 1), ("1,500 rows", rows(1500), 1500, nil),
    ("100 lines", lines(rows(100)), 100, 1), ("99 lines", lines(rows(99)), 99, nil),
    ("100 rows of few columns", few, 100, 1), ("100 of 'Data'", "{\"Data\": \(many)}", 100, 1),
    ("100 lines of few columns", lines(few), 100, 1),
    ("100 resources by their types", many, 100, nil),
    ("100 of 'value'", "{\"value\": \(few)}", 100, nil),
    ("100 and a total that is none", "{\"data\": \(many), \"total_records\": \"x\"}", 100, 1),
  ].map { name, text, resources, column in
    Case(
      name, text, column.map { ["incomplete-inventory@1:\($0)"] } ?? [], resources: resources,
      isComplete: column == nil)
  }

  /// Changes the checksum of a gzip member.
  static func damaged(_ member: [UInt8]) -> [UInt8] {
    member.enumerated().map { $0.offset == member.count - 8 ? ~$0.element : $0.element }
  }

  static let compressed = [
    Case("gzip cut off", gzip(Array("[\(good)]".utf8)).dropLast(4) + [], ["truncated-gzip"]),
    Case(
      "zstd cut off", zstd(Array("[\(good)]".utf8)).dropLast(4) + [], ["truncated-zstd"],
      resources: 0),
    Case("gzip and garbage", gzip(Array("[\(good)]".utf8)) + [1, 2, 3], ["corrupt-gzip"]),
    Case("zstd and garbage", zstd(Array("[\(good)]".utf8)) + [1, 2, 3, 4], ["corrupt-zstd"]),
    Case("damaged gzip", damaged(gzip(Array("[\(good)]".utf8))), ["corrupt-gzip"]),
    Case("gzip in gzip", gzip(gzip(Array("[]".utf8))), ["nested-compression"], resources: 0),
    Case("gzip in zstd", zstd(gzip(Array("[]".utf8))), ["nested-compression"], resources: 0),
    Case("too dense", gzip([UInt8](repeating: 0x20, count: 1 << 22)), ["too-dense"], resources: 0),
    Case("empty gzip", gzip([]), ["empty-file@1:1"], resources: 0),
  ]

  @Test(arguments: syntax + records + contents + incomplete + pages + compressed)
  func saysWhatIsWrongAndWhere(_ row: Case) throws {
    let scratch = try ScratchFolder()
    let inventory = Sample.load([try scratch.write("x", row.bytes)])
    #expect(inventory.diagnostics.map(Self.brief) == row.problems)
    let summary = try #require(inventory.summaries.first)
    #expect(summary.resources == row.resources)
    #expect(summary.refused == row.refused)
    #expect(summary.isComplete == (row.isComplete || row.refused > 0))
    #expect(inventory.snapshot.isIncomplete == !row.isComplete)
    #expect(summary.sha256 == SHA256.hexDigest(of: row.bytes))
  }

  @Test func showsBothPlacesOfADuplicate() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write("x", "[{\"type\": \"server\",\n \"id\": \"a\",\n \"id\": \"b\"}]")
    let problem = try #require(Sample.load([file]).diagnostics.first)
    #expect(problem.span?.start.line == 3)
    #expect(problem.notes.map { $0.span?.start.line } == [2])
  }

  @Test func countsFurtherProblemsOfOneKind() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write("x", "[" + String(repeating: "1,", count: 30) + "{}]")
    let inventory = Sample.load([file])
    #expect(inventory.ids.filter { $0 == "not-a-resource" }.count == 21)
    #expect(inventory.diagnostics.contains { $0.message.hasPrefix("10 more problems") })
    #expect(inventory.summaries.map(\.refused) == [31])
  }

  @Test func refusesValuesLargerThanTheLimit() throws {
    let scratch = try ScratchFolder()
    let long = String(repeating: "x", count: 5000)
    let file = try scratch.write("x", "[\(Self.good), {\"type\": \"\(long)\"}]")
    let inventory = Sample.load([file]) {
      $0.windowSize = 100
      $0.recordLimit = 1000
    }
    #expect(inventory.ids == ["too-large"])
    #expect(inventory.summaries.map(\.resources) == [1])
  }

  @Test func refusesMoreTextThanASnapshotHolds() throws {
    let scratch = try ScratchFolder()
    let servers = (0..<9).map { "{\"type\": \"server\", \"id\": \"0123456789-\($0)\"}" }
    let inventory = Sample.load([try scratch.write("x", servers.joined(separator: "\n"))]) {
      $0.windowSize = 64
      $0.textLimit = 64
    }
    #expect(inventory.diagnostics.map(Self.brief) == (5...9).map { "too-much-text@\($0):1" })
    #expect(inventory.summaries.map(\.resources) == [4])
    #expect(inventory.summaries.map(\.refused) == [5])
    #expect(inventory.snapshot.isIncomplete)
  }

  @Test func refusesBombsBeforeTheyGoOff() throws {
    let scratch = try ScratchFolder()
    let bomb = gzip([UInt8](repeating: 0x20, count: 8 << 20))
    let inventory = Sample.load([try scratch.write("x", bomb + bomb + bomb + bomb)])
    #expect(inventory.ids == ["too-dense"])
    #expect(inventory.locator.sources.allSatisfy { $0.lines.end.offset <= 2 << 20 })
  }

  @Test func refusesMoreTextThanTheLimit() throws {
    let scratch = try ScratchFolder()
    let text = Array("[\(Self.good)\(String(repeating: ",\(Self.good)", count: 999))]".utf8)
    for (id, bytes) in [("gzip", gzip(text)), ("zstd", zstd(text))] {
      let inventory = Sample.load([try scratch.write(id, bytes)]) {
        $0.inflation = InflationLimits(ratio: 10_000, bytes: 10_000)
        $0.windowSize = 4096
      }
      #expect(inventory.ids == ["too-large"])
      #expect(inventory.snapshot.isIncomplete)
    }
  }

  static func brief(_ problem: Diagnostic) -> String {
    guard let start = problem.span?.start else { return problem.id }
    return "\(problem.id)@\(start.line):\(start.column)"
  }
}
