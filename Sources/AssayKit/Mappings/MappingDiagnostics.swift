internal import AssayInventory
internal import AssayModel

/// What can be wrong with a mapping's file as a whole.
extension Diagnostic {
  static func mapping(_ file: String, _ fault: WrittenFile.Fault) -> Diagnostic {
    switch fault {
    case .unreadable(let error):
      Diagnostic(
        "unreadable-mapping", subject: .command,
        "can't read the mapping in '\(file)': \(error.words)", file: file,
        help: "name a YAML file with '--map'; the page on routes says what is in it")
    case .tooLarge:
      Diagnostic(
        "mapping-too-large", subject: .command, "'\(file)' is larger than 4 MiB", file: file,
        help: "name a mapping with '--map', not an inventory")
    }
  }
}
