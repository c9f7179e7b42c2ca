/// What a reader of a report needs to know about a rule.
public struct RuleDescriptor: Hashable, Sendable {
  /// A rule's full name: the pack's name, a dot, the rule's file name.
  public struct ID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The pack's name, such as `azure-ai-cmk`.
    public let pack: String
    /// The rule's name within its pack, such as `region-match`.
    public let rule: String

    /// A rule's name in its pack.
    public init(pack: String, rule: String) {
      self.pack = pack
      self.rule = rule
    }

    /// The full name, such as `azure-ai-cmk.region-match`.
    public var description: String { "\(pack).\(rule)" }

    /// Orders rules by pack, then by name.
    public static func < (lhs: Self, rhs: Self) -> Bool {
      (lhs.pack, lhs.rule) < (rhs.pack, rhs.rule)
    }
  }

  /// The controls of one framework that a rule helps to meet.
  public struct Controls: Hashable, Sendable {
    /// The framework, such as `nist-800-53r5`.
    public var framework: String
    /// The controls' ids in that framework, such as `SC-12`.
    public var ids: [String]

    /// The controls of one framework.
    public init(framework: String, ids: [String]) {
      self.framework = framework
      self.ids = ids
    }
  }

  /// The full name.
  public var id: ID
  /// The requirement as one sentence without a period.
  public var title: String
  /// How much a finding of the rule matters.
  public var severity: Severity
  /// The type of resource judged, as the rule spells it.
  public var resourceType: String
  /// Why the requirement is made.
  public var rationale: String?
  /// What to do about a finding.
  public var remediation: String
  /// Addresses of pages to read on.
  public var references: [String]
  /// Sorted by framework.
  public var controls: [Controls]

  /// A rule's description; only the requirement and what to do about it are needed.
  public init(
    id: ID, title: String, severity: Severity, resourceType: String, rationale: String? = nil,
    remediation: String, references: [String] = [], controls: [Controls] = []
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.resourceType = resourceType
    self.rationale = rationale
    self.remediation = remediation
    self.references = references
    self.controls = controls
  }
}
