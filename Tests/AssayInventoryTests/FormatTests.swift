import AssayEngine
import AssayInventory
import AssayModel
import AssayTestSupport
import Testing

@Suite struct FormatTests {
  struct Form: CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var encodings: [String] = []
    var testDescription: String { name }
  }

  static let account = """
    {"id": "/subscriptions/s/x/é😀", "type": "Microsoft.CognitiveServices/accounts", "name": "é",
     "location": "West Europe", "kind": "OpenAI", "skipped": {"a": [1, {"b": null}]},
     "properties": {"capabilities": [{"name": "CustomerManagedKey"}, {"name": "x"}]}}
    """
  static let vault = """
    {"id": "/subscriptions/s/v", "type": "microsoft.keyvault/VAULTS", "name": null,
     "properties": {"vaultUri": "https://v.vault.azure.net/"}}
    """
  static let other = #"{"id": "/o", "type": "Microsoft.Compute/virtualMachines"}"#
  static let array = "[\(account),\n\(vault), \(other)]\n"

  static let block = """
    # an inventory
    - id: /subscriptions/s/x/é😀
      type: Microsoft.CognitiveServices/accounts
      name: é
      location: "West Europe"
      kind: 'OpenAI'
      skipped: {a: [1, {b: ~}]}
      properties:
        capabilities:
          - name: CustomerManagedKey
          - {name: x}
    - id: /subscriptions/s/v
      type: microsoft.keyvault/VAULTS
      name: null
      properties:
        vaultUri: https://v.vault.azure.net/
    - {id: /o, type: Microsoft.Compute/virtualMachines}
    """

  static func line(_ json: String) -> String {
    String(decoding: json.utf8.filter { $0 != 0x0A }, as: UTF8.self)
  }

  static let forms = [
    Form(name: "json", bytes: Array(array.utf8)),
    Form(name: "json", bytes: Array("{\"value\": \(array), \"nextLink\": null}".utf8)),
    Form(
      name: "json",
      bytes: Array(#"{"count":3,"totalRecords":3,"resultTruncated":"false","data":\#(array)}"#.utf8)
    ),
    Form(
      name: "ndjson", bytes: Array([account, vault, other].map(line).joined(separator: "\n").utf8)),
    Form(
      name: "ndjson",
      bytes: Array(([account, vault, other].map(line).joined(separator: "\r\n") + "\r\n").utf8)),
    Form(name: "json-sequence", bytes: Array("\(account)\n\(vault)\n\(other)".utf8)),
    Form(name: "json-sequence", bytes: Array("[\(account)][\(vault)]\(other)".utf8)),
    Form(name: "yaml", bytes: Array(block.utf8)),
    Form(name: "yaml", bytes: Array("---\n\(array)".utf8)),
    Form(
      name: "yaml", bytes: Array("--- \(account)\n---\n\(vault)\n---\n- \(other)\n...\n".utf8)),
    Form(
      name: "yaml",
      bytes: Array(
        "value:\n\(block.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))".utf8)
    ),
  ]

  static let wrappings: [Form] = [
    Form(name: "json", bytes: gzip(Array(array.utf8)), encodings: ["gzip"]),
    Form(name: "json", bytes: zstd(Array(array.utf8)), encodings: ["zstd"]),
    Form(
      name: "json",
      bytes: gzip(Array(array.utf8.prefix(99))) + gzip(Array(array.utf8.dropFirst(99))),
      encodings: ["gzip"]),
    Form(
      name: "json",
      bytes: zstd(Array(array.utf8.prefix(99))) + zstd(Array(array.utf8.dropFirst(99))),
      encodings: ["zstd"]),
    Form(name: "json", bytes: utf16(array), encodings: ["utf-16le"]),
    Form(name: "json", bytes: utf16(array, bigEndian: true), encodings: ["utf-16be"]),
    Form(name: "json", bytes: gzip(utf16(array)), encodings: ["gzip", "utf-16le"]),
    Form(name: "json", bytes: [0xEF, 0xBB, 0xBF] + Array(array.utf8), encodings: ["utf-8-bom"]),
    Form(
      name: "json", bytes: zstd([0xEF, 0xBB, 0xBF] + Array(array.utf8)),
      encodings: ["zstd", "utf-8-bom"]),
  ]

  @Test(arguments: forms)
  func holdsTheSameResourcesInEveryForm(_ form: Form) throws {
    let scratch = try ScratchFolder()
    let plain = Sample.load([try scratch.write("plain", Self.array)])
    let inventory = Sample.load([try scratch.write("x", form.bytes)])
    #expect(inventory.ids == [])
    #expect(inventory.summaries.map(\.format) == [form.name])
    #expect(inventory.summaries.map(\.resources) == [3])
    #expect(inventory.summaries.map(\.isComplete) == [true])
    #expect(inventory.snapshot.contents == plain.snapshot.contents)
    #expect(inventory.resourceTypes == plain.resourceTypes)
    #expect(!inventory.shownValues().contains("nowhere"))
  }

  @Test(arguments: wrappings)
  func findsTheSamePlacesHoweverTheTextIsWrapped(_ form: Form) throws {
    let scratch = try ScratchFolder()
    let plain = Sample.load([try scratch.write("plain", Self.array)])
    let inventory = Sample.load([try scratch.write("x", form.bytes)])
    #expect(inventory.ids == [])
    #expect(inventory.summaries.map(\.encodings) == [form.encodings])
    #expect(inventory.snapshot.contents == plain.snapshot.contents)
    #expect(inventory.shownValues() == plain.shownValues())
  }

  @Test(arguments: forms + wrappings, [1, 7, 64, 1000])
  func readsTheSameThroughAnyWindow(_ form: Form, _ size: Int) throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write("x", form.bytes)
    let whole = Sample.load([path])
    let pieces = Sample.load([path]) { $0.windowSize = size }
    #expect(pieces.ids == [])
    #expect(pieces.snapshot.contents == whole.snapshot.contents)
    #expect(pieces.snapshot.valuePlaces == whole.snapshot.valuePlaces)
    #expect(pieces.shownValues() == whole.shownValues())
    #expect(pieces.summaries == whole.summaries)
  }

  @Test func countsEveryTypeAndTellsWhichAreRead() throws {
    let scratch = try ScratchFolder()
    let inventory = Sample.load([try scratch.write("x", Self.array)])
    #expect(
      inventory.resourceTypes == [
        .init(type: "microsoft.cognitiveservices/accounts", count: 1, isRead: true),
        .init(type: "microsoft.compute/virtualmachines", count: 1, isRead: false),
        .init(type: "microsoft.keyvault/vaults", count: 1, isRead: true),
      ])
  }

  @Test func givesTheDigestOfTheStoredBytes() throws {
    let scratch = try ScratchFolder()
    let bytes = gzip(Array(Self.array.utf8))
    let paths = [try scratch.write("a", "[]"), try scratch.write("b", bytes)]
    let inventory = Sample.load(paths)
    #expect(
      inventory.summaries.map(\.sha256) == [
        "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945",
        SHA256.hexDigest(of: bytes),
      ])
    #expect(inventory.summaries.map(\.bytes) == [2, bytes.count])
    #expect(Sample.load(paths) { $0.wantsDigests = false }.summaries.map(\.sha256) == [nil, nil])
  }

  @Test func makesOneSnapshotOfSeveralFiles() throws {
    let scratch = try ScratchFolder()
    let whole = Sample.load([try scratch.write("plain", Self.array)])
    let inventory = Sample.load([
      try scratch.write("a.json", Self.account), try scratch.write("b.yaml", "--- \(Self.vault)"),
      try scratch.write("c.gz", gzip(Array(Self.other.utf8))),
    ])
    #expect(inventory.snapshot.contents == whole.snapshot.contents)
    #expect(inventory.summaries.map(\.resources) == [1, 1, 1])
    #expect(inventory.summaries.map(\.format) == ["json", "yaml", "json"])
  }
}
