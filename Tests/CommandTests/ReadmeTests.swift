import AssayTestSupport
import Foundation
import Testing

/// What the README shows is what the program prints.
@Suite struct ReadmeTests {
  private static let file = AssayProgram.package.appending(component: "README.md")

  /// The commands of its shell examples, as they stand there.
  private static var commands: [String] {
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "```sh\n").dropFirst().flatMap { rest in
      (rest.components(separatedBy: "\n```").first ?? "")
        .replacingOccurrences(of: "\\\n", with: " ").components(separatedBy: "\n")
        .map { $0.components(separatedBy: " #")[0] }
    }
  }

  /// The rules are the sample's pack, so that only the words of the command can be wrong.
  @Test(arguments: commands.filter { $0.hasPrefix("assay ") })
  func namesCommandsThatRun(_ command: String) throws {
    let scratch = try ScratchFolder()
    try Sample.write(to: scratch)
    for (name, copy) in [
      ("bad.json", "inventory.json"), ("folder", "exports"), ("folder", "last-month"),
      ("pack", "my-rules"),
    ] {
      try FileManager.default.copyItem(
        at: scratch.url.appending(path: name), to: scratch.url.appending(path: copy))
    }
    for day in ["monday", "tuesday"] {
      let earlier = "check good.json --rules pack --format json --output \(day).json"
      _ = try AssayProgram.run(earlier.split(separator: " ").map(String.init), in: scratch.url)
    }
    try scratch.file("exemptions.yaml", "exemptions: []\n")
    let arguments = command.split(separator: " ").dropFirst().map(String.init)
    let outcome = try AssayProgram.run(arguments, in: scratch.url)
    #expect((0...2).contains(outcome.status), "\(outcome.errors)")
    for (option, file) in zip(arguments, arguments.dropFirst())
    where option == "--output" && file != "-" {
      #expect(scratch.text(file)?.isEmpty == false, "\(file)")
    }
  }

  @Test func showsCommands() { #expect(Self.commands.count { $0.hasPrefix("assay ") } >= 5) }

  @Test func theSamplesAreCheckedAsTheirReadmeSays() throws {
    let file = AssayProgram.package.appending(path: "samples/README.md")
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let commands = lines.filter { $0.hasPrefix("    assay ") }
    #expect(commands.count > 3)
    for command in commands {
      let arguments = command.split(separator: " ").dropFirst().map(String.init)
      #expect(try AssayProgram.run(arguments).status == 1, "\(command)")
    }
  }

  @Test func showsOutput() { #expect(!ConsoleBlock.all(in: "README.md").isEmpty) }

  @Test(arguments: ConsoleBlock.all(in: "README.md"))
  func showsWhatTheProgramPrints(_ block: ConsoleBlock) throws {
    #expect(try block.missing(in: AssayProgram.package) == [])
  }
}
