import AssayEngine
import AssayInventory
import AssayModel
import AssayTestSupport
import Testing

/// Several pages of one answer, each in a file or a list of its own.
@Suite struct AnswerPageTests {
  struct Page {
    var rows: ClosedRange<Int>
    var total: String
    var token = "null"

    var text: String {
      let rows = rows.map { "{\"type\": \"server\", \"id\": \"\($0)\"}" }
      return "{\"data\": [\(rows.joined(separator: ","))], \"total_records\": \(total), "
        + "\"skip_token\": \(token)}"
    }
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var pages: [String]
    var isComplete = false

    init(_ name: String, _ pages: [Page], isComplete: Bool = false) {
      testDescription = name
      self.pages = pages.map(\.text)
      self.isComplete = isComplete
    }
  }

  static let cases = [
    Case(
      "all", [Page(rows: 1...4, total: "7", token: #""x""#), Page(rows: 5...7, total: "7")],
      isComplete: true),
    Case(
      "all, the last first", [Page(rows: 5...7, total: "7"), Page(rows: 1...4, total: "7.0")],
      isComplete: true),
    Case(
      "three", [1...2, 3...4, 5...6].map { Page(rows: $0, total: "6") }, isComplete: true),
    Case("the first", [Page(rows: 1...4, total: "7", token: #""x""#)]),
    Case("the last", [Page(rows: 5...7, total: "7")]),
    Case("one twice", [Page(rows: 1...3, total: "6"), Page(rows: 1...3, total: "6")]),
    Case("overlapping", [Page(rows: 1...4, total: "7"), Page(rows: 4...6, total: "7")]),
    Case("too few", [Page(rows: 1...4, total: "8"), Page(rows: 5...7, total: "8")]),
    Case("too many", [Page(rows: 1...4, total: "6"), Page(rows: 5...7, total: "6")]),
    Case("of two totals", [Page(rows: 1...4, total: "7"), Page(rows: 5...7, total: "8")]),
    Case(
      "of three sizes",
      [
        Page(rows: 1...3, total: "6"), Page(rows: 4...5, total: "6"), Page(rows: 6...6, total: "6"),
      ]),
    Case(
      "with a further one",
      [
        Page(rows: 1...4, total: "7", token: #""x""#),
        Page(rows: 5...7, total: "7", token: #""y""#),
      ]),
  ]

  @Test(arguments: cases) func areCompleteTogether(_ row: Case) throws {
    let scratch = try ScratchFolder()
    for (index, page) in row.pages.enumerated() { try scratch.write("\(index).json", page) }
    let inFiles = Sample.load([scratch.path])
    #expect(inFiles.snapshot.isIncomplete == !row.isComplete)
    #expect(inFiles.ids.contains("incomplete-inventory") == !row.isComplete)
    #expect(inFiles.summaries.map(\.isComplete) == row.pages.map { _ in row.isComplete })

    let other = try ScratchFolder()
    let inLists = Sample.load([try other.write("x", row.pages.joined(separator: "\n"))])
    #expect(inLists.snapshot.isIncomplete == !row.isComplete)
    #expect(inLists.summaries.map(\.isComplete) == [row.isComplete])
  }

  @Test func tellOfMoreThanTheLimit() throws {
    let pages = (1...30).map { Page(rows: $0...$0, total: "31").text }
    let scratch = try ScratchFolder()
    let inventory = Sample.load([try scratch.write("x", pages.joined())])
    #expect(inventory.ids.filter { $0 == "incomplete-inventory" }.count == 21)
    #expect(inventory.diagnostics.contains { $0.message.hasPrefix("10 more problems") })
  }
}
