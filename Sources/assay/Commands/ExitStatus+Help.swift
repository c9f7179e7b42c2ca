internal import AssayKit

extension ExitStatus {
  /// What the statuses mean, for the end of a command's help.
  static let help = """
    EXIT STATUS
      0  everything selected is compliant
      1  a resource breaks a rule
      2  nothing found, but the inventory or the rules leave doubt
      3  the command line or the rules are invalid; nothing was checked
      4  a report could not be written whole
    When several apply: 4, 3, 1, 2, 0.
    """
}
