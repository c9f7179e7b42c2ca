/// Turns a plan into a program for a snapshot.
struct Binder {
  /// What the paths of a base mean, known before any resource is seen.
  struct Scope {
    /// An index in `Snapshot.layouts`.
    var type: Int?
    /// The projection's node; `nil` if the snapshot was made without it.
    var node: Int?
    var arena: Arena
  }

  let plan: Plan
  let snapshot: Snapshot
  let now: Int64
  var program: Program
  /// The scopes of the enclosing quantifiers, outermost first.
  var items: [Scope] = []
  var resource = Scope(type: nil, node: 0, arena: .current)
  /// The relations that are followed in each snapshot, which need an index.
  var followed: [Set<Int>] = [[], []]

  init(_ plan: Plan, _ snapshot: Snapshot, now: Int64) {
    self.plan = plan
    self.snapshot = snapshot
    self.now = now
    program = Program(relations: plan.relations)
  }

  mutating func bind() {
    for rule in plan.rules { bind(rule) }
    for relation in plan.relations.indices {
      for isInverse in [false, true] {
        program.joins.append(joins(RelationStep(relation: relation, isInverse: isInverse)))
      }
    }
  }

  private mutating func bind(_ rule: PlannedRule) {
    resource.type = snapshot.layoutIndex(of: rule.resourceType)
    var when: Int?
    if let condition = rule.when {
      when = program.instructions.count
      bind(condition, isNegated: false)
    }
    let assert = program.instructions.count
    bind(rule.assert, isNegated: false)
    let message: [Program.Part] = rule.message.parts.map { part in
      switch part {
      case .text(let text): .text(text)
      case .field(let reference): .operand(bind(.field(reference, default: nil)))
      }
    }
    let evidence = rule.evidence.map { bind(.relation($0), expected: "") }
    program.rules.append(
      Program.BoundRule(
        type: resource.type, when: when, assert: assert, message: message, evidence: evidence))
  }

  private mutating func bind(_ condition: Condition, isNegated: Bool) {
    let index = program.instructions.count
    switch condition {
    case .allOf(let parts):
      program.instructions.append(.allOf(end: 0))
      for part in parts { bind(part, isNegated: isNegated) }
      program.instructions[index] = .allOf(end: Int32(program.instructions.count))
    case .anyOf(let parts):
      program.instructions.append(.anyOf(end: 0))
      for part in parts { bind(part, isNegated: isNegated) }
      program.instructions[index] = .anyOf(end: Int32(program.instructions.count))
    case .not(let part):
      program.instructions.append(.not)
      bind(part, isNegated: !isNegated)
    case .compare(let comparison): bind(comparison, isNegated)
    case .exists(let operand, let exists):
      let words = ExpectationWords.existence(operand, exists != isNegated)
      program.instructions.append(
        .exists(operand: Int32(bind(operand)), exists, expected: expect(words)))
    case .isNull(let operand, let isNull):
      let words = ExpectationWords.nullity(operand, isNull != isNegated)
      program.instructions.append(
        .isNull(operand: Int32(bind(operand)), isNull, expected: expect(words)))
    case .related(let path, let exists):
      let words = ExpectationWords.existence(exists != isNegated)
      let domain = bind(.relation(path), expected: words)
      program.instructions.append(
        .related(domain: Int32(domain), exists, expected: expect(words)))
    case .quantified(let quantifier): bind(quantifier, isNegated)
    case .count(let count): bind(count, isNegated)
    }
  }

  private mutating func bind(_ comparison: Comparison, _ isNegated: Bool) {
    var comparison = comparison
    if comparison.isWithNow, comparison.normalizer == nil { comparison.normalizer = .dateTime }
    let left = bind(comparison.left)
    let right = bind(comparison.right)
    program.instructions.append(.compare(Int32(program.comparisons.count)))
    program.comparisons.append(
      Program.BoundComparison(
        left: Int32(left), right: Int32(right), operator: comparison.operator,
        normalizer: comparison.normalizer, form: form(of: right, comparison.normalizer),
        expression: expression(of: comparison),
        expected: expect(ExpectationWords.comparison(comparison, isNegated: isNegated))))
  }

  private mutating func bind(_ quantifier: Quantifier, _ isNegated: Bool) {
    let index = program.instructions.count
    let words = ExpectationWords.quantifier(quantifier.kind, isNegated: isNegated)
    let domain = bind(quantifier.domain, expected: words)
    program.instructions.append(.not)
    items.append(scope(ofElementsOf: quantifier.domain))
    bind(quantifier.satisfy, isNegated: isNegated != (quantifier.kind == .none))
    items.removeLast()
    program.instructions[index] = .quantified(
      quantifier.kind, domain: Int32(domain), end: Int32(program.instructions.count))
  }

  private mutating func bind(_ count: Count, _ isNegated: Bool) {
    let index = program.instructions.count
    let words = ExpectationWords.count(count, isNegated: isNegated)
    let domain = bind(count.domain, expected: words)
    let right = bind(count.right)
    program.instructions.append(.not)
    if let condition = count.where {
      items.append(scope(ofElementsOf: count.domain))
      bind(condition, isNegated: false)
      items.removeLast()
    }
    program.counts.append(
      Program.BoundCount(
        domain: Int32(domain), right: Int32(right), operator: count.operator,
        hasCondition: count.where != nil, expected: expect(words)))
    program.instructions[index] = .count(
      Int32(program.counts.count - 1), end: Int32(program.instructions.count))
  }

  private mutating func expect(_ words: String) -> Int32 {
    program.expectations.append(words)
    return Int32(program.expectations.count - 1)
  }
}

extension Comparison {
  fileprivate var isWithNow: Bool {
    if case .now = left { return true }
    if case .now = right { return true }
    return false
  }
}
