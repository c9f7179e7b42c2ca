/// A rule, or what rules share in their pack, changed in one small way, which an example or a test should notice.
public struct Mutant: Hashable, Sendable {
  /// What is changed; the names stay the same when the wording of `change` does not.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A part of `allOf` or `anyOf`, a count's `where`, or a pair of a relation is left out.
    case part
    /// A condition is negated.
    case negation
    /// `allOf` and `anyOf`, or `any`, `all` and `none`, stand for each other.
    case quantifier
    /// Another operator compares.
    case `operator`
    /// A value of the rule, or a parameter's default, is another, or is left out of its list.
    case literal
    /// Another field is read.
    case path
    /// Another relation is followed, or none.
    case relation
    /// Another normaliser compares, or none.
    case normalizer
    /// An absent value has another default, or none.
    case `default`
    /// `when` is left out.
    case selection
  }

  /// The rule that is changed; for what rules share, `pack` in their pack, as `pack.yaml` is called.
  public var rule: RuleDescriptor.ID
  /// The mutant's number among those of its rule, from 1.
  public var number: Int
  /// What is changed.
  public var kind: Kind
  /// What is changed, as an object of "nothing notices …".
  public var change: String
  /// What an example would have to show to notice.
  public var help: String
  /// The part of the file that is changed.
  public var span: SourceSpan
  /// The lines of the file that the change takes away, without their common margin.
  public var removed: [String]
  /// The lines that the change puts there.
  public var added: [String]

  /// The rule's id and the mutant's number, such as `azure-ai-cmk.region-match#12`.
  public var id: String { "\(rule)#\(number)" }

  /// A mutant with the change that makes it one.
  public init(
    rule: RuleDescriptor.ID, number: Int, kind: Kind, change: String, help: String,
    span: SourceSpan, removed: [String], added: [String]
  ) {
    self.rule = rule
    self.number = number
    self.kind = kind
    self.change = change
    self.help = help
    self.span = span
    self.removed = removed
    self.added = added
  }
}
