import AssaySyntax
import Testing

struct JSONRecordsTests {
  @Test(arguments: JSONRecordCase.all)
  func reportsWhatTheTreeAsksFor(_ row: JSONRecordCase) {
    let scanning = JSONScanning(tree: row.tree, mode: .concatenated)
    let outcome = scanning.read(row.source)
    #expect(outcome.error == nil)
    #expect(outcome.batch.described(row.tree, source: row.source) == row.expected)
  }

  @Test(arguments: JSONRecordCase.all)
  func readsTheSameThroughWindowsOfAnySize(_ row: JSONRecordCase) {
    let whole = JSONScanning(tree: row.tree, mode: .concatenated).read(row.source)
    for step in 1...row.source.utf8.count {
      let scanning = JSONScanning(tree: row.tree, mode: .concatenated, step: step)
      #expect(scanning.read(row.source) == whole, "by \(step) bytes")
    }
  }

  @Test func aDuplicateHasBothPlaces() {
    let scanning = JSONScanning(tree: CaptureTree(paths: ["a", "t.*.n"]))
    let outcome = scanning.read(#"{"a":1,"t":{"x":1,"x":2}, "a":2}"#)
    #expect(
      outcome.batch.problems == [
        SyntaxError(.duplicateKey, at: 18, length: 3, related: 12, "x"),
        SyntaxError(.duplicateKey, at: 26, length: 3, related: 1, "a"),
      ])
  }

  @Test(arguments: ["[{\"id\":\"a\"", "{\"value\":[],\"id\":\"a\""])
  func ofVeryManyDuplicatesFewAreTold(_ start: String) {
    let many = String(repeating: ",\"id\":\"a\"", count: 10_000)
    let source = start + many + (start.hasPrefix("[") ? "}]" : "}")
    let batch = JSONScanning(tree: CaptureTree(paths: ["id"], records: ["value"])).read(source)
      .batch
    #expect(batch.problems.map(\.kind) == Array(repeating: .duplicateKey, count: 8))
    #expect(batch.captures.count < 20)
  }

  @Test func aDuplicateAmongManyElementsIsFoundQuickly() {
    let entries = (0..<100_000).map { "\"k\($0)\":0" } + ["\"k77\":1"]
    let source = "{\"t\":{" + entries.joined(separator: ",") + "}}"
    let outcome = JSONScanning(tree: CaptureTree(paths: ["t.*"])).read(source)
    #expect(outcome.batch.problems.map(\.kind) == [.duplicateKey])
    #expect(outcome.batch.problems.first?.offset == source.utf8.count - 9)
  }

  @Test(arguments: ["", "k", "property", "aPropertyWithALongName"])
  func manyKeysAreToldApart(_ prefix: String) {
    let numbers = 1000..<3000
    let tree = CaptureTree(paths: numbers.filter { $0 % 3 == 0 }.map { "\(prefix)\($0)" })
    let members = numbers.map { "\"\(prefix)\($0)\": \($0)" }
    let outcome = JSONScanning(tree: tree).read("{\(members.joined(separator: ","))}")
    let expected = numbers.filter { $0 % 3 == 0 }.map(String.init).joined()
    #expect(outcome.batch.text == Array(expected.utf8))
  }

  @Test func aScalarRootIsAMisfitOfASingleDocument() {
    let outcome = JSONScanning(step: 1).read(" -12.5 ")
    #expect(outcome.error == nil)
    #expect(
      outcome.batch.items == [
        RecordBatch.Item(kind: .misfit, captures: 0..<0, offset: 1, length: 5)
      ])
  }
}
