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
