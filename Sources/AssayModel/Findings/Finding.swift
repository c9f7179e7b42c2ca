/// A rule's outcome for one resource, with the values behind it.
public struct Finding: Hashable, Sendable {
  /// Whether someone has already answered for the finding.
  public enum Status: Hashable, Sendable {
    case new
    /// The baseline holds the finding, which was first known at a moment in ISO 8601, if any report
    /// told.
    case known(since: String?)
    /// An exemption covers the finding, for the reason given.
    case exempt(reason: String)

    /// Whether the baseline holds the finding.
    package var isKnown: Bool {
      switch self {
      case .new, .exempt: false
      case .known: true
      }
    }

    /// Whether an exemption covers the finding.
    package var isExempt: Bool {
      switch self {
      case .new, .known: false
      case .exempt: true
      }
    }
  }

  /// The resource that has to change, or could not be judged.
  public var resource: ResourceReference
  /// What the rule concluded.
  public var outcome: Outcome
  /// Why the outcome is unknown; `nil` for every other outcome.
  public var cause: UnknownCause?
  /// Whether someone has already answered for the finding.
  public var status: Status
  /// The rule's message with this resource's values.
  public var message: String
  /// The judged resource's own values first, then those of related resources.
  public var evidence: [Evidence]

  /// A finding, new unless said otherwise.
  public init(
    resource: ResourceReference, outcome: Outcome, cause: UnknownCause? = nil,
    status: Status = .new, message: String, evidence: [Evidence] = []
  ) {
    self.resource = resource
    self.outcome = outcome
    self.cause = cause
    self.status = status
    self.message = message
    self.evidence = evidence
  }
}
