internal import AssayEngine
internal import AssayModel

/// Finds what is the same, or without use, in a pack whose rules are sound one by one.
struct PackAnalysis {
  /// Each rule with what it was lowered to, in the order of the files.
  let rules: [(syntax: RuleSyntax, planned: PlannedRule)]

  /// Repeated rules, rules that others of the same severity imply, and titles that two rules have.
  ///
  /// One of another severity tells something new: how much it matters.
  var diagnostics: [Diagnostic] { sameRules + sameTitles }

  private var sameTitles: [Diagnostic] {
    var first: [String: RuleSyntax] = [:]
    return rules.compactMap { rule in
      let title = (rule.syntax.title ?? "").lowercasedASCII
      guard let other = first[title] else {
        first[title] = rule.syntax
        return nil
      }
      return .duplicateTitle(of: rule.syntax, first: other)
    }
  }

  private var sameRules: [Diagnostic] {
    var forms = FormNumbers()
    let requirements = rules.map { Requirement($0.planned, &forms) }
    var users: [Int: [Int]] = [:]
    var first: [Requirement: Int] = [:]
    for (index, requirement) in requirements.enumerated() {
      for part in requirement.asserted { users[part, default: []].append(index) }
      if first[requirement] == nil { first[requirement] = index }
    }
    return requirements.indices.compactMap { index in
      let requirement = requirements[index]
      guard !requirement.asserted.isEmpty else { return nil }
      if let first = first[requirement], first < index {
        return .repeatedRule(rules[index].syntax, first: rules[first].syntax)
      }
      // Whatever implies a rule asserts each of its parts, so those that share one are enough.
      let candidates =
        requirement.asserted.map { users[$0] ?? [] }.min { $0.count < $1.count } ?? []
      return candidates.first { isImplied(index, by: $0, requirements) }
        .map { .impliedRule(rules[index].syntax, by: rules[$0].syntax) }
    }
  }

  private func isImplied(_ index: Int, by other: Int, _ requirements: [Requirement]) -> Bool {
    requirements[other].implies(requirements[index])
      && requirements[other] != requirements[index]
      && rules[other].planned.descriptor.severity == rules[index].planned.descriptor.severity
  }
}

/// Numbers conditions, equal ones alike: numbers compare sooner than conditions do.
private struct FormNumbers {
  /// A part of an assertion, of the rules about one type.
  struct Part: Hashable {
    var type: ResourceType
    var form: ConditionForm
  }

  private var conditions: [ConditionForm: Int] = [:]
  private var parts: [Part: Int] = [:]

  /// The numbers of conditions, sorted.
  mutating func numbers(of forms: Set<ConditionForm>) -> [Int] {
    forms.map { Self.number(of: $0, in: &conditions) }.sorted()
  }

  /// The numbers of parts of an assertion, sorted.
  mutating func numbers(of forms: Set<ConditionForm>, about type: ResourceType) -> [Int] {
    forms.map { Self.number(of: Part(type: type, form: $0), in: &parts) }.sorted()
  }

  private static func number<Form>(of form: Form, in numbers: inout [Form: Int]) -> Int {
    if let number = numbers[form] { return number }
    numbers[form] = numbers.count
    return numbers.count - 1
  }
}

/// What a rule asks of which resources, without its words.
private struct Requirement: Hashable {
  var needsPrevious: Bool
  /// The parts of both conditions by number, sorted.
  var selected: [Int]
  var asserted: [Int]

  init(_ rule: PlannedRule, _ forms: inout FormNumbers) {
    needsPrevious = rule.needsPrevious
    selected = rule.when.map { forms.numbers(of: ConditionForm($0).parts) } ?? []
    asserted = forms.numbers(of: ConditionForm(rule.assert).parts, about: rule.resourceType)
  }

  /// Whether whatever breaks the other rule breaks this one too: it selects no less and asks no
  /// less.
  func implies(_ other: Requirement) -> Bool {
    needsPrevious == other.needsPrevious && other.asserted.isSubset(of: asserted)
      && selected.isSubset(of: other.selected)
  }
}

extension [Int] {
  /// Whether all are among others, both sorted.
  fileprivate func isSubset(of others: [Int]) -> Bool {
    var index = 0
    for number in self {
      while index < others.count, others[index] < number { index += 1 }
      guard index < others.count, others[index] == number else { return false }
    }
    return true
  }
}
