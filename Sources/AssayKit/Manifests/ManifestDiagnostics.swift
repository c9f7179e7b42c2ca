internal import AssayInventory
internal import AssayModel

/// What can be wrong with a manifest's file as a whole.
extension Diagnostic {
  static func manifest(_ file: String, _ fault: WrittenFile.Fault) -> Diagnostic {
    switch fault {
    case .unreadable(let error):
      Diagnostic(
        "unreadable-manifest", subject: .command,
        "can't read the manifest in '\(file)': \(error.words)", file: file,
        help: "name a YAML file with '--manifest', or give the right to read the one beside the "
          + "inventory")
    case .tooLarge:
      Diagnostic(
        "manifest-too-large", subject: .command, "'\(file)' is larger than 4 MiB", file: file,
        help: "name a manifest with '--manifest', not an inventory")
    }
  }

  static func misnamedManifest(_ file: String) -> Diagnostic {
    Diagnostic(
      "misnamed-manifest", subject: .command, "no manifest is read from '\(file)'", file: file,
      help: "rename it to '\(ManifestFile.usualName)', or name it with '--manifest'")
  }
}
