internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Finds rules that can't select anything or can't find fault with anything.
struct RuleAnalysis {
  let syntax: RuleSyntax
  let rule: PlannedRule

  /// The first mistake that explains the others.
  var mistake: Diagnostic? { impossibleWhen ?? unfailingAssert }

  private var impossibleWhen: Diagnostic? {
    guard let when = rule.when, let written = syntax.when, Satisfiability.isImpossible(when)
    else { return nil }
    return .impossibleWhen(at: written.key, notes: notes(on: when))
  }

  private var unfailingAssert: Diagnostic? {
    guard let written = syntax.assert else { return nil }
    let failure = Condition.not(rule.assert)
    let condition = rule.when.map { .allOf([$0, failure]) } ?? failure
    guard Satisfiability.isImpossible(condition) else { return nil }
    return .unfailingAssert(at: written.key, selectsAll: Satisfiability.isImpossible(failure))
  }

  /// The two tests that contradict one another, where there is one way to meet all of them.
  private func notes(on condition: Condition) -> [Diagnostic.Note] {
    guard let cases = ConditionCases.of(condition), cases.count == 1,
      let culprits = Satisfiability.culprits(among: cases[0])
    else { return [] }
    let known = places
    let places = culprits.compactMap { known[$0] }
    guard places.count == culprits.count, let last = places.last else { return [] }
    guard places.count > 1 else { return [Diagnostic.Note("this is never true", at: last.span)] }
    return [
      Diagnostic.Note("this has to hold", at: places[0].span),
      Diagnostic.Note("and this contradicts it", at: last.span),
    ]
  }

  /// Where each test of `when` is written, by its canonical form.
  private var places: [Condition: Place] {
    var places: [Condition: Place] = [:]
    if let when = rule.when, let written = syntax.when {
      Self.add(when, written.value, isNegated: false, to: &places)
    }
    return places
  }

  private static func add(
    _ condition: Condition, _ syntax: ConditionSyntax, isNegated: Bool,
    to places: inout [Condition: Place]
  ) {
    switch (condition, syntax.test) {
    case (.allOf(let parts), .allOf(let written)), (.anyOf(let parts), .anyOf(let written)):
      for (part, written) in zip(parts, written) {
        add(part, written, isNegated: isNegated, to: &places)
      }
    case (.not(let part), .not(let written)):
      add(part, written, isNegated: !isNegated, to: &places)
    default:
      let test = isNegated ? Condition.not(condition).canonical : condition.canonical
      if places[test] == nil { places[test] = syntax.reference }
    }
  }
}
