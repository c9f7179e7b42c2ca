/// A part of the program that random bytes are given to.
package enum FuzzTarget: String, CaseIterable, Sendable {
  case json, ndjson, yaml, inventory, rules, paths, expressions, normalisers, reports, exemptions

  /// What some bytes show to be wrong; a crash is no less of an answer.
  package func problem(with bytes: [UInt8]) -> String? {
    switch self {
    case .json: SyntaxTargets.json(bytes)
    case .ndjson: SyntaxTargets.ndjson(bytes)
    case .yaml: SyntaxTargets.yaml(bytes)
    case .paths: SyntaxTargets.paths(bytes)
    case .inventory: InventoryTarget.problem(with: bytes)
    case .rules: RuleTargets.rules(bytes)
    case .exemptions: RuleTargets.exemptions(bytes)
    case .expressions: ValueTargets.expressions(bytes)
    case .normalisers: ValueTargets.normalisers(bytes)
    case .reports: ReportTarget.problem(with: bytes)
    }
  }
}
