/// The words in which evidence says what a condition asks.
enum ExpectationWords {
  /// What a condition asks that a value be absent.
  static let absence = "does not exist"

  static func comparison(_ comparison: Comparison, isNegated: Bool) -> String {
    var words = "\(self.operator(comparison.operator, isNegated)) \(operand(comparison.right))"
    if let normalizer = comparison.normalizer { words += " (as \(normalizer.rawValue))" }
    return words + standIn(comparison.left)
  }

  static func existence(_ operand: Operand, _ exists: Bool) -> String {
    existence(exists) + standIn(operand)
  }

  static func existence(_ exists: Bool) -> String { exists ? "exists" : absence }

  static func nullity(_ operand: Operand, _ isNull: Bool) -> String {
    (isNull ? "is null" : "is not null") + standIn(operand)
  }

  static func count(_ count: Count, isNegated: Bool) -> String {
    let elements = count.where == nil ? "elements" : "matching elements"
    return
      "number of \(elements) \(self.operator(count.operator, isNegated)) \(operand(count.right))"
  }

  static func quantifier(_ kind: Quantifier.Kind, isNegated: Bool) -> String {
    switch (kind, isNegated) {
    case (.any, false), (.none, true): "has a matching element"
    case (.any, true), (.none, false): "has no matching element"
    case (.all, false): "has only matching elements"
    case (.all, true): "has an element that does not match"
    }
  }

  private static func `operator`(_ operator: Operator, _ isNegated: Bool) -> String {
    switch (`operator`, isNegated) {
    case (.equals, false), (.notEquals, true): "equals"
    case (.equals, true), (.notEquals, false): "does not equal"
    case (.in, false), (.notIn, true): "is one of"
    case (.in, true), (.notIn, false): "is none of"
    case (.like, false), (.notLike, true): "is like"
    case (.like, true), (.notLike, false): "is not like"
    case (.contains, false), (.notContains, true): "contains"
    case (.contains, true), (.notContains, false): "does not contain"
    case (.match, _): isNegated ? "does not match" : "matches"
    case (.matches, _):
      isNegated ? "does not match the regular expression" : "matches the regular expression"
    case (.containsAll, _): isNegated ? "does not contain all of" : "contains all of"
    case (.containsKey, _): isNegated ? "does not contain the key" : "contains the key"
    case (.less, false), (.greaterOrEquals, true): "is less than"
    case (.less, true), (.greaterOrEquals, false): "is at least"
    case (.greater, false), (.lessOrEquals, true): "is greater than"
    case (.greater, true), (.lessOrEquals, false): "is at most"
    case (.startsWith, _): isNegated ? "does not start with" : "starts with"
    case (.endsWith, _): isNegated ? "does not end with" : "ends with"
    }
  }

  static func operand(_ operand: Operand) -> String {
    switch operand {
    case .field(let reference, _): reference.text + standIn(operand)
    case .literal(let literal): self.literal(literal)
    case .parameter(let name, let literal): "\(self.literal(literal)) (parameter \(name))"
    case .now(_, let text): "now \(text)"
    }
  }

  private static func standIn(_ operand: Operand) -> String {
    guard case .field(_, let literal?) = operand else { return "" }
    return " (default \(self.literal(literal)))"
  }

  static func literal(_ literal: Literal) -> String {
    switch literal {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let text): text
    case .string(let text): "'\(text)'"
    case .list(let members): "[\(members.map(self.literal).joined(separator: ", "))]"
    }
  }
}
