/// How a finding of one report differs from that of the other about the same rule and resource.
public struct FindingChange: Hashable, Sendable {
  /// What differs; the first that applies.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Only the later report has it.
    case appeared
    /// The outcome, the severity, or whether it is exempt.
    case changed
    /// Only the earlier report has it.
    case disappeared
    /// The values behind it.
    case values
  }

  /// What one report says of it.
  public struct State: Hashable, Sendable {
    /// What the rule concluded.
    public var outcome: Outcome
    /// The rule's severity then.
    public var severity: Severity
    /// Whether an exemption covered it.
    public var isExempt: Bool

    /// What a report says of a finding.
    public init(outcome: Outcome, severity: Severity, isExempt: Bool) {
      self.outcome = outcome
      self.severity = severity
      self.isExempt = isExempt
    }
  }

  /// What became of the rule, to which a difference may be due.
  public enum RuleFate: String, Hashable, Sendable, CaseIterable {
    /// The rule was run by the later run only.
    case added
    /// The rule was run by the earlier run only.
    case gone
    /// The rule's pack, or a parameter of it, isn't the same.
    case packChanged = "pack-changed"
    /// Both runs had the same rule.
    case same
  }

  /// A value behind a finding that isn't the same.
  public struct Value: Hashable, Sendable {
    /// The relation and the path to the value, such as `vault.location`.
    public var path: String
    /// What the earlier report shows; `nil` if it shows none.
    public var old: String?
    /// What the later report shows; `nil` if it shows none.
    public var new: String?

    /// A value in both reports.
    public init(path: String, old: String?, new: String?) {
      self.path = path
      self.old = old
      self.new = new
    }
  }

  /// What differs.
  public var kind: Kind
  /// The rule's id.
  public var rule: String
  /// The resource's id as the later report that has it spells it.
  public var resource: String
  /// What the earlier report says; `nil` if it doesn't have the finding.
  public var old: State?
  /// What the later report says; `nil` if it doesn't have the finding.
  public var new: State?
  /// What became of the rule.
  public var ruleFate: RuleFate
  /// The message of the later report that has it.
  public var message: String
  /// The values that differ, in the order of the reports.
  public var values: [Value]

  /// A difference of a finding.
  public init(
    kind: Kind, rule: String, resource: String, old: State?, new: State?, ruleFate: RuleFate,
    message: String, values: [Value] = []
  ) {
    self.kind = kind
    self.rule = rule
    self.resource = resource
    self.old = old
    self.new = new
    self.ruleFate = ruleFate
    self.message = message
    self.values = values
  }

  /// The rule's severity, the later report's if it has the finding.
  package var severity: Severity { (new ?? old)?.severity ?? .info }

  /// Whether the resource breaks the rule, with no exemption, as it didn't before; from a severity
  /// on.
  package func isWorse(from severity: Severity) -> Bool {
    func fails(_ state: State?) -> Bool {
      state.map {
        $0.outcome == .noncompliant && !$0.isExempt && $0.severity >= severity
      } ?? false
    }
    return fails(new) && !fails(old)
  }
}
