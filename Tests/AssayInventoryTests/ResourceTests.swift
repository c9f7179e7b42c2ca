import AssayEngine
import AssayInventory
import AssayModel
import AssaySyntax
import AssayTestSupport
import Testing

@Suite struct ResourceTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var resource: String
    /// After id, type, name and location: kind, properties' kty, keySize, vaultUri, as stored.
    var unknown: Int
    var testDescription: String { name }
  }

  static let vault = #""type": "Microsoft.KeyVault/vaults", "id""#
  static let key = #""type": "Microsoft.KeyVault/vaults/keys", "id""#

  static let cases = [
    Case(name: "no properties", resource: "{\(vault): \"/v\"}", unknown: 4),
    Case(name: "null properties", resource: "{\(vault): \"/v\", \"properties\": null}", unknown: 4),
    Case(name: "empty properties", resource: "{\(vault): \"/v\", \"properties\": {}}", unknown: 0),
    Case(name: "an opaque id", resource: "{\(vault): \"v\"}", unknown: 4),
    Case(name: "a generic type", resource: #"{"type": "server", "id": "v"}"#, unknown: 0),
    Case(
      name: "a generic type, an ARM id", resource: #"{"type": "server", "id": "/v"}"#, unknown: 4),
    Case(
      name: "a listed key", resource: "{\(key): \"/k\", \"properties\": {\"keyUri\": \"\"}}",
      unknown: 2),
    Case(
      name: "a key with nulls",
      resource: "{\(key): \"/k\", \"properties\": {\"kty\": null, \"keySize\": null}}", unknown: 2),
    Case(
      name: "a key with a size only",
      resource: "{\(key): \"/k\", \"properties\": {\"keySize\": 2048}}", unknown: 1),
    Case(
      name: "a whole key", resource: "{\(key): \"/k\", \"properties\": {\"kty\": \"RSA\"}}",
      unknown: 0),
  ]

  @Test(arguments: cases)
  func knowsWhatAnExportRouteLeavesOut(_ row: Case) throws {
    let scratch = try ScratchFolder()
    let inventory = Sample.load([try scratch.write("x", row.resource)])
    #expect(inventory.ids == [])
    #expect(inventory.snapshot.contents.count { $0 == "unknown not-exported" } == row.unknown)
  }

  @Test(arguments: [
    (#""{\"kty\": \"RSA\"}""#, "wrong-type"), ("[]", "wrong-type"), ("true", "wrong-type"),
    ("1", "wrong-type"), (#""[parameters('p')]""#, "expression"),
  ])
  func takesNothingForAbsentThatAnotherKindOfValueHides(
    _ properties: String, _ cause: String
  ) throws {
    let scratch = try ScratchFolder()
    for prefix in ["", "--- "] {
      let text = "\(prefix){\(Self.vault): \"/v\", \"properties\": \(properties)}"
      let inventory = Sample.load([try scratch.write("x", text)])
      #expect(inventory.ids == [])
      #expect(inventory.snapshot.contents.count { $0 == "unknown \(cause)" } == 4)
    }
  }

  /// Whether another rule ranges over the array is nothing to the rule that leads through it.
  @Test(arguments: [nil, 5])
  func takesNothingForAbsentBelowAnArray(_ element: Int?) throws {
    let kept = Projection.Node(isKept: true)
    let names: [Projection.Child] = [("id", 1), ("list", 2), ("type", 3)].map {
      Projection.Child(key: $0.0, node: $0.1)
    }
    let list = Projection.Node(
      children: [Projection.Child(key: "name", node: 4)], element: element, isKept: true)
    let projection = Projection(
      nodes: [Projection.Node(children: names), kept, list, kept, kept, kept],
      types: [ResourceType("server")])
    let text = "- {type: server, id: a, list: [x]}"
    let root = try #require(try YAML.documents(in: Array(text.utf8)).first)
    guard case .sequence(let nodes) = root.content else { return }
    let loader = InventoryLoader(projection: projection)
    let snapshot = loader.load(nodes: nodes, file: "x.yaml", complete: [])
    #expect(snapshot.contents.count { $0 == "unknown wrong-type" } == 1, "\(snapshot.contents)")
  }

  @Test func makesASnapshotOfAnExample() throws {
    let text = """
      - {type: server, id: a, kind: web}
      - type: Microsoft.KeyVault/vaults
        id: /v
        properties: {vaultUri: "https://v"}
      """
    let root = try #require(try YAML.documents(in: Array(text.utf8)).first)
    guard case .sequence(let nodes) = root.content else { return }
    let loader = InventoryLoader(projection: Sample.projection)
    let snapshot = loader.load(nodes: nodes, file: "x.yaml", complete: [ResourceType("SERVER")])
    let scratch = try ScratchFolder()
    let read = Sample.load([try scratch.write("x", text)])
    #expect(snapshot.contents == read.snapshot.contents)
    #expect(snapshot.valuePlaces == read.snapshot.valuePlaces)
    let broken = loader.inventory(of: [LocatedNode(.null, at: 0..<1)], file: "x.yaml")
    #expect(broken.ids == ["not-a-resource"])
  }
}
