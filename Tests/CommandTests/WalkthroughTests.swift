import AssayTestSupport
import Foundation
import Testing

/// The documentation's way to a first rule, gone by its commands.
@Suite struct WalkthroughTests {
  @Test func everyCommandPrintsWhatThePageShows() throws {
    let scratch = try ScratchFolder()
    let blocks = ConsoleBlock.all(in: "Sources/AssayKit/Documentation.docc/WritingRules.md")
    #expect(blocks.count > 4)
    for block in blocks {
      #expect(!block.parts.isEmpty, "\(block.command)")
      #expect(try block.missing(in: scratch.url) == [], "\(block.command)")
    }
  }

  @Test func thePageShowsWhatTheFilesHold() throws {
    let scratch = try ScratchFolder()
    _ = try AssayProgram.run(["init", "my-rules"], in: scratch.url)
    let page = AssayProgram.package.appending(
      path: "Sources/AssayKit/Documentation.docc/WritingRules.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let shown = text.components(separatedBy: "```yaml\n").dropFirst().compactMap { rest in
      rest.components(separatedBy: "\n```").first
    }.filter { $0.hasPrefix("# my-rules/") }
    #expect(shown.count == 3)
    for block in shown {
      let lines = block.components(separatedBy: "\n")
      let file = try #require(scratch.text(String(lines[0].dropFirst("# ".count))))
      #expect(file.contains(lines.dropFirst().joined(separator: "\n")), "\(lines[0])")
    }
  }
}
