package import AssayModel

/// Judges every resource of a snapshot by every rule of a plan.
package struct Evaluator: Sendable {
  let plan: Plan
  let snapshot: Snapshot
  let previous: Snapshot?
  let now: Int64

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

  /// What each rule of the program concludes about a part of the resources.
  package struct Part: Sendable {
    fileprivate var results: [Judge.Result]
    /// What the results' subscriptions are called.
    fileprivate var subscriptions: [[UInt8]]
  }

  /// The fewest resources of which a part is worth a thread.
  private static let worthParting = 4 * TruthBlock.size

  /// Judges all resources; gives findings for those with the outcomes in `showing`.
  ///
  /// - Parameters:
  ///   - parts: How many parts the resources may be judged in; nothing else depends on it.
  ///   - map: Does the work on each part, in any order, and returns what came of it in theirs.
  package func evaluate(
    showing: Set<Outcome> = [.noncompliant, .unknown], parts: Int = 1,
    by map: (Int, @escaping @Sendable (Int) -> Part) -> [Part] = { count, judge in
      (0..<count).map(judge)
    }
  ) -> Evaluation {
    var binder = Binder(plan, snapshot, now: now)
    let program = binder.bind()
    let indexes = indexes(for: binder.followed)
    let machineParts = MachineParts(
      program: program, snapshot: snapshot, previous: previous, indexes: indexes)
    let count = snapshot.count < Self.worthParting ? 1 : max(parts, 1)
    let judgedParts = map(count) { judge(machineParts, showing: showing, part: $0, of: count) }
    let judged = Self.joined(judgedParts)
    let results = plan.rules.indices.map { result(of: $0, machineParts, judged) }
    let vacuousRelations = binder.followed[0].sorted().filter { indexes[$0].isVacuous }
    return Evaluation(
      results: results, subscriptions: tallies(of: judgedParts, program),
      vacuousRelations: vacuousRelations)
  }

  private func judge(
    _ machineParts: MachineParts, showing: Set<Outcome>, part: Int, of parts: Int
  ) -> Part {
    var judge = Judge(machineParts.machine(), showing: showing)
    let all = machineParts.program.rules
    for type in snapshot.layouts.indices {
      let rules = all.indices.filter { all[$0].type == type && isRun(all[$0]) }
      if !rules.isEmpty { judge.judge(type, by: rules, part: part, of: parts) }
    }
    return Part(results: judge.results, subscriptions: judge.subscriptions.ids)
  }

  /// By the rule's number in the program.
  private static func joined(_ parts: [Part]) -> [Judge.Result] {
    var results = parts.first?.results ?? []
    for part in parts.dropFirst() {
      for (rule, result) in part.results.enumerated() { results[rule].add(result) }
    }
    return results
  }

  /// What all rules of the plan concluded in each subscription, sorted by id.
  private func tallies(of parts: [Part], _ program: Program) -> [SubscriptionTally] {
    var tallies: [[UInt8]: Tally] = [:]
    for part in parts {
      for rule in plan.rules.indices {
        let result = part.results[Int(program.ruleNumbers[rule])]
        for (number, tally) in result.tallies.enumerated() {
          tallies[part.subscriptions[number], default: Tally()].add(tally)
        }
      }
    }
    return tallies.filter { $0.value != Tally() }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { SubscriptionTally(id: String(decoding: $0.key, as: UTF8.self), tally: $0.value) }
  }

  /// A machine that runs the conditions of a plan.
  func machine(for plan: Plan) -> Machine {
    var binder = Binder(plan, snapshot, now: now)
    let program = binder.bind()
    return Machine(
      program, snapshot: snapshot, previous: previous, indexes: indexes(for: binder.followed))
  }

  private func isRun(_ rule: Program.BoundRule) -> Bool {
    !rule.needsPrevious || previous != nil
  }

  /// What came of one of the plan's rules; those that are one rule to the program share it.
  private func result(
    of index: Int, _ parts: MachineParts, _ judged: [Judge.Result]
  ) -> Evaluation.RuleEvaluation {
    let number = Int(parts.program.ruleNumbers[index])
    let result = judged[number]
    return Evaluation.RuleEvaluation(
      rule: index, tally: result.tally,
      findings: EvaluatedFindings(result.conclusions, ofRule: number, parts),
      notRun: isRun(parts.program.rules[number]) ? nil : "no previous inventory was given",
      hasNothingToJudge: result.tally == Tally()
        && snapshot.isComplete(plan.rules[index].resourceType))
  }

  /// An index for each relation that is followed in a snapshot; any will do for the others.
  private func indexes(for followed: [Set<Int>]) -> [RelationIndex] {
    let empty = Snapshot(projection: Projection(nodes: [], types: []))
    let snapshots = [snapshot, previous ?? empty]
    return zip(followed, snapshots).flatMap { followed, snapshot in
      var (columns, none) = (KeyColumns(of: snapshot), KeyColumns(of: empty))
      guard let first = plan.relations.first else { return [RelationIndex]() }
      let unused = RelationIndex(first, &none)
      return plan.relations.indices.map { relation in
        followed.contains(relation)
          ? RelationIndex(plan.relations[relation], &columns) : unused
      }
    }
  }

  /// The paths that rules and relations read and that no resource of the type carries, sorted by
  /// type, then by path; only of types of which the snapshot holds a resource.
  package func vacuousPaths() -> [Evaluation.VacuousPath] {
    guard snapshot.count > 0 else { return [] }
    let reads = Set(PlanReads(of: plan).reads).filter { !isCarried($0) }
    return Set(reads.map(Evaluation.VacuousPath.init)).sorted()
  }

  /// Whether a resource of the type carries the field; also if there is none to carry it.
  func isCarried(_ read: FieldRead) -> Bool {
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
