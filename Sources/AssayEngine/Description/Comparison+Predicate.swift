extension Comparison {
  /// What the comparison says of its left side.
  var predicate: Predicate {
    switch `operator` {
    case .equals: equality(isNegated: false)
    case .notEquals: equality(isNegated: true)
    case .in: predicate(.be, "one of \(right.membersInProse)")
    case .notIn: predicate(.be, "one of \(right.membersInProse)", isNegated: true)
    case .like: predicate(.be, "like \(right.inProse)")
    case .notLike: predicate(.be, "like \(right.inProse)", isNegated: true)
    case .match: predicate(.match, "the form \(right.inProse)")
    case .matches: predicate(.match, "the regular expression \(right.inProse)")
    case .contains: predicate(.contain, right.inProse)
    case .notContains: predicate(.contain, right.inProse, isNegated: true)
    case .containsAll: predicate(.contain, "all of \(right.membersInProse)")
    case .containsKey: predicate(.have, "the key \(right.inProse)")
    case .less: order("less than", "before")
    case .lessOrEquals: order("at most", "at or before")
    case .greater: order("greater than", "after")
    case .greaterOrEquals: order("at least", "at or after")
    case .startsWith: predicate(.start, "with \(right.inProse)")
    case .endsWith: predicate(.end, "with \(right.inProse)")
    }
  }

  private func equality(isNegated: Bool) -> Predicate {
    guard let normalizer else {
      if case .field = right {
        return Predicate(isNegated: isNegated, rest: "the same as \(right.inProse)")
      }
      return Predicate(isNegated: isNegated, rest: right.inProse)
    }
    return Predicate(
      verb: normalizer.sameness.verb, isNegated: isNegated,
      rest: "\(normalizer.sameness.words) \(right.inProse)")
  }

  private func order(_ words: String, _ wordsForMoments: String) -> Predicate {
    guard normalizer == .dateTime else { return predicate(.be, "\(words) \(right.inProse)") }
    return Predicate(rest: "\(wordsForMoments) \(right.inProse)")
  }

  /// A predicate that says how both sides are made alike.
  private func predicate(
    _ verb: Predicate.Verb, _ rest: String, isNegated: Bool = false
  ) -> Predicate {
    let manner = normalizer.map { ", \($0.manner)" } ?? ""
    return Predicate(verb: verb, isNegated: isNegated, rest: rest + manner)
  }
}
