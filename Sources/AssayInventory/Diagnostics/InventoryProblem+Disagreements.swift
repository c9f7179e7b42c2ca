internal import AssayEngine
internal import AssayModel

/// Problems of resources that are here twice, and are not the same.
extension InventoryProblem {
  /// The fields on which an older source of a resource disagrees with a newer, up to a limit.
  static func superseded(in snapshot: Snapshot, limit: Int) -> [Self] {
    var problems = snapshot.superseded.prefix(limit).map { conflict in
      var problem = Self(
        "superseded-value", severity: .warning,
        "'\(snapshot.resource(conflict.resource).id)' is here twice, with different values of "
          + "'\(conflict.path)': the newer one\(time(conflict.moments?.second)) counts",
        at: conflict.second ?? conflict.first,
        help: "if the older one is right, see to the times that the exports tell; else leave it out"
      )
      if let first = conflict.first, conflict.second != nil {
        problem.notes = [("the older value\(time(conflict.moments?.first))", first)]
      }
      return problem
    }
    let rest = snapshot.superseded.count - problems.count
    if rest > 0, let last = problems.last { problems.append(.more(rest, like: last)) }
    return problems
  }

  /// When a source was made, as words that follow what it is.
  ///
  /// - Parameter moment: In nanoseconds since 1970.
  private static func time(_ moment: Int64?) -> String {
    guard let moment else { return "" }
    let (seconds, rest) = moment.quotientAndRemainder(dividingBy: 1_000_000_000)
    return " of \(Moment(secondsSince1970: rest < 0 ? seconds - 1 : seconds))"
  }

  /// The fields on which two sources of one resource disagree, up to a limit.
  static func conflicts(in snapshot: Snapshot, limit: Int) -> [Self] {
    var problems = snapshot.conflicts.prefix(limit).map { conflict in
      var problem = Self(
        "conflicting-resource", severity: .warning,
        "'\(snapshot.resource(conflict.resource).id)' is here twice, with different values of "
          + "'\(conflict.path)'", at: conflict.second ?? conflict.first,
        help: "rules that read the field can't judge the resource; export it once, or say in a "
          + "manifest when each was made")
      if let first = conflict.first, conflict.second != nil {
        problem.notes = [("the other value", first)]
      }
      return problem
    }
    let rest = snapshot.conflicts.count - problems.count
    if rest > 0, let last = problems.last { problems.append(.more(rest, like: last)) }
    return problems
  }
}
