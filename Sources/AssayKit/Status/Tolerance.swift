public import AssayModel

/// From which severity on a finding fails a run, and which doubts it tolerates.
///
/// No doubt is tolerated by default, and every loosening is named in the report.
public struct Tolerance: Hashable, Sendable {
  /// The least severity of a noncompliant finding that makes the status 1.
  public var failOn: Severity
  /// Whether unknown outcomes are tolerated.
  public var allowsUnknown: Bool
  /// The rules, by full name, that may select nothing, or rest on a field that nothing carries.
  public var allowsUnmatched: [String]
  /// Whether an inventory without any resource is tolerated.
  public var allowsEmpty: Bool
  /// Whether an inventory that says it isn't whole is tolerated.
  public var allowsIncomplete: Bool

  /// Tolerates nothing but what is named.
  public init(
    failOn: Severity = .info, allowsUnknown: Bool = false, allowsUnmatched: [String] = [],
    allowsEmpty: Bool = false, allowsIncomplete: Bool = false
  ) {
    self.failOn = failOn
    self.allowsUnknown = allowsUnknown
    self.allowsUnmatched = allowsUnmatched
    self.allowsEmpty = allowsEmpty
    self.allowsIncomplete = allowsIncomplete
  }

  /// Each loosening as the option that asks for it, for `Report.loosenings`.
  public var loosenings: [String] {
    var options: [String] = []
    if failOn != .info { options.append("--fail-on \(failOn.rawValue)") }
    if allowsUnknown { options.append("--allow-unknown") }
    options += Set(allowsUnmatched).sorted().map { "--allow-unmatched \($0)" }
    if allowsEmpty { options.append("--allow-empty") }
    if allowsIncomplete { options.append("--allow-incomplete") }
    return options
  }
}
