import AssayTestSupport
import Foundation
import Testing

/// An option that takes one value is never taken twice, whichever command has it.
@Suite struct RepeatedOptionTests {
  /// What the parser tells of a command.
  private struct Description: Decodable {
    struct Command: Decodable {
      var commandName: String
      var arguments: [Argument]?
      var subcommands: [Command]?
    }
    struct Argument: Decodable {
      var kind: String
      var isRepeating: Bool
      var names: [Name]?
    }
    struct Name: Decodable {
      var name: String
    }
    var command: Command
  }

  private static func commands() throws -> [Description.Command] {
    let outcome = try AssayProgram.run(["--experimental-dump-help"])
    let description = try JSONDecoder().decode(Description.self, from: Data(outcome.output.utf8))
    return description.command.subcommands ?? []
  }

  @Test func everyOptionOfOneValueIsRefusedTheSecondTime() throws {
    var tried = 0
    for command in try Self.commands() {
      for option in command.arguments ?? [] where option.kind == "option" && !option.isRepeating {
        let name = "--" + (try #require(option.names?.first).name)
        let outcome = try AssayProgram.run([command.commandName, name, "a", "\(name)=b"])
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains("repeated-option"), "\(command.commandName) \(name)")
        tried += 1
      }
    }
    #expect(tried > 20)
  }

  /// What stands behind '--' is no option.
  @Test func namesOfFilesAreNotOptions() throws {
    let outcome = try AssayProgram.run(["check", "--", "--now", "--now"])
    #expect(!outcome.errors.contains("repeated-option"))
  }
}
