/// A rule's outcome for one resource, with the values behind it.
public struct Finding: Hashable, Sendable {
  /// Whether someone has already answered for the finding.
  public enum Status: Hashable, Sendable {
    case new
    /// The baseline holds the finding, which was first known at a moment in ISO 8601, if any report
    /// told.
    case known(since: String?)
    /// An exemption covers the finding, which would be new or known without it.
    indirect case exempt(Exemption, otherwise: Status)

    /// Whether the baseline holds the finding, exempt or not.
    package var isKnown: Bool {
      switch self {
      case .new: false
      case .known: true
      case .exempt(_, let status): status.isKnown
      }
    }

    /// When the finding was first known, in ISO 8601; `nil` if it is new or no report tells.
    package var since: String? {
      switch self {
      case .new: nil
      case .known(let since): since
      case .exempt(_, let status): status.since
      }
    }

    /// The exemption that covers the finding; `nil` if none does.
    package var exemption: Exemption? {
      switch self {
      case .new, .known: nil
      case .exempt(let exemption, _): exemption
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
