internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Makes a planned rule of a rule's syntax, or reports why it can't.
struct RuleLowering {
  let parameters: ParameterTable
  var resolver: Resolver
  /// The parameters that the rule reads.
  var readParameters: Set<String> = []

  init(parameters: ParameterTable, resolver: Resolver) {
    self.parameters = parameters
    self.resolver = resolver
  }

  /// `nil` if anything is missing or mistaken.
  mutating func lower(_ rule: RuleSyntax, resource: Located<ResourceType>) -> PlannedRule? {
    let when = rule.when.map { condition($0.value) }
    let assert = rule.assert.flatMap { condition($0) }
    let mustShowUnknown = resolver.followsRelation
    let message = rule.message.flatMap { self.message($0) }
    let evidence = rule.evidence.compactMap { resolver.relation($0) }
    check(rule, mustShowUnknown: mustShowUnknown)
    if case .some(.none) = when { return nil }
    guard let title = rule.title, let severity = rule.severity, let assert, let message,
      let remediation = rule.remediation
    else { return nil }
    let descriptor = RuleDescriptor(
      id: rule.id, title: title, severity: severity, resourceType: resource.value.spelling,
      rationale: rule.rationale, remediation: remediation, references: rule.references,
      controls: rule.controls)
    return PlannedRule(
      descriptor: descriptor, resourceType: resource.value, when: when ?? nil, assert: assert,
      message: message, evidence: evidence, needsPrevious: rule.needsPrevious != nil)
  }

  private mutating func check(_ rule: RuleSyntax, mustShowUnknown: Bool) {
    if let place = rule.needsPrevious, !resolver.readsPrevious {
      resolver.report(.needlessPrevious(at: place))
    }
    guard let examples = rule.examples else { return }
    if mustShowUnknown, !examples.kinds.contains(.unknown) {
      resolver.report(.missingUnknownExample(at: examples.place))
    }
    for (name, value) in examples.parameters {
      if let mistake = parameters.check(name, value) { resolver.report(mistake) }
    }
  }

  private mutating func message(_ template: TemplateSyntax) -> MessageTemplate? {
    let parts = template.parts.compactMap { part -> MessageTemplate.Part? in
      switch part {
      case .text(let text): .text(text)
      case .path(let path): resolver.field(path).map { .field($0) }
      case .moment(let path): resolver.field(path).map { .moment($0) }
      }
    }
    return parts.count == template.parts.count ? MessageTemplate(parts: parts) : nil
  }
}
