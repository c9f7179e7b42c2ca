/// What there is to know about one rule: what it asks, what it reads and how it proves itself.
public struct RulePage: Hashable, Sendable {
  /// One condition in words, with its parts.
  public struct Statement: Hashable, Sendable {
    /// The condition's number in its rule: those of `when` and then of `assert`, each before its
    /// parts, from 1.
    public var number: Int
    /// The words; they end in a colon where the parts go on.
    public var words: String
    /// The parts of a group, or what the elements of a list have to satisfy.
    public var parts: [Statement]

    /// A condition in words.
    public init(number: Int, words: String, parts: [Statement] = []) {
      self.number = number
      self.words = words
      self.parts = parts
    }
  }

  /// The rule as reports have it.
  public var rule: RuleDescriptor
  /// The rule's pack.
  public var pack: PackSummary
  /// Which resources are judged; `nil` if every one of the type is.
  public var when: Statement?
  /// What must hold for them.
  public var assert: Statement
  /// Whether the rule is about nothing but a change, and needs an earlier inventory.
  public var needsPrevious: Bool
  /// The message of a finding, with the paths of values in braces.
  public var message: String
  /// Relations whose resources findings show for information.
  public var evidence: [String]
  /// The relations that are followed, in the order met.
  public var relations: [Relation]
  /// What makes the outcome unknown, each cause once.
  public var doubts: [Doubt]
  /// The fields that are read, by type.
  public var fields: [Fields]
  /// The pack's parameters that conditions compare with, with the values in force.
  public var parameters: [PackSummary.Parameter]
  /// By outcome, in the order of the file.
  public var examples: [Example]

  /// All that is known of a rule.
  public init(
    rule: RuleDescriptor, pack: PackSummary, when: Statement?, assert: Statement,
    needsPrevious: Bool, message: String, evidence: [String], relations: [Relation],
    doubts: [Doubt], fields: [Fields], parameters: [PackSummary.Parameter], examples: [Example]
  ) {
    self.rule = rule
    self.pack = pack
    self.when = when
    self.assert = assert
    self.needsPrevious = needsPrevious
    self.message = message
    self.evidence = evidence
    self.relations = relations
    self.doubts = doubts
    self.fields = fields
    self.parameters = parameters
    self.examples = examples
  }
}
