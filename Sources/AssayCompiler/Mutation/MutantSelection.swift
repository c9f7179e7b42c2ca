internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Collects those mutants of a rule that say something else than the rule and than each other.
struct MutantSelection {
  private let rule: MutatedRule.Version
  private var lowering: PackLowering
  private var meanings: Set<[Condition?]> = []
  private var mutants: [(mutant: Mutant, version: MutatedRule.Version)] = []

  init(_ rule: RuleSyntax, manifest: ManifestSyntax) {
    self.rule = MutatedRule.Version(manifest: manifest, rule: rule)
    lowering = PackLowering(manifest, settings: [:])
    if let planned = lowering.lower(rule) { meanings.insert(planned.meaning) }
  }

  var mutated: MutatedRule { MutatedRule(rule, mutants: mutants) }

  /// Takes the first of several variants that compiles.
  mutating func take(_ choice: Choice<RuleSyntax>) {
    for variant in choice {
      guard let planned = lowering.lower(variant.part) else { continue }
      if meanings.insert(planned.meaning).inserted { add(variant) }
      return
    }
  }

  private mutating func add(_ variant: Variant<RuleSyntax>) {
    var version = rule
    version.rule = variant.part
    let file = rule.rule.place.file
    mutants.append(
      (variant.mutant(mutants.count + 1, of: rule.rule.id, in: file), version))
  }
}

extension PlannedRule {
  /// What decides outcomes, in a form that is equal where that is plain to see.
  var meaning: [Condition?] { [when?.canonical, assert.canonical] }
}
