/// Collects every field that a plan's rules and relations read.
struct PlanReads {
  let plan: Plan
  /// In the order of the plan, with repetitions.
  private(set) var reads: [FieldRead] = []
  /// For each read the number of the condition that asks for it, those of a rule's `when` before
  /// those of its `assert`, each before its parts; `nil` for the reads of messages and relations.
  private(set) var conditions: [Int?] = []
  private var condition: Int?
  private var conditionCount = 0
  private(set) var types: Set<ResourceType> = []
  private var items: [FieldRead.Scope] = []
  private var resource = FieldRead.Scope(type: ResourceType(""))

  init(of plan: Plan) {
    self.plan = plan
    for rule in plan.rules { add(rule) }
    for relation in plan.relations { add(relation) }
  }

  /// What one rule reads, and the relations of the plan that it follows.
  init(of rule: PlannedRule, in plan: Plan, following relations: Set<Int>) {
    self.plan = plan
    add(rule)
    for index in plan.relations.indices where relations.contains(index) {
      add(plan.relations[index])
    }
  }

  private mutating func add(_ relation: Relation) {
    types.formUnion([relation.from, relation.to])
    for pair in relation.match {
      add(FieldRead.Scope(type: relation.from).read(pair.from))
      add(FieldRead.Scope(type: relation.to).read(pair.to))
    }
  }

  private mutating func add(_ rule: PlannedRule) {
    resource = FieldRead.Scope(type: rule.resourceType)
    types.insert(rule.resourceType)
    if let when = rule.when { add(when) }
    add(rule.assert)
    for reference in rule.message.fields { add(reference) }
  }

  private mutating func add(_ read: FieldRead) {
    reads.append(read)
    conditions.append(condition)
  }

  private mutating func add(_ condition: Condition) {
    let outer = self.condition
    self.condition = conditionCount
    conditionCount += 1
    defer { self.condition = outer }
    switch condition {
    case .allOf(let parts), .anyOf(let parts): for part in parts { add(part) }
    case .not(let part): add(part)
    case .compare(let comparison): add(comparison)
    case .exists(let operand, _), .isNull(let operand, _): add(operand)
    case .related: break
    case .quantified(let quantifier):
      add(quantifier.domain, satisfying: quantifier.satisfy)
    case .count(let count):
      add(count.domain, satisfying: count.where)
      add(count.right)
    }
  }

  private mutating func add(_ comparison: Comparison) {
    add(comparison.left)
    add(comparison.right)
    if comparison.operator.readsElementsOfLeft || comparison.right.mayBeList {
      addElements(of: comparison.left)
    }
    if comparison.operator.readsElementsOfRight || comparison.left.mayBeList {
      addElements(of: comparison.right)
    }
  }

  private mutating func add(_ domain: Domain, satisfying condition: Condition?) {
    switch domain {
    case .field(let reference):
      add(reference)
      items.append(scope(of: reference).elements(of: reference.path))
      if let last = items.last { add(FieldRead(type: last.type, steps: last.steps)) }
    case .relation(let path):
      items.append(scope(from: path.base, along: path.steps))
    }
    if let condition { add(condition) }
    items.removeLast()
  }

  private mutating func add(_ operand: Operand) {
    if case .field(let reference, default: _) = operand { add(reference) }
  }

  private mutating func add(_ reference: FieldReference) {
    add(scope(of: reference).read(reference.path))
  }

  private mutating func addElements(of operand: Operand) {
    guard case .field(let reference, default: _) = operand else { return }
    let elements = scope(of: reference).elements(of: reference.path)
    add(FieldRead(type: elements.type, steps: elements.steps))
  }

  private func scope(of reference: FieldReference) -> FieldRead.Scope {
    scope(from: reference.base, along: reference.steps)
  }

  private func scope(
    from base: FieldReference.Base, along steps: [RelationStep]
  ) -> FieldRead.Scope {
    if let step = steps.last { return FieldRead.Scope(type: plan.target(of: step)) }
    switch base {
    case .resource, .previous: return resource
    case .item(let level): return items[level]
    }
  }
}

extension Plan {
  /// The type of the resources that a step leads to.
  func target(of step: RelationStep) -> ResourceType {
    step.isInverse ? relations[step.relation].from : relations[step.relation].to
  }
}

extension Operator {
  /// Whether the operator looks into an array or an object on its left.
  var readsElementsOfLeft: Bool {
    switch self {
    case .contains, .notContains, .containsAll, .containsKey: true
    case .equals, .notEquals, .in, .notIn, .like, .notLike, .match, .matches, .less,
      .lessOrEquals, .greater, .greaterOrEquals, .startsWith, .endsWith:
      false
    }
  }

  /// Whether the operator looks into an array on its right.
  var readsElementsOfRight: Bool {
    switch self {
    case .in, .notIn, .containsAll: true
    case .equals, .notEquals, .like, .notLike, .match, .matches, .contains, .notContains,
      .containsKey, .less, .lessOrEquals, .greater, .greaterOrEquals, .startsWith, .endsWith:
      false
    }
  }
}

extension Operand {
  /// Whether the value may be an array, so that an equal one must be read with its elements.
  fileprivate var mayBeList: Bool {
    switch self {
    case .literal(.list), .parameter(name: _, .list), .field: true
    case .literal, .parameter, .now: false
    }
  }
}
