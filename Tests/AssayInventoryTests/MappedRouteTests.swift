import AssayEngine
import AssayModel
import AssaySyntax
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

  private static func load(
    _ text: String, by mapping: String = mapping
  ) throws -> LoadedInventory {
    let read = MappingReader.read(Array(mapping.utf8), path: "estate.yaml")
    let folder = try ScratchFolder()
    return Sample.load([try folder.write("estate.json", text)]) {
      $0.mappings = read.document.map { [$0] } ?? []
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

  private static let pages = """
    mapping: pages
    resources:
      - { where: { has: data }, records: 'data[]', nextPage: [meta.next, token] }
      - { where: { equals: { kind: [list] } }, records: ['servers[]', 'more.servers[]'] }
      - { where: { has: host }, type: server, id: host, fields: { name: host } }
    """
  private static let byElement = """
    mapping: element
    resources:
      - { where: { has: 'servers[0].host' }, records: 'servers[]' }
      - { where: { has: host }, type: server, id: host, fields: { name: host } }
    """

  /// Around a list that any inventory may have there can be what a mapping asks for.
  @Test(arguments: [
    (pages, #"{"data":[{"host":"a"}]}"#, []),
    (pages, #"{"data":[{"host":"a"}],"meta":{"next":null},"token":""}"#, []),
    (pages, #"{"data":[{"host":"a"}],"meta":{"next":"x"}}"#, ["incomplete-inventory"]),
    (pages, #"{"token":7,"data":[{"host":"a"}]}"#, ["incomplete-inventory"]),
    (pages, #"{"value":[{"host":"a"}],"meta":{"next":"x"}}"#, ["incomplete-inventory"]),
    (pages, #"{"value":[{"host":"a"}],"meta":{"last":"x"}}"#, []),
    (pages, #"{"value":[{"host":"a"}],"other":{"servers":[]}}"#, []),
    (pages, #"{"value":[{"host":"a"}],"kind":"LIST"}"#, []),
    (
      pages, #"{"value":[{"host":"a"}],"kind":"list","servers":[{"host":"b"}]}"#,
      ["unrecognized-shape"]
    ),
    (
      pages, #"{"value":[{"host":"a"}],"kind":"list","more":{"servers":{"host":"b"}}}"#,
      ["unrecognized-shape"]
    ),
    (pages, #"{"value":[{"host":"a"}],"host":"b"}"#, ["unrecognized-shape"]),
    (mapping, #"{"data":[{"host":"a"}],"servers":[{"host":"b"}]}"#, ["unrecognized-shape"]),
    (mapping, #"{"data":[{"host":"a"}],"servers":null}"#, []),
    (mapping, #"{"host":"b","data":[{"host":"a"}]}"#, ["unrecognized-shape"]),
    (byElement, #"{"data":[{"host":"a"}],"servers":[{"host":"b"}]}"#, ["unrecognized-shape"]),
    (byElement, #"{"data":[{"host":"a"}],"rows":[{"host":"b"}]}"#, ["incomplete-inventory"]),
  ]) func losesNothingAroundAList(_ mapping: String, _ text: String, _ problems: [String]) throws {
    for (prefix, suffix) in [("", ""), ("--- ", ""), ("", "\n" + #"{"value":[]}"#)] {
      let loaded = try Self.load(prefix + text + suffix, by: mapping)
      #expect(loaded.ids == problems)
      #expect(loaded.summaries[0].resources == 1)
      #expect(loaded.summaries[0].isComplete == problems.isEmpty)
    }
  }

  /// Every built-in mapping is without a mistake; the program ends otherwise.
  @Test func builtInMappingsAreSound() {
    let names = [Mapping.psRule, .cloudCustodian, .steampipe, .cloudQuery].map(\.name)
    let routes: [Route] = [.psRule, .cloudCustodian, .steampipe, .cloudQuery]
    #expect(names == routes.map(\.rawValue))
  }
}
