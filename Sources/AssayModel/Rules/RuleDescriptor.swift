/// What a reader of a report needs to know about a rule.
public struct RuleDescriptor: Hashable, Sendable {
  /// A rule's full name: the pack's name, a dot, the rule's file name.
  public struct ID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The pack's name, such as `azure-ai-cmk`.
    public let pack: String
    /// The rule's name within its pack, such as `region-match`.
    public let rule: String

    public init(pack: String, rule: String) {
      self.pack = pack
      self.rule = rule
    }

    public var description: String { "\(pack).\(rule)" }

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

    public init(framework: String, ids: [String]) {
      self.framework = framework
      self.ids = ids
    }
  }

  public var id: ID
  /// The requirement as one sentence without a period.
  public var title: String
  public var severity: Severity
  /// The type of resource judged, as the rule spells it.
  public var resourceType: String
  public var rationale: String?
  public var remediation: String
  public var references: [String]
  /// Sorted by framework.
  public var controls: [Controls]

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
