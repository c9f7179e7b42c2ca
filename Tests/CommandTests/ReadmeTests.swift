import AssayTestSupport
import Foundation
import Testing

/// What the README shows is what the program prints.
@Suite struct ReadmeTests {
  /// A block of a console in a Markdown file: a command, and parts of what it prints.
  struct Block: CustomTestStringConvertible {
    var command: String
    /// The parts shown, in order; between them stands a line `⋮`.
    var parts: [String]
    var testDescription: String { command }
  }

  private static func blocks() -> [Block] {
    let file = AssayProgram.package.appending(component: "README.md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "```console\n").dropFirst().compactMap { rest in
      let lines = (rest.components(separatedBy: "\n```").first ?? "").components(separatedBy: "\n")
      guard let command = lines.first, command.hasPrefix("$ assay ") else { return nil }
      let parts = lines.dropFirst().split(separator: "⋮").map { $0.joined(separator: "\n") }
      return Block(command: command, parts: parts)
    }
  }

  @Test func showsOutput() { #expect(!Self.blocks().isEmpty) }

  @Test(arguments: blocks())
  func showsWhatTheProgramPrints(_ block: Block) throws {
    var rest = try Transcript.rerun(block.command, in: AssayProgram.package)[...]
    for part in block.parts {
      let found = rest.range(of: part)
      #expect(found != nil, "not printed, or not in this order:\n\(part)")
      if let found { rest = rest[found.upperBound...] }
    }
  }
}
