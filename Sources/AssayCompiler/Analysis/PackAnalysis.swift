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
    let requirements = rules.map { Requirement($0.planned) }
    var users: [Requirement.Part: [Int]] = [:]
    for (index, requirement) in requirements.enumerated() {
      for part in requirement.asserted { users[part, default: []].append(index) }
    }
    return requirements.indices.compactMap { index in
      // Whatever implies a rule asserts each of its parts, so those that share one are enough.
      let candidates =
        requirements[index].asserted.map { users[$0] ?? [] }
        .min { $0.count < $1.count } ?? []
      return duplicate(of: index, among: candidates, requirements)
    }
  }

  private func duplicate(
    of index: Int, among candidates: [Int], _ requirements: [Requirement]
  ) -> Diagnostic? {
    let requirement = requirements[index]
    if let first = candidates.first(where: { $0 < index && requirements[$0] == requirement }) {
      return .repeatedRule(rules[index].syntax, first: rules[first].syntax)
    }
    guard
      let other = candidates.first(where: {
        requirements[$0] != requirement && requirements[$0].implies(requirement)
          && rules[$0].planned.descriptor.severity == rules[index].planned.descriptor.severity
      })
    else { return nil }
    return .impliedRule(rules[index].syntax, by: rules[other].syntax)
  }
}

/// What a rule asks of which resources, without its words.
private struct Requirement: Hashable {
  /// A part of an assertion, of the rules about one type.
  struct Part: Hashable {
    var type: ResourceType
    var form: ConditionForm
  }

  var needsPrevious: Bool
  var selected: Set<ConditionForm>
  var asserted: Set<Part>

  init(_ rule: PlannedRule) {
    needsPrevious = rule.needsPrevious
    selected = rule.when.map { ConditionForm($0).parts } ?? []
    asserted = Set(
      ConditionForm(rule.assert).parts.map { Part(type: rule.resourceType, form: $0) })
  }

  /// Whether whatever breaks the other rule breaks this one too: it selects no less and asks no
  /// less.
  func implies(_ other: Requirement) -> Bool {
    needsPrevious == other.needsPrevious && asserted.isSuperset(of: other.asserted)
      && selected.isSubset(of: other.selected)
  }
}
