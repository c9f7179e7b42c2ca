import AssayTestSupport
import Foundation
import Testing

/// The documentation's way to a first rule, gone by its commands.
@Suite struct WalkthroughTests {
  private static let page = "Sources/AssayKit/Documentation.docc/WritingRules.md"

  /// The page's blocks in their order: commands, and files that the reader writes.
  @Test func everyCommandPrintsWhatThePageShows() throws {
    let scratch = try ScratchFolder()
    var commands = ConsoleBlock.all(in: Self.page)[...]
    #expect(commands.count > 8)
    for block in try Self.blocks() {
      if block.hasPrefix("console\n$ assay ") {
        let next = commands.popFirst()
        let block = try #require(next)
        #expect(!block.parts.isEmpty, "\(block.command)")
        #expect(try block.missing(in: scratch.url) == [], "\(block.command)")
      } else if let (file, text) = Self.file(in: block, after: "add to") {
        try scratch.file(file, (scratch.text(file) ?? "") + text)
      } else if let (file, text) = Self.file(in: block, after: "write") {
        try scratch.file(file, text)
      }
    }
    #expect(commands.isEmpty)
    let lint = try AssayProgram.run(["lint", "my-rules", "--strict"], in: scratch.url)
    #expect(lint.status == 0, "\(lint.output)")
  }

  /// What stands between fences, from the name of the language on.
  private static func blocks() throws -> [String] {
    let text = try String(
      contentsOf: AssayProgram.package.appending(path: page), encoding: .utf8)
    return text.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }
      .map(\.element)
  }

  /// A file that a block tells the reader to write, and the text.
  private static func file(in block: String, after verb: String) -> (String, String)? {
    let start = "yaml\n# \(verb) "
    guard block.hasPrefix(start), let end = block.dropFirst(start.count).firstIndex(of: "\n")
    else { return nil }
    let rest = block.dropFirst(start.count)
    return (String(rest[..<end]), String(rest[rest.index(after: end)...]))
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
