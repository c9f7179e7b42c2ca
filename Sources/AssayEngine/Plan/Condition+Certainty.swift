extension Condition {
  /// Whether some example could leave the condition undecided.
  ///
  /// A rule's own values are known, and so are a resource's id and type. Whether there is an earlier
  /// state is unknown only where the earlier inventory says that it isn't whole, which no example
  /// can say.
  package var canBeUnknown: Bool {
    switch self {
    case .allOf(let parts), .anyOf(let parts): parts.contains(where: \.canBeUnknown)
    case .not(let part): part.canBeUnknown
    case .compare(let comparison):
      comparison.left.canBeUnknown || comparison.right.canBeUnknown
        || (comparison.normalizer != nil && comparison.isAboutField)
    case .exists(let operand, _), .isNull(let operand, _): operand.canBeUnknown
    case .related(let path, _): !path.steps.isEmpty
    case .quantified, .count: true
    }
  }
}

extension Comparison {
  fileprivate var isAboutField: Bool {
    if case .field = left { return true }
    if case .field = right { return true }
    return false
  }
}

extension Operand {
  fileprivate var canBeUnknown: Bool {
    guard case .field(let reference, _) = self else { return false }
    let isOfResource = reference.base == .resource && reference.steps.isEmpty
    return !(isOfResource && [["id"], ["type"]].contains(reference.path.components))
  }
}
