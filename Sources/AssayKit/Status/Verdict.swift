package import AssayModel

/// What a run amounts to: whether it failed, and what it can't vouch for.
///
/// A noncompliant resource outranks doubt, so that a gate that tolerates doubt never lets one
/// through.
package struct Verdict: Hashable, Sendable {
  /// In a fixed order.
  let doubts: [Doubt]
  package let exitStatus: ExitStatus

  /// Whether everything offered was read and judged, whatever is tolerated.
  package var isComplete: Bool { doubts.isEmpty }

  /// - Parameters:
  ///   - blind: The rules that found nothing wrong only because no resource carries a field.
  ///   - problems: What reading the inventories met.
  package init(
    results: [RuleResult], blind: [RuleDescriptor.ID] = [], inventories: [InventorySummary],
    problems: [Diagnostic], tolerance: Tolerance
  ) {
    doubts =
      Self.doubts(about: inventories, problems: problems) + Self.doubts(about: results)
      + blind.map { .blind($0) }
    let isEmpty = doubts.contains(.noResources(.current))
    let remaining = doubts.filter { !$0.isAllowed(by: tolerance, isEmpty: isEmpty) }
    if Self.fails(results, tolerance) {
      exitStatus = .noncompliant
    } else {
      exitStatus = remaining.isEmpty ? .compliant : .cannotVouch
    }
  }

  private static func fails(_ results: [RuleResult], _ tolerance: Tolerance) -> Bool {
    results.contains { result in
      result.rule.severity >= tolerance.failOn
        && result.findings.contains { $0 == .noncompliant && $1 == .new }
    }
  }

  private static func doubts(
    about inventories: [InventorySummary], problems: [Diagnostic]
  ) -> [Doubt] {
    var doubts: [Doubt] = []
    let roles: Set<InventorySummary.Role> = Set(inventories.map(\.role)).union([.current])
    for role in [InventorySummary.Role.current, .previous] where roles.contains(role) {
      let count = inventories.filter { $0.role == role }.reduce(0) { $0 + $1.resources }
      if count == 0 { doubts.append(.noResources(role)) }
    }
    let broken = Set(problems.filter { $0.severity == .error }.map { $0.file ?? "" })
    if !broken.isEmpty { doubts.append(.unreadable) }
    if inventories.contains(where: { $0.refused > 0 }) { doubts.append(.refused) }
    if inventories.contains(where: { !$0.isComplete && !broken.contains($0.path) }) {
      doubts.append(.incomplete)
    }
    return doubts
  }

  private static func doubts(about results: [RuleResult]) -> [Doubt] {
    var doubts: [Doubt] = []
    if results.allSatisfy({ $0.notRun != nil }) { doubts.append(.noRules) }
    if results.contains(where: { $0.tally.unknown > 0 }) {
      doubts.append(.unknown(isExempt: results.allSatisfy(\.hasNoUnknownButExempt)))
    }
    return doubts + results.filter(\.isVacuous).map { .unmatched($0.rule.id) }
  }
}

extension RuleResult {
  /// Whether as many findings are unknown and exempt as resources are unknown.
  fileprivate var hasNoUnknownButExempt: Bool {
    tally.unknown == exempt.unknown
  }
}
