internal import AssayModel

/// A reason why the absence of findings proves nothing.
enum Doubt: Hashable, Sendable {
  /// No rule was run.
  case noRules
  /// The inventories, or the previous ones, hold no resource at all.
  case noResources(InventorySummary.Role)
  /// An inventory could not be read or made no sense somewhere.
  case unreadable
  /// A resource was met that can't be judged.
  case refused
  /// An inventory says that there is more than it holds.
  case incomplete
  /// A rule could not decide about a resource; `isExempt` says that every such finding is exempt.
  case unknown(isExempt: Bool)
  /// A rule selected nothing.
  case unmatched(RuleDescriptor.ID)
  /// A rule found nothing wrong only because no resource carries a field.
  case blind(RuleDescriptor.ID)

  /// Whether the doubt is tolerated; `isEmpty` says that there is nothing to select.
  func isAllowed(by tolerance: Tolerance, isEmpty: Bool) -> Bool {
    switch self {
    case .noRules, .unreadable, .refused: false
    case .noResources: tolerance.allowsEmpty
    case .incomplete: tolerance.allowsIncomplete
    case .unknown(let isExempt): isExempt || tolerance.allowsUnknown
    case .unmatched(let rule):
      tolerance.allowsUnmatched.contains(rule.description) || (isEmpty && tolerance.allowsEmpty)
    case .blind(let rule): tolerance.allowsUnmatched.contains(rule.description)
    }
  }
}
