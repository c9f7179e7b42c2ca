internal import AssayModel

/// Collects what can make a rule's outcome unknown.
struct DoubtCollector {
  private let type: ResourceType
  private let relations: [Relation]
  private var paths: [UnknownCause: [String]] = [:]

  init(of rule: PlannedRule, in plan: Plan) {
    type = rule.resourceType
    relations = plan.relations
    for condition in (rule.when?.all ?? []) + rule.assert.all { add(condition) }
  }

  /// Each cause once, in the order of all causes.
  var doubts: [RulePage.Doubt] {
    UnknownCause.allCases.compactMap { cause in
      switch cause {
      case .knownAfterApply, .expression, .conflict: RulePage.Doubt(cause: cause, paths: [])
      case .notExported, .notInInventory, .incompleteInventory, .ambiguous, .wrongType, .absent,
        .noPreviousSnapshot:
        paths[cause].map { RulePage.Doubt(cause: cause, paths: $0) }
      }
    }
  }

  private mutating func add(_ cause: UnknownCause, _ path: String) {
    if paths[cause]?.contains(path) != true { paths[cause, default: []].append(path) }
  }

  private mutating func add(_ condition: Condition) {
    for reference in condition.references { read(reference) }
    for path in condition.relationPaths { follow(path.steps) }
    switch condition {
    case .compare(let comparison): add(comparison)
    case .quantified(let quantifier): add(quantifier.domain, whereAbsent: quantifier.kind != .any)
    case .count(let count):
      add(count.domain, whereAbsent: true)
      needNumber(count.right)
    case .allOf, .anyOf, .not, .exists, .isNull, .related: break
    }
  }

  private mutating func add(_ comparison: Comparison) {
    let needsValues = comparison.normalizer != nil || comparison.operator.orders
    for case .field(let reference, let standIn) in [comparison.left, comparison.right] {
      add(.wrongType, reference.text)
      if needsValues, standIn == nil { add(.absent, reference.text) }
    }
  }

  private mutating func add(_ domain: Domain, whereAbsent isDoubtful: Bool) {
    if case .field(let reference) = domain { add(.wrongType, reference.text) }
    if isDoubtful { add(.absent, domain.text) }
  }

  private mutating func needNumber(_ operand: Operand) {
    if let reference = operand.reference { add(.wrongType, reference.text) }
  }

  private mutating func read(_ reference: FieldReference) {
    if Self.mayBeLeftOut(reference.path, of: self.type(of: reference)) {
      add(.notExported, reference.text)
    }
    if reference.base == .previous {
      add(.noPreviousSnapshot, reference.text)
      add(.notInInventory, "previous")
      add(.incompleteInventory, "previous")
    }
    follow(reference.steps)
  }

  /// The type of the resource that a path's names begin in; `nil` for an element's.
  private func type(of reference: FieldReference) -> ResourceType? {
    if let step = reference.steps.last {
      return step.isInverse ? relations[step.relation].from : relations[step.relation].to
    }
    if case .item = reference.base { return nil }
    return type
  }

  /// Whether an export may be known to leave a field out.
  ///
  /// Of other sources than Azure nothing is known but what `properties` means.
  private static func mayBeLeftOut(_ path: FieldPath, of type: ResourceType?) -> Bool {
    type?.isAzure != false || path.components.first == "properties"
  }

  private mutating func follow(_ steps: [RelationStep]) {
    for step in steps {
      let relation = relations[step.relation]
      let name = relation.name(isInverse: step.isInverse)
      for pair in relation.match {
        for (path, type) in [(pair.from, relation.from), (pair.to, relation.to)] {
          let field = "\(path) of \(type)"
          if Self.mayBeLeftOut(path, of: type) { add(.notExported, field) }
          if pair.normalizer != nil { add(.wrongType, field) }
        }
      }
      guard !step.isInverse else { continue }
      add(.notInInventory, name)
      add(.incompleteInventory, name)
      if relation.cardinality == .one { add(.ambiguous, name) }
    }
  }
}
