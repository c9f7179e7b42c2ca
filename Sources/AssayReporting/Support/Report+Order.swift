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

extension Finding {
  /// The evidence that a reader should see first: the first about the judged resource itself.
  var primaryEvidence: Int? { evidence.firstIndex { $0.relation == nil } }

  /// Where a reader should look first.
  var primaryPlace: SourceSpan? {
    let own = primaryEvidence.flatMap { evidence[$0].place }
    return own ?? resource.sources.first ?? evidence.lazy.compactMap(\.place).first
  }
}

extension Evidence {
  /// The value's place or, for want of one, that of the resource which should hold it.
  var place: SourceSpan? { source ?? resource.sources.first }

  /// The value's path as a rule writes it, the relation first.
  var fullPath: String {
    guard let relation else { return path.isEmpty ? "the resource" : path }
    return path.isEmpty ? relation : "\(relation).\(path)"
  }
}
