import AssayModel
import AssayTestSupport
import Foundation
import Testing

@testable import AssayEngine
@testable import AssayInventory

/// Keys as vaults return them, and as the Azure CLI prints them.
@Suite struct KeyTests {
  private static let types = [
    "vaults/keys", "vaults/keys/versions", "vaults/deletedKeys", "managedHSMs/keys",
  ].map { "Microsoft.KeyVault/\($0)" }
  private static let attributes = ["enabled", "exp", "nbf", "recoveryLevel", "created"]
  private static let paths =
    ["managed", "tenantId"]
    + ["kty", "keySize", "keyOps", "curveName", "keyUri", "keyUriWithVersion"]
    .map { "properties.\($0)" } + attributes.map { "properties.attributes.\($0)" }

  private static func load(_ texts: [String]) throws -> LoadedInventory {
    let folder = try ScratchFolder()
    let files = try texts.enumerated().map { try folder.write("\($0.offset).json", $0.element) }
    return InventoryLoader(projection: Projection(types: types, paths: paths)).load(files)
  }

  /// What a snapshot knows of its resources: `name: value`, and `?cause` for what is unknown.
  ///
  /// - Parameter row: That of the first key, if there is one.
  private static func fields(_ snapshot: Snapshot, _ row: Int? = nil) -> [String: String] {
    let row = row ?? keys(snapshot).first ?? 0
    var fields: [String: String] = [:]
    for path in ["id", "type", "name", "location"] + paths {
      let column = snapshot.column(
        of: FieldPath(path.split(separator: ".").map(String.init)),
        inType: Int(snapshot.rows[row].type))
      let cell = snapshot.cells[Int(snapshot.rows[row].cells) + column]
      let name = path.split(separator: ".").last.map(String.init) ?? path
      switch cell.kind {
      case .absent, .null: continue
      case .unknown: fields[name] = "?\(cell.cause.rawValue)"
      case .string, .number:
        fields[name] = String(decoding: snapshot.text(of: cell), as: UTF8.self)
      case .true, .false, .array, .object: fields[name] = "\(cell.kind)"
      }
    }
    return fields
  }

  private static func keys(_ snapshot: Snapshot) -> [Int] {
    (0..<snapshot.count).filter { snapshot.resource($0).type == "Microsoft.KeyVault/vaults/keys" }
  }

  private static let host = "https://kv.vault.azure.net"
  private static let listed =
    #"{"kid":"\#(host)/keys/Cmk","attributes":{"enabled":true,"nbf":1666285012,"exp":1697821612,"#
    + #""recoveryLevel":"Purgeable"},"managed":true}"#

  /// A modulus of so many bits, as bytes.
  private static func modulus(_ bits: Int, leadingZeros: Int = 0) -> [UInt8] {
    let first = bits % 8 == 0 ? 0x80 : UInt8(1) << UInt8(bits % 8 - 1)
    return [UInt8](repeating: 0, count: leadingZeros) + [first]
      + [UInt8](repeating: 0xFB, count: (bits + 7) / 8 - 1)
  }

  private static func single(_ modulus: String, _ attributes: String = "") -> String {
    #"{"key":{"kid":"\#(host):443/keys/Cmk/1F","kty":"RSA","key_ops":["sign"],"n":\#(modulus),"#
      + #""e":"AQAB"},"attributes":{"enabled":false,"recoveryLevel":"Recoverable"\#(attributes)}}"#
  }

  @Test func aListShowsNoMaterial() throws {
    let loaded = try Self.load([#"{"value":[\#(Self.listed)],"nextLink":null}"#])
    #expect(loaded.ids == [])
    #expect(
      Self.fields(loaded.snapshot) == [
        "id": "\(Self.host)/keys/cmk", "type": "Microsoft.KeyVault/vaults/keys", "name": "Cmk",
        "location": "?not-exported", "managed": "true", "keyUri": "\(Self.host)/keys/Cmk",
        "keyUriWithVersion": "?not-exported", "kty": "?not-exported", "keySize": "?not-exported",
        "keyOps": "?not-exported", "curveName": "?not-exported", "enabled": "true",
        "nbf": "1666285012", "exp": "1697821612", "recoveryLevel": "Purgeable",
      ])
  }

  @Test func aSingleKeyShowsAll() throws {
    let encoded = Data(Self.modulus(2048)).base64EncodedString()
    let loaded = try Self.load([Self.single("\"\(encoded)\"")])
    #expect(loaded.ids == [])
    #expect(
      Self.fields(loaded.snapshot) == [
        "id": "\(Self.host)/keys/cmk", "type": "Microsoft.KeyVault/vaults/keys", "name": "Cmk",
        "location": "?not-exported", "keyUri": "\(Self.host)/keys/Cmk",
        "keyUriWithVersion": "?not-exported", "kty": "RSA", "keySize": "2048",
        "keyOps": "array", "enabled": "false", "recoveryLevel": "Recoverable",
      ])
  }

  /// Vaults write base64url without padding, the Azure CLI base64 with it; libraries put a zero
  /// byte in front, so that the number isn't taken for a negative one.
  @Test(arguments: [1024, 2047, 2048, 2049, 3072, 4096])
  func theSizeIsThatOfTheModulus(_ bits: Int) throws {
    for zeros in 0...2 {
      let standard = Data(Self.modulus(bits, leadingZeros: zeros)).base64EncodedString()
      let url = standard.replacingOccurrences(of: "+", with: "-")
        .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
      for text in [standard, url] {
        let loaded = try Self.load([Self.single("\"\(text)\"")])
        #expect(Self.fields(loaded.snapshot)["keySize"] == "\(bits)")
      }
    }
  }

  @Test(arguments: [
    ("null", "", "?not-exported"), (#""!""#, "", "?wrong-type"), (#""A""#, "", "?wrong-type"),
    (#""AAAA""#, "", "?wrong-type"), (#""gA==""#, #","keySize":8"#, "8"),
    (#""gA==""#, #","keySize":16"#, "?conflict"), ("null", #","keySize":3072"#, "3072"),
    (#""gAA==""#, "", "?wrong-type"), (#""g A""#, "", "8"),
  ])
  func whatIsNoModulusGivesNoSize(_ modulus: String, _ attributes: String, _ size: String) throws {
    let loaded = try Self.load([Self.single(modulus, attributes)])
    #expect(Self.fields(loaded.snapshot)["keySize"] == size)
  }

  @Test func aCurveHasNoSize() throws {
    let text =
      #"{"key":{"kid":"\#(Self.host)/keys/ec/1","kty":"EC","crv":"P-256"},"attributes":null}"#
    let fields = Self.fields(try Self.load([text]).snapshot)
    #expect(fields["keySize"] == nil && fields["curveName"] == "P-256")
    #expect(fields["enabled"] == "?not-exported")
  }

  @Test func theAzureCLINamesSomeAttributesOtherwise() throws {
    let text =
      #"[{"attributes":{"created":"2024-01-01T00:00:00+00:00","enabled":true,"#
      + #""expires":"2027-01-01T00:00:00+00:00","notBefore":null,"recoveryLevel":"Recoverable"},"#
      + #""kid":"\#(Self.host)/keys/cmk","managed":null,"name":"cmk","tags":null}]"#
    let fields = Self.fields(try Self.load([text]).snapshot)
    #expect(fields["exp"] == "2027-01-01T00:00:00+00:00" && fields["nbf"] == nil)
  }

  struct Kind: CustomTestStringConvertible {
    var kid: String
    var rest = ""
    var type = "vaults/keys"
    var id: String
    var testDescription: String { kid + rest }
  }

  static let kinds = [
    Kind(
      kid: "https://HSM.managedhsm.azure.net:443/keys/K", type: "managedHSMs/keys",
      id: "https://hsm.managedhsm.azure.net/keys/k"),
    Kind(kid: "https://kv.vault.azure.cn/keys/k/", id: "https://kv.vault.azure.cn/keys/k"),
    Kind(kid: "\(host)/keys/k/AB", type: "vaults/keys/versions", id: "\(host)/keys/k/ab"),
    Kind(
      kid: "\(host)/keys/k", rest: #","recoveryId":"\#(host)/deletedkeys/k""#,
      type: "vaults/deletedKeys", id: "\(host)/deletedkeys/k"),
    Kind(
      kid: "\(host)/keys/k", rest: #","scheduledPurgeDate":1579113249"#,
      type: "vaults/deletedKeys", id: "\(host)/deletedkeys/k"),
    Kind(kid: "\(host)/keys/k", rest: #","scheduledPurgeDate":null"#, id: "\(host)/keys/k"),
  ]

  @Test(arguments: kinds) func theAddressTellsWhatItIs(_ row: Kind) throws {
    let loaded = try Self.load([#"{"kid":"\#(row.kid)","attributes":{}\#(row.rest)}"#])
    #expect(loaded.snapshot.resource(0).type == "Microsoft.KeyVault/\(row.type)")
    #expect(loaded.snapshot.resource(0).id == row.id)
  }

  @Test(arguments: [
    "\"\"", "null", "7", "\"\(host)/secrets/k\"", "\"\(host)/keys\"",
    "\"kv.vault.azure.net/keys/k\"",
    "\"\(host)/keys/k/1/2\"",
  ])
  func whatHasNoAddressIsRefused(_ kid: String) throws {
    for text in [#"{"kid":\#(kid),"attributes":{}}"#, #"{"key":{"kid":\#(kid)},"attributes":{}}"#] {
      let loaded = try Self.load([text])
      #expect(loaded.ids.first == "invalid-key-id")
      #expect(loaded.summaries[0].refused == 1 && !loaded.summaries[0].isComplete)
    }
  }

  private static let arm =
    "/subscriptions/s1/resourceGroups/g/providers/Microsoft.KeyVault/vaults/kv"
  private static func armKey(_ group: String = "g", _ more: String = "") -> String {
    #"{"id":"\#(arm.replacingOccurrences(of: "/g/", with: "/\(group)/"))/keys/cmk","name":"cmk","#
      + #""type":"Microsoft.KeyVault/vaults/keys","location":"westus","properties":{"#
      + #""attributes":{"enabled":true,"exp":1798761600,"recoveryLevel":"Purgeable","created":7},"#
      + #""keyUri":"https://kv.vault.azure.net:443/keys/cmk"\#(more)}}"#
  }
  private static let cliKey =
    #"{"key":{"kid":"\#(host)/keys/cmk/1","kty":"RSA","keyOps":["sign"],"n":"gA=="},"#
    + #""attributes":{"enabled":true,"expires":"2027-01-01T00:00:00+00:00","#
    + #""created":"1970-01-01T00:00:07+00:00","recoveryLevel":"Purgeable"}}"#

  @Test func aVaultsKeyAndARMsAreOneInAnyOrder() throws {
    let listed =
      #"{"kid":"\#(Self.host)/keys/CMK","attributes":{"enabled":true,"exp":1798761600,"#
      + #""recoveryLevel":"Purgeable","created":7}}"#
    let texts = [Self.armKey(), Self.cliKey, listed]
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [1, 2, 0]] {
      let loaded = try Self.load(order.map { texts[$0] })
      #expect(loaded.ids == [])
      let keys = Self.keys(loaded.snapshot)
      #expect(keys.count == 1 && loaded.snapshot.count == 2)
      let fields = Self.fields(loaded.snapshot)
      #expect(fields["id"] == "\(Self.arm)/keys/cmk")
      #expect(fields["keyUriWithVersion"] == "\(Self.host)/keys/cmk/1")
      #expect(fields["location"] == "westus" && fields["kty"] == "RSA" && fields["keySize"] == "8")
      #expect(loaded.snapshot.places(of: keys[0]).count == 3)
    }
  }

  @Test func whatTheTwoDisagreeOnIsUnknown() throws {
    let loaded = try Self.load([Self.cliKey, Self.armKey("g", #","kty":"EC""#)])
    let fields = Self.fields(loaded.snapshot)
    #expect(fields["kty"] == "?conflict" && fields["enabled"] == "true")
    // ARM's key, which shows its type, has no size, operations and version.
    #expect(loaded.ids == [String](repeating: "conflicting-resource", count: 4))
  }

  @Test func twoClaimantsLeaveAKeyAlone() throws {
    let loaded = try Self.load([Self.armKey(), Self.cliKey, Self.armKey("h")])
    #expect(Self.keys(loaded.snapshot).count == 2)
    let other = Self.cliKey.replacingOccurrences(of: "azure.net", with: "azure.cn")
    #expect(Self.keys(try Self.load([Self.armKey(), other]).snapshot).count == 2)
  }

  /// Rows behind one that was merged keep their values, their places and their identities.
  @Test func otherKeysStayWhatTheyAre() throws {
    let others = (0..<5).map {
      #"{"kid":"\#(Self.host)/keys/k\#($0)","attributes":{"enabled":true}}"#
    }
    let listed = #"{"kid":"\#(Self.host)/keys/cmk","attributes":{"created":7}}"#
    let texts = [others[0], listed, others[1], Self.armKey(), others[2], others[1]]
    let loaded = try Self.load(texts)
    #expect(loaded.snapshot.count == 4)
    let names = (0..<4).map { loaded.snapshot.resource($0).name }
    #expect(names == ["k0", "k1", "cmk", "k2"])
    #expect((0..<4).map { loaded.snapshot.places(of: $0).count } == [1, 2, 2, 1])
    for row in 0..<4 {
      let id = loaded.snapshot.id(ofRow: row)
      #expect(loaded.snapshot.row(type: Int(loaded.snapshot.rows[row].type), id: id) == row)
    }
  }
}
