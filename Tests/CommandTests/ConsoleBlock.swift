import AssayTestSupport
import Foundation
import Testing

/// A block of a console in a Markdown file: a command, and parts of what it prints.
struct ConsoleBlock: CustomTestStringConvertible {
  var command: String
  /// The parts shown, in order; between them stands a line `⋮`.
  var parts: [String]
  var testDescription: String { command }

  /// The blocks of a file of the package.
  static func all(in path: String) -> [ConsoleBlock] {
    let file = AssayProgram.package.appending(path: path)
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "```console\n").dropFirst().compactMap { rest in
      let lines = (rest.components(separatedBy: "\n```").first ?? "").components(separatedBy: "\n")
      guard let command = lines.first, command.hasPrefix("$ assay ") else { return nil }
      let parts = lines.dropFirst().split(separator: "⋮").map { $0.joined(separator: "\n") }
      return ConsoleBlock(command: command, parts: parts)
    }
  }

  /// The parts that the command doesn't print, or not in this order.
  func missing(in folder: URL) throws -> [String] {
    var rest = try Transcript.rerun(command, in: folder)[...]
    return parts.filter { part in
      guard let found = rest.range(of: part) else { return true }
      rest = rest[found.upperBound...]
      return false
    }
  }
}
