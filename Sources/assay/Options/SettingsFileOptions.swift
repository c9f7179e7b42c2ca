internal import ArgumentParser
internal import AssayKit

/// Which settings file holds.
struct SettingsFileOptions: ParsableArguments {
  @Option(
    name: .customLong("settings"),
    help: ArgumentHelp(
      "A settings file. (default: assay.yaml in the current folder, if there is one)",
      valueName: "file"))
  var path: String?

  @Flag(name: .customLong("no-settings"), help: "Use no settings file.")
  var isWithout = false

  func validate() throws {
    guard path == nil || !isWithout else {
      throw ValidationError("'--settings' and '--no-settings' exclude one another.")
    }
  }

  func file() throws(InvalidCheck) -> SettingsFile? {
    if isWithout { return nil }
    guard let path else { return try SettingsFile(in: "") }
    return try SettingsFile(at: path)
  }

  /// The file for a command that looks at packs and at nothing else: where they are named, a file
  /// that is merely there doesn't matter.
  func file(unlessNamed packs: [String]) throws(InvalidCheck) -> SettingsFile? {
    packs.isEmpty || path != nil ? try file() : nil
  }
}
