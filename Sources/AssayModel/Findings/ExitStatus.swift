/// What the process tells the shell.
public enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
  /// Everything selected is compliant, known or exempt.
  case compliant = 0
  /// At least one new noncompliant finding at or above the severity asked for.
  case noncompliant = 1
  /// The inventory could not be judged whole, so a pass would be a guess.
  case cannotVouch = 2
  /// The command line or the rules are invalid; nothing was checked.
  case invalid = 3
  /// A report could not be written whole.
  case reportNotWritten = 4

  /// What the status says about the inventories, in one word.
  package var verdict: String {
    switch self {
    case .compliant: "compliant"
    case .noncompliant: "noncompliant"
    case .cannotVouch: "incomplete"
    case .invalid: "invalid"
    case .reportNotWritten: "not-written"
    }
  }
}
