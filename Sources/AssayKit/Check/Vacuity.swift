internal import AssayEngine
internal import AssayModel

/// What had no effect in a run, so that its silence proves nothing.
struct Vacuity {
  var plan: Plan
  var results: [RuleResult]
  var judgement: Judgement

  /// Rules that selected nothing or rest on what nothing carries, paths that nothing carries,
  /// relations that never matched.
  var warnings: [Diagnostic] {
    results.filter(\.isVacuous).map(Diagnostic.vacuousRule)
      + judgement.blindRules.map { .blindRule($0, results[$0.rule].rule.id) }
      + judgement.vacuousPaths.map { .vacuousPath($0.path.description, of: $0.type.spelling) }
      + judgement.evaluation.vacuousRelations.map {
        .vacuousRelation(plan.relations[$0])
      }
  }
}

extension Diagnostic {
  fileprivate static func vacuousRule(_ result: RuleResult) -> Diagnostic {
    let rule = result.rule
    let seen = result.tally.notApplicable
    return Diagnostic(
      "vacuous-rule", severity: .warning, subject: .rules,
      seen == 0
        ? "rule '\(rule.id)' selected nothing: there is no resource of type '\(rule.resourceType)'"
        : "rule '\(rule.id)' selected none of the \(seen) resources of type '\(rule.resourceType)'",
      help: seen == 0
        ? "export what the rule is about; if there is none, say so in a manifest ('complete: "
          + "[\(rule.resourceType)]'), or accept this with '--allow-unmatched \(rule.id)'"
        : "export what the rule is about, or accept this with '--allow-unmatched \(rule.id)'")
  }

  fileprivate static func blindRule(
    _ blind: Evaluation.BlindRule, _ rule: RuleDescriptor.ID
  ) -> Diagnostic {
    let paths = blind.paths.map { "'\($0.path)' of '\($0.type)'" }.joined(separator: " or ")
    let resources = blind.resources == 1 ? "1 resource" : "\(blind.resources) resources"
    return Diagnostic(
      "blind-rule", severity: .warning, subject: .rules,
      "rule '\(rule)' finds nothing wrong with \(resources), but only because no resource carries "
        + paths,
      help: "check the spelling, and the export; if nothing is to carry it, accept this with "
        + "'--allow-unmatched \(rule)'")
  }

  fileprivate static func vacuousPath(_ path: String, of type: String) -> Diagnostic {
    Diagnostic(
      "vacuous-path", severity: .warning, subject: .rules,
      "no resource of type '\(type)' carries '\(path)', which rules read",
      help: "check the path's spelling, and whether this export route carries the field")
  }

  fileprivate static func vacuousRelation(_ relation: Relation) -> Diagnostic {
    Diagnostic(
      "vacuous-relation", severity: .warning, subject: .rules,
      "relation '\(relation.name)' of pack '\(relation.pack)' never led from a "
        + "'\(relation.from)' to a '\(relation.to)'",
      help: "check that the inventory holds both ends, and what the relation matches")
  }
}
