import ArgumentParser

/// Does the least that reading a file can take, so that readers can be compared with it.
struct FloorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "floor", abstract: "Only count a file's newlines, or its YAML events.")

  @Flag(help: "Count libyaml's events.") var yaml = false
  @Argument var file: String

  func run() throws {
    print(yaml ? try TextFile.events(in: file) : try TextFile.newlines(in: file))
  }
}
