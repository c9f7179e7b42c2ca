package import AssayModel

/// What a plan says of one rule, in words and as lists: conditions, relations, fields, doubts.
package struct RuleDescription {
  private let plan: Plan
  private let rule: PlannedRule
  /// `nil` if every resource of the type is judged.
  package let when: RulePage.Statement?
  package let assert: RulePage.Statement

  package init(of rule: PlannedRule, in plan: Plan) {
    self.plan = plan
    self.rule = rule
    var prose = ConditionProse()
    when = rule.when.map { prose.statement($0, .statement) }
    assert = prose.statement(rule.assert, .demand)
  }

  /// The message with the paths of values in braces.
  package var message: String {
    rule.message.parts.reduce(into: "") { text, part in
      switch part {
      case .text(let words): text += words
      case .field(let reference): text += "{\(reference.text)}"
      case .moment(let reference): text += "{\(reference.text) as \(Normalizer.dateTime.rawValue)}"
      }
    }
  }

  /// The relations that the rule follows, in the order met.
  package var relations: [RulePage.Relation] {
    steps.map { plan.relations[$0.relation].page(isInverse: $0.isInverse) }
  }

  package var doubts: [RulePage.Doubt] { DoubtCollector(of: rule, in: plan).doubts }

  /// The fields that readers keep for the rule, by type.
  package var fields: [RulePage.Fields] {
    let reads = reads
    return reads.types.sorted().map { type in
      // Whatever is read as a list is read with its elements: only what is below them tells more.
      let own = reads.reads.filter { $0.type == type && $0.steps.last != .element }.map(\.text)
      return RulePage.Fields(
        resourceType: type.spelling, paths: Set(own + Projection.envelope).sorted())
    }
  }

  /// All that is read for the rule.
  var reads: PlanReads { PlanReads(of: rule, in: plan, following: Set(steps.map(\.relation))) }

  /// The parameters that the rule's conditions compare with, sorted.
  package var parameters: [String] {
    let names = conditions.flatMap(\.operands).compactMap { operand -> String? in
      if case .parameter(let name, _) = operand { name } else { nil }
    }
    return Set(names).sorted()
  }

  private var conditions: [Condition] { (rule.when?.all ?? []) + rule.assert.all }

  private var steps: [RelationStep] {
    let message = rule.message.fields.flatMap(\.steps)
    let all = conditions.flatMap(\.steps) + message + rule.evidence.flatMap(\.steps)
    var unique: [RelationStep] = []
    for step in all where !unique.contains(step) { unique.append(step) }
    return unique
  }
}

extension Condition {
  /// The relations that the condition itself follows.
  fileprivate var steps: [RelationStep] {
    references.flatMap(\.steps) + relationPaths.flatMap(\.steps)
  }
}

extension FieldRead {
  /// The path with `[*]` for each step into elements.
  var text: String {
    steps.split(separator: .element, omittingEmptySubsequences: false).enumerated()
      .reduce(into: "") { text, part in
        let keys = part.element.map { step -> String in
          if case .key(let name) = step { name } else { "" }
        }
        let path = FieldPath(keys).description
        if part.offset > 0 { text += path.isEmpty || path.hasPrefix("[") ? "[*]" : "[*]." }
        text += path
      }
  }
}
