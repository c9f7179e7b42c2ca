internal import AssayModel

/// What can be wrong with a manifest's file as a whole.
extension Diagnostic {
  static func misnamedManifest(_ file: String) -> Diagnostic {
    Diagnostic(
      "misnamed-manifest", subject: .command, "no manifest is read from '\(file)'", file: file,
      help: "rename it to '\(ManifestFile.usualName)', or name it with '--manifest'")
  }
}
