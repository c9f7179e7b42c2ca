internal import AssayModel

/// Puts the conditions of one rule in words, and numbers them.
struct ConditionProse {
  private var number = 0

  /// The words of `when`, or of an `assert` that comes after it.
  mutating func statement(_ condition: Condition, _ mood: Predicate.Mood) -> RulePage.Statement {
    statement(condition, mood, level: 0)
  }

  private mutating func statement(
    _ condition: Condition, _ mood: Predicate.Mood, level: Int
  ) -> RulePage.Statement {
    number += 1
    var statement = RulePage.Statement(number: number, words: condition.prose(mood, level: level))
    // What is asked of all parts together is asked of each; of others only a fact can be told.
    var inner = Predicate.Mood.statement
    if case .allOf = condition { inner = mood }
    let isQuantifier = condition.domain != nil
    for part in condition.parts {
      statement.parts.append(
        self.statement(part, inner, level: isQuantifier ? level + 1 : level))
    }
    return statement
  }
}

extension Condition {
  /// What the condition says, or demands; a quantifier is the one of `level` from outside.
  func prose(_ mood: Predicate.Mood, level: Int) -> String {
    let isDemand = mood == .demand
    switch self {
    case .allOf: return "all of these:"
    case .anyOf:
      return isDemand ? "at least one of these must hold:" : "at least one of these holds:"
    case .not: return isDemand ? "this must not hold:" : "this does not hold:"
    case .compare(let comparison):
      return "\(comparison.left.asSubject) \(comparison.predicate.words(mood))"
    case .exists(let operand, let exists):
      let predicate = Predicate(rest: exists ? "present" : "absent")
      return "\(operand.asSubject) \(predicate.words(mood))"
    case .isNull(let operand, let isNull):
      return "\(operand.asSubject) \(Predicate(isNegated: !isNull, rest: "null").words(mood))"
    case .related(let path, let exists):
      let object =
        path.steps.isEmpty ? "earlier state of the resource" : "resource of \(path.text)"
      let article = exists ? (path.steps.isEmpty ? "an" : "a") : "no"
      return "there \(Predicate(rest: "\(article) \(object)").words(mood))"
    case .quantified(let quantifier):
      return quantifier.prose(isDemand: isDemand, alias: alias(level: level))
    case .count(let count): return count.prose(mood, alias: alias(level: level))
    }
  }

  /// The names by which the condition's parts call the element of the quantifier that it is.
  private func alias(level: Int) -> String {
    var names: [String] = []
    for part in all.dropFirst() {
      for text in part.texts(from: .item(level: level)) {
        let name = String(text.prefix { $0 != "." && $0 != "[" })
        if !names.contains(name) { names.append(name) }
      }
    }
    return names.isEmpty ? "" : ", called \(names.joined(separator: " or ")),"
  }
}

extension Quantifier {
  fileprivate func prose(isDemand: Bool, alias: String) -> String {
    let element = "\(domain.element) of \(domain.text)\(alias)"
    return switch (kind, isDemand) {
    case (.any, true): "at least one \(element) must satisfy this:"
    case (.any, false): "at least one \(element) satisfies this:"
    case (.all, true): "every \(element) must satisfy this:"
    case (.all, false): "every \(element) satisfies this:"
    case (.none, true): "no \(element) may satisfy this:"
    case (.none, false): "no \(element) satisfies this:"
    }
  }
}

extension Count {
  fileprivate func prose(_ mood: Predicate.Mood, alias: String) -> String {
    let comparison = Comparison(
      left: right, operator: `operator`, right: right, normalizer: nil)
    let predicate = comparison.predicate.words(mood)
    let elements = "the number of \(domain.element)s of \(domain.text)"
    return self.where == nil
      ? "\(elements) \(predicate)" : "\(elements)\(alias) that satisfy this \(predicate):"
  }
}
