package import AssayModel

/// Judges every resource of a snapshot by every rule of a plan.
package struct Evaluator: Sendable {
  let plan: Plan
  let snapshot: Snapshot
  let previous: Snapshot?
  private let now: Int64

  /// Prepares to judge `snapshot`; both snapshots must be made with the plan's projection.
  ///
  /// - Parameters:
  ///   - previous: The earlier inventory that change rules compare with.
  ///   - now: The moment that `{ now: … }` counts from, in seconds since 1970.
  package init(plan: Plan, snapshot: Snapshot, previous: Snapshot? = nil, now: Int64) {
    self.plan = plan
    self.snapshot = snapshot
    self.previous = previous
    self.now = now
  }

  /// Judges all resources; gives findings for those with the outcomes in `showing`.
  package func evaluate(
    showing: Set<Outcome> = [.noncompliant, .unknown]
  ) -> Evaluation {
    var binder = Binder(plan, snapshot, now: now)
    binder.bind()
    let indexes = indexes(for: binder.followed)
    var machine = Machine(
      binder.program, snapshot: snapshot, previous: previous, indexes: indexes)
    let results = plan.rules.indices.map { rule in
      evaluate(rule, on: &machine, showing: showing)
    }
    let vacuousRelations = binder.followed[0].sorted().filter { indexes[$0].isVacuous }
    return Evaluation(
      results: results, vacuousPaths: vacuousPaths(), vacuousRelations: vacuousRelations)
  }

  /// A machine that runs the conditions of a plan.
  func machine(for plan: Plan) -> Machine {
    var binder = Binder(plan, snapshot, now: now)
    binder.bind()
    return Machine(
      binder.program, snapshot: snapshot, previous: previous,
      indexes: indexes(for: binder.followed))
  }

  /// An index for each relation that is followed in a snapshot, and empty ones for the others.
  private func indexes(for followed: [Set<Int>]) -> [RelationIndex] {
    let empty = Snapshot(projection: Projection(nodes: [], types: []))
    let snapshots = [snapshot, previous ?? empty]
    return zip(followed, snapshots).flatMap { followed, snapshot in
      plan.relations.indices.map { relation in
        RelationIndex(
          plan.relations[relation], in: followed.contains(relation) ? snapshot : empty)
      }
    }
  }

  private func evaluate(
    _ index: Int, on machine: inout Machine, showing: Set<Outcome>
  ) -> Evaluation.RuleEvaluation {
    var result = Evaluation.RuleEvaluation(rule: index, tally: Tally(), findings: [])
    if plan.rules[index].needsPrevious && previous == nil {
      result.notRun = "no previous inventory was given"
      return result
    }
    let rule = machine.program.rules[index]
    guard let type = rule.type else { return result }
    for row in snapshot.rowsByType[type] {
      machine.select(Int(row))
      let judgement = machine.judge(rule)
      result.tally[judgement.outcome] += 1
      if showing.contains(judgement.outcome) {
        result.findings.append(machine.finding(judgement, rule))
      }
    }
    return result
  }

  /// The paths that rules and relations read and that no resource of the type carries.
  private func vacuousPaths() -> [Evaluation.VacuousPath] {
    let reads = Set(PlanReads(of: plan).reads).filter { !isCarried($0) }
    return Set(reads.map { Evaluation.VacuousPath(type: $0.type, path: $0.path) })
      .sorted { ($0.type, $0.path) < ($1.type, $1.path) }
  }

  private func isCarried(_ read: FieldRead) -> Bool {
    guard let type = snapshot.layoutIndex(of: read.type), !snapshot.rowsByType[type].isEmpty,
      let node = snapshot.projection.node(of: read)
    else { return true }
    if snapshot.isCarried(node, type: type) { return true }
    guard let last = read.steps.lastIndex(of: .element) else { return false }
    // Nothing is known of the elements of arrays that are all empty, and an entry's key is no
    // field.
    let elements = FieldRead(type: read.type, steps: Array(read.steps[...last]))
    let isKey = read.steps[(last + 1)...] == [.key("key")]
    guard let node = snapshot.projection.node(of: elements) else { return true }
    return isKey || !snapshot.isCarried(node, type: type)
  }
}

extension Snapshot {
  fileprivate func isCarried(_ node: Int, type: Int) -> Bool {
    isCarried[type * projection.nodes.count + node]
  }
}
