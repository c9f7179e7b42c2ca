internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// What a rule may say that it needs.
enum Need: String, CaseIterable {
  case previous
}

extension PackFileReader {
  /// - Parameter leftOut: A key that the text was cut off before.
  mutating func rule(
    _ node: LocatedNode, id: RuleDescriptor.ID, without leftOut: RuleKey? = nil
  ) -> RuleSyntax {
    var rule = RuleSyntax(id: id, place: head(node))
    guard let fields = fields(of: node, as: RuleKey.self, without: leftOut) else { return rule }
    rule.title = text(fields[.title])?.value
    rule.severity = choice(fields[.severity], of: .severity, as: Severity.self)?.value
    rule.resource = resourceType(fields[.resource])
    rule.when = fields[.when].flatMap { keyed($0, condition($0.value)) }
    rule.assert = fields[.assert].flatMap { condition($0.value) }
    rule.message = fields[.message].flatMap { message($0) }
    rule.rationale = text(fields[.rationale])?.value
    rule.remediation = text(fields[.remediation])?.value
    rule.references = texts(fields[.references]).compactMap { reference($0) }
    rule.controls = controls(fields[.controls])
    rule.evidence = elements(fields[.evidence]).compactMap { path($0, of: "'evidence'") }
    rule.needsPrevious = choice(fields[.needs], of: .need, as: Need.self)?.place
    rule.examples = fields[.examples].flatMap { examples($0, of: id) }
    return rule
  }

  private mutating func reference(_ text: Located<String>) -> String? {
    guard text.value.hasPrefix("https://") || text.value.hasPrefix("http://") else {
      report(.invalidReference(text))
      return nil
    }
    return text.value
  }

  private mutating func controls(_ entry: LocatedNode.Entry?) -> [RuleDescriptor.Controls] {
    entries(entry).map { framework in
      RuleDescriptor.Controls(framework: framework.key, ids: texts(framework).map(\.value))
    }
  }
}
