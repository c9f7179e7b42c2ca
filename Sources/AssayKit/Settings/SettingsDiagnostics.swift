internal import AssayModel

/// What can be wrong with a settings file as a whole.
extension Diagnostic {
  static func misnamedSettings(_ file: String) -> Diagnostic {
    Diagnostic(
      "misnamed-settings", subject: .command, "settings are not read from '\(file)'", file: file,
      help: "rename it to '\(SettingsFile.usualName)', name it with '--settings', or use none "
        + "with '--no-settings'")
  }
}
