internal import AssayInventory
internal import AssayModel

extension WrittenFile {
  /// A kind of file by its words: what a user sees where one can't be read at all.
  struct Kind: Sendable {
    /// What the file has, as messages name it.
    var content: String
    /// The size in bytes beyond which it isn't read, and the same in words.
    var limit = (bytes: WrittenFile.largest, words: "4 MiB")
    /// Whether the command that reads it reads inventories, too.
    var isBesideInventories = true
    var unreadable: String
    var unreadableHelp: String
    var tooLarge: String
    var tooLargeHelp: String
  }
}

extension WrittenFile.Kind {
  static let settings = Self(
    content: "settings", unreadable: "unreadable-settings",
    unreadableHelp: "name a file with '--settings', or use none with '--no-settings'",
    tooLarge: "settings-too-large", tooLargeHelp: "name a file with settings, not an inventory")

  static let mapping = Self(
    content: "mapping", unreadable: "unreadable-mapping",
    unreadableHelp: "name a YAML file with '--map'; the page on routes says what is in it",
    tooLarge: "mapping-too-large",
    tooLargeHelp: "name a mapping with '--map', not an inventory")

  static let manifest = Self(
    content: "manifest", unreadable: "unreadable-manifest",
    unreadableHelp: "name a YAML file with '--manifest', or give the right to read the one beside "
      + "the inventory",
    tooLarge: "manifest-too-large",
    tooLargeHelp: "name a manifest with '--manifest', not an inventory")

  /// More than a report of a million findings has.
  static let baseline = Self(
    content: "baseline", limit: (1 << 30, "1 GiB"), unreadable: "unreadable-baseline",
    unreadableHelp: "name an earlier report, or leave '--baseline' out",
    tooLarge: "baseline-too-large", tooLargeHelp: "name an earlier report, not an inventory")

  static let report = Self(
    content: "report", limit: baseline.limit, isBesideInventories: false,
    unreadable: "unreadable-report",
    unreadableHelp: "name two reports that 'assay check' wrote",
    tooLarge: "report-too-large", tooLargeHelp: "name a report, not an inventory")
}

/// What can be wrong with a written file as a whole.
extension Diagnostic {
  static func writtenToStandardInput(_ kind: WrittenFile.Kind) -> Diagnostic {
    Diagnostic(
      kind.unreadable, subject: .command,
      "can't read the \(kind.content) from standard input"
        + (kind.isBesideInventories ? ", where '-' stands for an inventory" : ""),
      help: "name a file; one whose name is '-' is './-'")
  }

  static func written(
    _ file: String, as kind: WrittenFile.Kind, _ fault: WrittenFile.Fault
  ) -> Diagnostic {
    switch fault {
    case .unreadable(let error):
      Diagnostic(
        kind.unreadable, subject: .command,
        "can't read the \(kind.content) in '\(file)': \(error.words)", file: file,
        help: kind.unreadableHelp)
    case .tooLarge:
      Diagnostic(
        kind.tooLarge, subject: .command, "'\(file)' is larger than \(kind.limit.words)",
        file: file, help: kind.tooLargeHelp)
    }
  }
}
