internal import AssayEngine

/// The ways in which a condition can be true: each a list of tests that all have to be true.
///
/// A negated test stands as a test of its own, which is true where the other is false; an unknown
/// test is neither. `nil` stands for a condition that has more ways than are looked at.
enum ConditionCases {
  /// More ways than a rule that people read has.
  private static let limit = 512

  static func of(_ condition: Condition) -> [[Condition]]? {
    let canonical = condition.canonical
    return count(canonical) <= limit ? expand(canonical) : nil
  }

  /// How many ways there are, or a number above the limit.
  private static func count(_ condition: Condition) -> Int {
    switch condition {
    case .allOf(let parts): parts.reduce(1) { min($0 * count($1), limit + 1) }
    case .anyOf(let parts): parts.reduce(0) { min($0 + count($1), limit + 1) }
    case .not, .compare, .exists, .isNull, .related, .quantified, .count: 1
    }
  }

  private static func expand(_ condition: Condition) -> [[Condition]] {
    switch condition {
    case .allOf(let parts):
      parts.reduce([[]]) { cases, part in
        let others = expand(part)
        return cases.flatMap { first in others.map { first + $0 } }
      }
    case .anyOf(let parts): parts.flatMap(expand)
    case .not, .compare, .exists, .isNull, .related, .quantified, .count: [[condition]]
    }
  }
}
