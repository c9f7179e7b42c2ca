import AssayModel
import AssayTestSupport
import Testing

@testable import AssayEngine
@testable import AssayInventory

/// Versions of keys: which of them is the key as it is.
@Suite struct KeyVersionTests {
  private static let type = "Microsoft.KeyVault/vaults/keys"
  private static let host = "https://kv.vault.azure.net/keys/Cmk"
  private static let arm =
    "/subscriptions/s1/resourceGroups/g/providers/Microsoft.KeyVault/vaults/kv/keys/cmk"

  /// What `az keyvault key show --version` prints.
  private static func single(_ version: String, _ bits: Int, _ created: Int) -> String {
    #"{"key":{"kid":"\#(host)/\#(version)","kty":"RSA"},"#
      + #""attributes":{"keySize":\#(bits),"created":\#(created)}}"#
  }
  /// What `az keyvault key list-versions` prints, and `az keyvault key list`.
  private static func listed(_ version: String, _ created: Int?) -> String {
    #"{"kid":"\#(host)\#(version)","attributes":{"created":"#
      + (created.map { "\($0)" } ?? "null") + "}}"
  }
  private static func resourceManager(_ more: String) -> String {
    #"{"id":"\#(arm)","name":"cmk","type":"\#(type)","properties":{"keyUri":"\#(host)"\#(more)}}"#
  }
  private static func version(_ name: String, _ bits: Int) -> String {
    #"{"id":"\#(arm)/versions/\#(name)","name":"\#(name)","type":"\#(type)/versions","#
      + #""properties":{"kty":"RSA","keySize":\#(bits),"keyUri":"\#(host)","#
      + #""keyUriWithVersion":"\#(host)/\#(name)"}}"#
  }

  struct Case: CustomTestStringConvertible {
    var name: String
    var texts: [String]
    /// The key's size as it is known, and its version.
    var size: String?
    var version = "?not-exported"
    var isDoubtful = false
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "alone", texts: [single("1", 8, 1)], size: "8", isDoubtful: true),
    Case(name: "alone, from ARM", texts: [version("1", 8)], size: "8", isDoubtful: true),
    Case(
      name: "two, of which nothing tells the current one",
      texts: [single("1", 8, 1), single("2", 9, 2)], size: "?not-exported", isDoubtful: true),
    Case(
      name: "as old as the key", texts: [single("1", 8, 1), listed("", 1)], size: "8",
      version: "1"),
    Case(
      name: "older than the key", texts: [single("1", 8, 1), listed("", 2)],
      size: "?not-exported"),
    Case(
      name: "as old as ARM's key",
      texts: [single("1", 8, 1), resourceManager(#","attributes":{"created":1}"#)], size: "8",
      version: "1"),
    Case(
      name: "beside a key that tells no time", texts: [single("1", 8, 1), listed("", nil)],
      size: "?not-exported"),
    Case(
      name: "the one that ARM names",
      texts: [
        single("1", 8, 1), single("2", 9, 2),
        resourceManager(#","keyUriWithVersion":"\#(host)/2""#),
      ], size: "9", version: "2"),
    Case(
      name: "not the one that ARM names",
      texts: [single("1", 8, 1), resourceManager(#","keyUriWithVersion":"\#(host)/2""#)],
      size: "?not-exported", version: "2"),
    Case(
      name: "the newest of a list",
      texts: [single("2", 9, 2), "[\(listed("/1", 1)),\(listed("/2", 2))]"], size: "9",
      version: "2"),
    Case(
      name: "not the newest of a list",
      texts: [single("1", 8, 1), "[\(listed("/1", 1)),\(listed("/2", 2))]"],
      size: "?not-exported", version: "2"),
    Case(
      name: "the newest of a page",
      texts: [single("1", 8, 1), #"{"value":[\#(listed("/1", 1))],"nextLink":"https://x/"}"#],
      size: "8", isDoubtful: true),
    Case(
      name: "of a list without times", texts: [single("1", 8, 1), "[\(listed("/1", nil))]"],
      // The list and the single version are one resource, of which one export shows the time.
      size: "8", isDoubtful: true),
    Case(
      name: "two of one second",
      texts: [single("1", 8, 1), single("2", 9, 1), listed("", 1)], size: "?not-exported"),
  ]

  @Test(arguments: cases) func aKeyIsItsCurrentVersion(_ row: Case) throws {
    for texts in [row.texts, row.texts.reversed()] {
      let folder = try ScratchFolder()
      let files = try texts.enumerated().map { try folder.write("\($0.offset).json", $0.element) }
      let paths = ["kty", "keySize", "keyUri", "keyUriWithVersion", "attributes.created"]
      let projection = Projection(
        types: [Self.type, "\(Self.type)/versions"], paths: paths.map { "properties.\($0)" })
      let snapshot = InventoryLoader(projection: projection).load(files).snapshot
      let rows = (0..<snapshot.count).filter { snapshot.resource($0).type == Self.type }
      #expect(rows.count == 1)
      let key = try #require(rows.first)
      #expect(snapshot.resource(key).name?.lowercased() == "cmk")
      #expect(
        ["https://kv.vault.azure.net/keys/cmk", Self.arm].contains(snapshot.resource(key).id))
      #expect(Self.value("keySize", of: key, in: snapshot) == row.size)
      let version = Self.value("keyUriWithVersion", of: key, in: snapshot)
      #expect(version?.split(separator: "/").last.map(String.init) == row.version)
      #expect((snapshot.doubtfulVersions[key] != nil) == row.isDoubtful)
    }
  }

  private static func value(_ name: String, of row: Int, in snapshot: Snapshot) -> String? {
    let type = Int(snapshot.rows[row].type)
    let column = snapshot.column(of: FieldPath(["properties", name]), inType: type)
    let cell = snapshot.cells[Int(snapshot.rows[row].cells) + column]
    switch cell.kind {
    case .absent, .null: return nil
    case .unknown: return "?\(cell.cause.rawValue)"
    default: return String(decoding: snapshot.text(of: cell), as: UTF8.self)
    }
  }
}
