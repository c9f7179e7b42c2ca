internal import AssayModel

/// Which rules pass resources over only because no resource carries a field.
///
/// A key that nothing carries leads nowhere, and a `when` that reads such a field selects less than
/// it should, or all that it should: only the author knows. So it is asked what rules would say if
/// nobody knew the field.
extension Evaluator {
  /// The rules that find nothing wrong with a resource only because `paths` are absent everywhere.
  ///
  /// What an assert itself asks of such a field isn't doubted: that it isn't there may be what the
  /// rule demands.
  ///
  /// - Parameters:
  ///   - paths: Of `vacuousPaths()`, those that may be mistyped.
  ///   - evaluation: What came of evaluating the plan.
  /// - Returns: Each such rule once, in the order of the plan.
  package func blindRules(
    lacking paths: some Sequence<Evaluation.VacuousPath>, in evaluation: Evaluation
  ) -> [Evaluation.BlindRule] {
    let reads = reads(of: Set(paths))
    guard !reads.isEmpty else { return [] }
    let keys = Set(plan.relations.flatMap(\.keys))
    let led = blindRules(
      in: evaluation, hiding: reads.filter { keys.contains($0) },
      readBy: \.conditions, outcomes: [.compliant, .notApplicable])
    let known = Set(led.map(\.rule))
    let selecting = blindRules(
      in: evaluation, hiding: reads, readBy: { $0.when.map { [$0] } ?? [] },
      outcomes: [.notApplicable])
    return (led + selecting.filter { !known.contains($0.rule) }).sorted { $0.rule < $1.rule }
  }

  /// The plan's reads that end at one of the paths.
  private func reads(of paths: Set<Evaluation.VacuousPath>) -> Set<FieldRead> {
    guard !paths.isEmpty else { return [] }
    return Set(PlanReads(of: plan).reads).filter { read in
      paths.contains(Evaluation.VacuousPath(read)) && !isCarried(read)
    }
  }

  /// The rules of which fewer resources have one of the outcomes once the fields are unknown.
  private func blindRules(
    in evaluation: Evaluation, hiding reads: Set<FieldRead>,
    readBy conditions: (PlannedRule) -> [Condition], outcomes: [Outcome]
  ) -> [Evaluation.BlindRule] {
    let suspects = plan.rules.indices.compactMap { index -> (rule: Int, reads: Set<FieldRead>)? in
      guard evaluation.results[index].tally.selected > 0 else { return nil }
      let rule = plan.rules[index]
      let own = PlanReads(of: rule, testing: conditions(rule), in: plan).reads
      let lacking = reads.intersection(own)
      return lacking.isEmpty ? nil : (index, lacking)
    }
    guard !suspects.isEmpty else { return [] }
    let hidden = Evaluator(
      plan: Plan(rules: suspects.map { plan.rules[$0.rule] }, relations: plan.relations),
      snapshot: snapshot.hiding(reads), previous: previous, now: now
    ).evaluate(showing: [])
    return zip(suspects, hidden.results).compactMap { suspect, result in
      let seen = evaluation.results[suspect.rule].tally
      let count = outcomes.reduce(0) { $0 + seen[$1] - result.tally[$1] }
      guard count > 0 else { return nil }
      return Evaluation.BlindRule(
        rule: suspect.rule, paths: Set(suspect.reads.map(Evaluation.VacuousPath.init)).sorted(),
        resources: count)
    }
  }
}

extension Relation {
  /// What both sides are matched by.
  fileprivate var keys: [FieldRead] {
    match.flatMap { pair in
      [FieldRead.Scope(type: from).read(pair.from), FieldRead.Scope(type: to).read(pair.to)]
    }
  }
}

extension PlannedRule {
  fileprivate var conditions: [Condition] { (when.map { [$0] } ?? []) + [assert] }
}

extension PlanReads {
  /// What conditions of a rule read, and the relations that they follow.
  fileprivate init(of rule: PlannedRule, testing conditions: [Condition], in plan: Plan) {
    var part = rule
    part.when = nil
    part.assert = .allOf(conditions)
    part.message = MessageTemplate(parts: [])
    let steps = part.assert.all.flatMap { condition in
      condition.references.flatMap(\.steps) + condition.relationPaths.flatMap(\.steps)
    }
    self.init(of: part, in: plan, following: Set(steps.map(\.relation)))
  }
}

extension Snapshot {
  /// The snapshot as if nobody knew the fields; of elements, as if nobody knew the array.
  fileprivate func hiding(_ reads: Set<FieldRead>) -> Snapshot {
    var hidden = self
    for read in reads {
      let field = FieldRead(type: read.type, steps: Array(read.steps.prefix { $0 != .element }))
      guard let type = layoutIndex(of: field.type), let node = projection.node(of: field),
        case let column = Int(layouts[type].columns[node]), column >= 0
      else { continue }
      for row in rowsByType[type] {
        hidden.cells[Int(rows[Int(row)].cells) + column] = .unknown(.notExported)
      }
    }
    return hidden
  }
}
