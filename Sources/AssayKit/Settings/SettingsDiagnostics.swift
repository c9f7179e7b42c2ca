internal import AssayInventory
internal import AssayModel

/// What can be wrong with a settings file as a whole.
extension Diagnostic {
  static func settings(_ file: String, _ fault: WrittenFile.Fault) -> Diagnostic {
    switch fault {
    case .unreadable(let error):
      Diagnostic(
        "unreadable-settings", subject: .command,
        "can't read the settings in '\(file)': \(error.words)", file: file,
        help: "name a file with '--settings', or use none with '--no-settings'")
    case .tooLarge:
      Diagnostic(
        "settings-too-large", subject: .command, "'\(file)' is larger than 4 MiB", file: file,
        help: "name a file with settings, not an inventory")
    }
  }

  static func misnamedSettings(_ file: String) -> Diagnostic {
    Diagnostic(
      "misnamed-settings", subject: .command, "settings are not read from '\(file)'", file: file,
      help: "rename it to '\(SettingsFile.usualName)', name it with '--settings', or use none "
        + "with '--no-settings'")
  }
}
