/// What all rules together concluded about the resources of one subscription.
public struct SubscriptionTally: Hashable, Sendable {
  /// The subscription's id in lower case; empty for resources whose ids name none.
  public var id: String
  /// One outcome for each rule and each resource that it is about.
  public var tally: Tally

  /// The outcomes in one subscription.
  public init(id: String, tally: Tally) {
    self.id = id
    self.tally = tally
  }
}
