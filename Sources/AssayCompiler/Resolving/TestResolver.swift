internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Looks up the rules and the resources that a pack's tests name.
struct TestResolver {
  private let pack: PackSyntax
  private let parameters: ParameterTable
  private(set) var diagnostics: [Diagnostic] = []

  init(_ pack: PackSyntax, parameters: ParameterTable) {
    self.pack = pack
    self.parameters = parameters
  }

  /// The tests without a mistake; the others' mistakes are in `diagnostics`.
  mutating func resolve() -> [RuleTest] {
    var titles: [Spelling: Place] = [:]
    var tests: [RuleTest] = []
    for test in pack.tests {
      if let title = test.title {
        if let first = titles[Spelling(title.value)] {
          diagnostics.append(.duplicateTest(title, first: first))
        } else {
          titles[Spelling(title.value)] = title.place
        }
      }
      if let test = resolve(test) { tests.append(test) }
    }
    return tests
  }

  private mutating func resolve(_ test: TestSyntax) -> RuleTest? {
    for (name, value) in test.premise.parameters {
      if let mistake = parameters.check(name, value) { diagnostics.append(mistake) }
    }
    let resources = TestResources(test.premise)
    var expectations: [RuleTest.Expectation] = []
    var places: [[Spelling]: Place] = [:]
    for syntax in test.expectations {
      guard let expectation = resolve(syntax, in: test, among: resources),
        let resource = syntax.resource
      else { continue }
      let pair = [Spelling(expectation.rule.rule), Spelling(expectation.resource)]
      if let first = places[pair] {
        diagnostics.append(
          .duplicateExpectation(resource, of: expectation.rule.rule, first: first))
      } else {
        places[pair] = resource.place
      }
      expectations.append(expectation)
    }
    guard let title = test.title, !expectations.isEmpty else { return nil }
    return RuleTest(
      pack: pack.name, title: title.value, premise: test.premise.premise,
      expectations: expectations, span: title.place.span)
  }

  private mutating func resolve(
    _ syntax: TestSyntax.Expectation, in test: TestSyntax, among resources: TestResources
  ) -> RuleTest.Expectation? {
    let rule = syntax.rule.flatMap { self.rule($0, in: test) }
    guard let rule, let name = syntax.resource, let outcome = syntax.outcome,
      let resource = resource(name, judgedBy: rule, among: resources)
    else { return nil }
    return RuleTest.Expectation(
      rule: rule.id, resource: resource.id, outcome: outcome.value, cause: syntax.cause?.value,
      message: syntax.message?.value, span: outcome.place.span,
      causeSpan: syntax.cause?.place.span, messageSpan: syntax.message?.place.span)
  }

  private mutating func rule(_ name: Located<String>, in test: TestSyntax) -> RuleSyntax? {
    guard let rule = pack.rules.first(where: { $0.id.rule == name.value }) else {
      if !pack.unreadRules.contains(name.value) {
        diagnostics.append(
          .unknownRule(name, of: pack.name, known: pack.rules.map(\.id.rule)))
      }
      return nil
    }
    if rule.needsPrevious != nil, test.premise.premise.previous == nil {
      diagnostics.append(.expectationNeedsPrevious(name))
    }
    return rule
  }

  private mutating func resource(
    _ name: Located<String>, judgedBy rule: RuleSyntax, among resources: TestResources
  ) -> TestResources.Resource? {
    let found = resources.named(name.value, preferring: rule.resource?.value)
    guard let resource = found.first else {
      if resources.isWhole {
        diagnostics.append(.unknownResource(name, known: resources.names))
      }
      return nil
    }
    if found.count > 1 {
      diagnostics.append(.ambiguousResource(name, ids: found.map(\.spelling)))
      return nil
    }
    if let judged = rule.resource?.value, ResourceType(resource.type) != judged {
      diagnostics.append(
        .resourceNotJudged(name, type: resource.type, rule: rule.id, judges: judged))
      return nil
    }
    return resource
  }
}
