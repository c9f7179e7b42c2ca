extension Evaluator {
  /// Says of the resources of a rule's type what each condition came to.
  ///
  /// Nothing is said of a rule that is not run for want of a previous snapshot.
  ///
  /// - Parameters:
  ///   - rule: The index in `Plan.rules`.
  ///   - resource: The one resource to explain, as its index in the snapshot; `nil` for all.
  package func explain(rule: Int, resource: Int? = nil) -> [Explanation] {
    let planned = plan.rules[rule]
    guard !planned.needsPrevious || previous != nil else { return [] }
    var machine = machine(for: Plan(rules: [planned], relations: plan.relations))
    guard let bound = machine.program.rules.first, let type = bound.type else { return [] }
    var explanations: [Explanation] = []
    for row in snapshot.rowsByType[type] where resource ?? Int(row) == Int(row) {
      machine.select(Int(row))
      explanations.append(machine.explanation(of: planned, bound))
    }
    return explanations
  }
}
