internal import AssayInventory
internal import AssayModel

/// What can be wrong with a baseline.
extension Diagnostic {
  static func baseline(_ file: String, _ fault: WrittenFile.Fault) -> Diagnostic {
    switch fault {
    case .unreadable(let error):
      Diagnostic(
        "unreadable-baseline", subject: .command,
        "can't read the baseline in '\(file)': \(error.words)", file: file,
        help: "name an earlier report, or leave '--baseline' out")
    case .tooLarge:
      Diagnostic(
        "baseline-too-large", subject: .command, "'\(file)' is larger than 1 GiB", file: file,
        help: "name an earlier report, not an inventory")
    }
  }

  static func noBaseline(_ file: String, _ words: String, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "invalid-baseline", subject: .command, "'\(file)' \(words)", file: file, at: span,
      help: "name a report that 'assay check' wrote with '--format json' or '--format sarif'")
  }
}
