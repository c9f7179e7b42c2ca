extension Operator {
  /// The operator that is true where this one is false, and false where it is true.
  package var opposite: Operator? {
    switch self {
    case .equals: .notEquals
    case .notEquals: .equals
    case .in: .notIn
    case .notIn: .in
    case .like: .notLike
    case .notLike: .like
    case .contains: .notContains
    case .notContains: .contains
    case .less: .greaterOrEquals
    case .greaterOrEquals: .less
    case .greater: .lessOrEquals
    case .lessOrEquals: .greater
    case .match, .matches, .containsAll, .containsKey, .startsWith, .endsWith: nil
    }
  }
}
