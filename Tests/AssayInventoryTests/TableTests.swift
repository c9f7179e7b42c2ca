import AssayEngine
import AssayModel
import AssayTestSupport
import Foundation
import Testing

@testable import AssayInventory

/// Tables of columns and rows, as Resource Graph's older interface returns them.
@Suite struct TableTests {
  private static let columns = #"[{"name":"id","type":"string"},{"name":"type"},{"name":"name"}]"#
  private static let rows = #"[["/s/v","microsoft.keyvault/vaults","v"],["/s/x","a.b/c",null]]"#

  @Test(arguments: [
    #"{"columns":C,"rows":R}"#, #"{"data":{"columns":C,"rows":R},"count":2,"facets":[]}"#,
    #"[{"columns":C,"rows":R}]"#,
  ]) func readsRowsAsObjects(_ form: String) throws {
    let folder = try ScratchFolder()
    let text = form.replacingOccurrences(of: "C", with: Self.columns)
      .replacingOccurrences(of: "R", with: Self.rows)
    let loaded = Sample.load([try folder.write("table.json", text)])
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.summaries[0].resources == 2)
    #expect(loaded.snapshot.count == 1)
    #expect(loaded.snapshot.resource(0).id == "/s/v")
    let place = loaded.snapshot.places(of: 0)[0]
    let row = Array(text.utf8)[place.offset..<place.offset + place.length]
    #expect(String(decoding: row, as: UTF8.self).hasPrefix(#"["/s/v""#))
  }

  @Test func saysWhatATableLacks() throws {
    let folder = try ScratchFolder()
    let text =
      #"{"data":{"columns":\#(Self.columns),"rows":[["/s/v"],3]},"totalRecords":7,"#
      + #""resultTruncated":"true"}"#
    let loaded = Sample.load([try folder.write("table.json", text)])
    #expect(
      loaded.diagnostics.map(\.id).sorted()
        == ["incomplete-inventory", "incomplete-inventory", "not-a-resource", "not-a-resource"])
    #expect(loaded.summaries[0].refused == 2)
    #expect(!loaded.summaries[0].isComplete)
  }

  struct Case: CustomTestStringConvertible {
    var name: String
    var columns: String
    var rows: String
    var problems: [String] = []
    var ids: [String] = []
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "columns that rules don't read",
      columns: #"["x","id",{"name":"properties"},"type",7,null]"#,
      rows: #"[[{"a":[1]},"/s/v",{"kty":"RSA","x":[]},"microsoft.keyvault/vaults/keys",0,[]]]"#,
      ids: ["/s/v"]),
    Case(
      name: "two columns of one name", columns: #"["id","type","id"]"#,
      rows: #"[["/s/v","Microsoft.KeyVault/vaults","/s/w"]]"#, problems: ["duplicate-key"]),
    Case(
      name: "two keys of one value", columns: #"["id","type","properties"]"#,
      rows: #"[["/s/v","Microsoft.KeyVault/vaults",{"kty":1,"kty":2}],"#
        + #"["/s/w","Microsoft.KeyVault/vaults",null]]"#,
      problems: ["duplicate-key"], ids: ["/s/w"]),
    Case(
      name: "rows that are too short, too long, or none", columns: #"["id","type"]"#,
      rows: #"[["/s/v"],[],["/s/w","Microsoft.KeyVault/vaults",1],{},null]"#,
      problems: [String](repeating: "not-a-resource", count: 5)),
    Case(
      name: "rows of another route", columns: #"["kid","attributes"]"#,
      rows: #"[["https://kv.vault.azure.net/keys/k",{"enabled":true}]]"#,
      ids: ["https://kv.vault.azure.net/keys/k"]),
    Case(
      name: "no rows", columns: #"["id","type"]"#, rows: "[ ]", problems: ["file-without-resources"]
    ),
  ]

  @Test(arguments: cases) func takesTheColumnsThatAreRead(_ row: Case) throws {
    let folder = try ScratchFolder()
    for prefix in ["", "--- "] {
      for text in [
        "{\"columns\": \(row.columns), \"rows\": \(row.rows)}",
        "{\"data\": {\"rows\":\(row.rows) ,\"columns\" : \(row.columns)}}",
      ] {
        let loaded = Sample.load([try folder.write("x", prefix + text)])
        // YAML texts are checked for duplicates as a whole before anything is read.
        if !prefix.isEmpty, row.problems.contains("duplicate-key") { continue }
        #expect(loaded.ids == row.problems)
        #expect((0..<loaded.snapshot.count).map { loaded.snapshot.resource($0).id } == row.ids)
      }
    }
  }

  @Test func readsATableInYAML() throws {
    let folder = try ScratchFolder()
    let text = "columns: [{name: id}, {name: type}]\nrows:\n  - [/s/v, Microsoft.KeyVault/vaults]\n"
    let loaded = Sample.load([try folder.write("table.yaml", text)])
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.snapshot.resource(0).id == "/s/v")
  }

  /// Every thread reads the records of its blocks; the objects among them are read again.
  @Test func readsTablesThatAreReadAhead() throws {
    let folder = try ScratchFolder()
    let lines = (0..<400).map { index in
      #"{"columns":\#(Self.columns),"rows":[["/s/\#(index)","microsoft.keyvault/vaults","v"]]}"#
    }
    let path = try folder.write("tables.ndjson", lines.joined(separator: "\n"))
    for threads in 1...3 {
      let loaded = Sample.load([path]) {
        $0.threads = threads
        $0.aheadThreshold = 1
        $0.aheadBlockSize = 4096
        $0.windowSize = 2048
      }
      #expect(loaded.diagnostics.isEmpty)
      #expect(loaded.snapshot.count == 400)
      #expect(loaded.snapshot.resource(399).id == "/s/399")
    }
  }
}
