import AssayEngine
import AssayModel
import AssayTestSupport
import Testing

@testable import AssayInventory

/// Objects of routes whose names are tables, and of mappings that users give.
@Suite struct MappedRouteTests {
  private static let id = "/s/1/providers/Microsoft.KeyVault/vaults/v"
  private static let vault = #""id":"\#(id)","type":"Microsoft.KeyVault/vaults","name":"v""#

  struct Case: CustomTestStringConvertible {
    var id: String
    var text: String
    /// Of `name`, `location` and `properties.vaultUri`.
    var values: [String]
    var problems: [String] = []

    var testDescription: String { id }
  }

  static let table: [Case] = [
    Case(
      id: "PSRule",
      text: #"{"ResourceId":"/a","Id":"/a","ResourceType":"Microsoft.KeyVault/vaults","#
        + #""Name":"v","Location":"eu","Properties":{"vaultUri":"u"}}"#,
      values: ["string v", "string eu", "string u"]),
    Case(
      id: "PSRule without properties",
      text: #"{"ResourceId":"/a","Id":"/a","ResourceType":"Microsoft.KeyVault/vaults","Name":"v"}"#,
      values: ["string v", "absent", "unknown not-exported"]),
    Case(
      id: "a column that a query left out", text: #"{\#(vault),"akas":[],"region":null}"#,
      values: ["string v", "unknown not-exported", "unknown not-exported"]),
    Case(
      id: "a column without a value",
      text: #"{\#(vault),"akas":[],"region":"eu","vault_uri":null}"#,
      values: ["string v", "string eu", "null"]),
    Case(
      id: "a row of columns and rows",
      text: #"{"columns":[{"name":"id","data_type":"text"}],"rows":[{\#(vault),"vault_uri":"u"}]}"#,
      values: ["string v", "unknown not-exported", "string u"]),
    Case(
      id: "CloudQuery", text: #"{"_cq_id":"1",\#(vault),"location":"eu","properties":{}}"#,
      values: ["string v", "string eu", "absent"]),
    Case(
      id: "CloudQuery without properties", text: #"{"_cq_id":"1",\#(vault),"properties":null}"#,
      values: ["string v", "unknown not-exported", "unknown not-exported"]),
    Case(
      id: "a row of another cloud", text: #"{"akas":["arn:aws:ec2:x"],"volume_id":"vol-1"}"#,
      values: [], problems: ["unmapped-object"]),
  ]

  @Test(arguments: table) func readsObjects(_ row: Case) throws {
    let folder = try ScratchFolder()
    let loaded = Sample.load([try folder.write("rows.json", "[\(row.text)]")])
    #expect(loaded.ids == row.problems)
    #expect(loaded.snapshot.count == (row.values.isEmpty ? 0 : 1))
    for value in row.values {
      #expect(loaded.snapshot.contents.contains(value), "\(loaded.snapshot.contents)")
    }
  }

  private static let mapping = """
    mapping: estate
    resources:
      - { where: { has: servers }, records: 'servers[]' }
      - { where: { has: host }, type: server, id: host, fields: { name: host, location: site } }
    """

  private static func load(_ text: String) throws -> LoadedInventory {
    let read = MappingReader.read(Array(mapping.utf8), path: "estate.yaml")
    let folder = try ScratchFolder()
    return Sample.load([try folder.write("estate.json", text)]) {
      $0.mappings = read.mapping.map { [$0] } ?? []
    }
  }

  @Test func readsObjectsOfAMappingOfTheUsersOwn() throws {
    let loaded = try Self.load(
      #"[{"servers":[{"host":"a","site":"x"},{"host":"b"}]},{"host":"c"},{\#(Self.vault)}]"#)
    #expect(loaded.ids == [])
    #expect(loaded.summaries[0].resources == 4)
    #expect(loaded.snapshot.contents.contains("string x"))
  }

  /// Nothing is passed over in silence: an object is a resource of Azure, or of a mapping.
  @Test(arguments: [
    #"[{"type":"server","id":"7"}]"#, #"[{"cmdb":1}]"#, #"[{"servers":[{"rack":1}]}]"#,
  ]) func refusesWhatNoEntryIsAbout(_ text: String) throws {
    let loaded = try Self.load(text)
    #expect(loaded.ids == ["unmapped-object"])
    #expect(loaded.summaries[0].refused == 1)
  }

  /// Every built-in mapping is without a mistake; the program ends otherwise.
  @Test func builtInMappingsAreSound() {
    let names = [Mapping.psRule, .cloudCustodian, .steampipe, .cloudQuery].map(\.name)
    let routes: [Route] = [.psRule, .cloudCustodian, .steampipe, .cloudQuery]
    #expect(names == routes.map(\.rawValue))
  }
}
