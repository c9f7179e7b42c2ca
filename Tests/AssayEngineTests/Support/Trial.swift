import AssayEngine
import AssayModel

/// Rules on an inventory of plain trees.
enum Trial {
  /// What the engine says of each resource that a rule judges, in reading order.
  static func verdicts(_ plan: Plan, _ world: World, _ previous: World?) -> [[String]] {
    Evaluator(
      plan: plan, snapshot: world.snapshot(for: plan), previous: previous?.snapshot(for: plan),
      now: 0
    ).evaluate(showing: Set(Outcome.allCases)).results.map { result in
      result.findings.map { finding in
        finding.cause.map { "unknown: \($0.rawValue)" } ?? finding.outcome.rawValue
      }
    }
  }
}
