/// An accepted departure: who answers for a finding, why, and until when.
public struct Exemption: Hashable, Sendable {
  /// Why the departure is accepted.
  public var reason: String
  /// Who answers for it.
  public var owner: String
  /// Where it was decided, such as the number of a ticket.
  public var ticket: String?
  /// The last day or moment on which it holds, in ISO 8601 as the file has it; a day is one of UTC.
  public var expires: String
  /// Where it is written.
  public var source: SourceSpan?

  /// An exemption by what its file says.
  public init(
    reason: String, owner: String, ticket: String? = nil, expires: String,
    source: SourceSpan? = nil
  ) {
    self.reason = reason
    self.owner = owner
    self.ticket = ticket
    self.expires = expires
    self.source = source
  }
}
