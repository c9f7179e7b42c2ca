package import AssayEngine
package import AssayModel

/// A rule with mutants of what it says, each to be judged beside it.
package struct MutatedRule: Sendable {
  /// A rule, in a pack whose relations may have been changed.
  struct Version: Sendable {
    var manifest: ManifestSyntax
    var rule: RuleSyntax
  }

  package let id: RuleDescriptor.ID
  /// In the order of their places.
  package let mutants: [Mutant]
  /// The rule itself, then each mutant.
  private let versions: [Version]

  init(_ rule: Version, mutants: [(mutant: Mutant, version: Version)]) {
    id = rule.rule.id
    self.mutants = mutants.map(\.mutant)
    versions = [rule] + mutants.map(\.version)
  }

  /// The rule, then each mutant, with parameters' values by `pack.parameter`.
  ///
  /// A mutant that those values don't allow is the rule itself.
  package func plan(settings: [String: String] = [:]) -> Plan {
    let settings = Settings.of(id.pack, in: settings)
    var relations = RelationTable()
    var planned: [PlannedRule] = []
    for version in versions {
      var lowering = PackLowering(version.manifest, settings: settings, relations: relations)
      guard let mutant = lowering.lower(version.rule) ?? planned.first else { continue }
      relations = lowering.relations
      planned.append(mutant)
    }
    return Plan(rules: planned, relations: relations.relations)
  }
}
