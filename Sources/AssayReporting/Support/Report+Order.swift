internal import AssayModel

extension Report {
  /// The results in the order in which every format lists findings: worst severity first, then by
  /// rule.
  var worstFirst: [RuleResult] {
    results.enumerated()
      .sorted { left, right in
        let (a, b) = (left.element.rule.severity, right.element.rule.severity)
        return a == b ? left.offset < right.offset : a > b
      }
      .map(\.element)
  }
}
