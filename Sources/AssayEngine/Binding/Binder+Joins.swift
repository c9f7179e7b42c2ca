internal import AssayModel

extension Binder {
  /// What evidence says of a step's keys, in the order of the relation's pairs.
  func joins(_ step: RelationStep, _ name: String) -> [Program.Join] {
    let relation = plan.relations[step.relation]
    let (start, end) =
      step.isInverse ? (relation.to, relation.from) : (relation.from, relation.to)
    return relation.match.map { pair in
      let (own, their) = step.isInverse ? (pair.to, pair.from) : (pair.from, pair.to)
      let normalizer = pair.normalizer.map { " (as \($0.rawValue))" } ?? ""
      let verb = pair.isWithin ? "is at or below" : "matches"
      return Program.Join(
        column: snapshot.layoutIndex(of: start).map { snapshot.column(of: own, inType: $0) } ?? -1,
        path: own.description, expected: "\(verb) \(their) of \(name) in \(end)\(normalizer)",
        target: end.spelling)
    }
  }
}
