import AssayTestSupport
import Foundation
import Testing

/// Every place in a report is where a plain script, given the files' bytes, finds the value.
@Suite(.enabled(if: Python.isInstalled, "needs python3"))
struct PlaceTests {
  /// A way to write the same inventory down, as a filter of the shell.
  struct Spelling: CustomTestStringConvertible {
    var name: String
    var filter: String
    var testDescription: String { name }

    init(_ name: String, _ filter: String) {
      self.name = name
      self.filter = filter
    }
  }

  static let spellings = [
    Spelling("as it is", "cat"),
    Spelling("CRLF", "sed 's/$/\\r/'"),
    Spelling("a byte order mark", "printf '\\357\\273\\277'; cat"),
    Spelling("gzip", "gzip -c"),
    Spelling("UTF-16", "printf '\\377\\376'; iconv -f utf-8 -t utf-16le"),
    Spelling("UTF-16, most significant first", "printf '\\376\\377'; iconv -f utf-8 -t utf-16be"),
    Spelling("gzip of UTF-16", "(printf '\\377\\376'; iconv -f utf-8 -t utf-16le) | gzip -c"),
    Spelling("beyond a block", "printf '#%20000s\\n' ''; cat"),
    Spelling(
      "wide characters",
      "sed 's/customSubDomainName/& \u{e9}\u{1f600}/; s/swedencentral/& \u{1f600}\u{e9}/'"),
  ]

  @Test(arguments: spellings)
  func areWhereTheValuesAre(_ spelling: Spelling) throws {
    let scratch = try ScratchFolder()
    let source = AssayProgram.package.appending(path: "samples/estate")
    for file in try FileManager.default.contentsOfDirectory(atPath: source.path) {
      // In JSON, white space has to do for a comment.
      let filter =
        file.hasSuffix(".yaml") ? spelling.filter : spelling.filter.replacing("#%", with: "%")
      try scratch.file("inventory/\(file)", "")
      _ = try Shell.run(
        "(\(filter)) < '\(source.path)/\(file)' > 'inventory/\(file)'", in: scratch.url)
    }
    let outcome = try AssayProgram.run(
      ["check", "inventory", "--format", "json", "--set", "azure-ai-cmk.judge=all"],
      in: scratch.url)
    #expect(outcome.status == 1)
    try scratch.file("report.json", outcome.output)
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Places/places.py").path
    let answer = try Shell.run("python3 '\(script)' . < report.json", in: scratch.url).output
    #expect(answer.wholeMatch(of: /\d\d+ places\n/) != nil, "\(answer)")
  }
}
