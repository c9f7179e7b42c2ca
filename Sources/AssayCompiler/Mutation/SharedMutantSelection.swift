internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Collects those mutants of what a pack's rules share by which a rule is decided in another way.
struct SharedMutantSelection {
  /// What decides outcomes of a rule: its conditions, and the relations that they follow.
  private struct Decision: Hashable {
    var conditions: [Condition?]
    var relations: [Relation]
  }

  private let pack: PackSyntax
  /// By what each rule is decided; `nil` if a rule has a mistake.
  private let decisions: [Decision]?
  private var taken: Set<[Decision]> = []
  private(set) var mutants: [Mutant] = []
  /// For each rule, the mutants that concern it.
  private var concerning: [[(mutant: Mutant, version: MutatedRule.Version)]]

  init(_ pack: PackSyntax) {
    self.pack = pack
    decisions = Self.decisions(of: pack.rules, with: pack.manifest)
    concerning = pack.rules.map { _ in [] }
  }

  /// The rules that mutants concern.
  var mutated: [MutatedRule] {
    zip(pack.rules, concerning).filter { !$1.isEmpty }.map { rule, mutants in
      MutatedRule(MutatedRule.Version(manifest: pack.manifest, rule: rule), mutants: mutants)
    }
  }

  /// Takes the first of several variants with which every rule compiles.
  mutating func take(_ choice: Choice<ManifestSyntax>) {
    guard let decisions else { return }
    for variant in choice {
      guard let others = Self.decisions(of: pack.rules, with: variant.part) else { continue }
      let concerned = decisions.indices.filter { others[$0] != decisions[$0] }
      if !concerned.isEmpty, taken.insert(others).inserted { add(variant, to: concerned) }
      return
    }
  }

  private mutating func add(_ variant: Variant<ManifestSyntax>, to rules: [Int]) {
    let mutant = variant.mutant(
      mutants.count + 1, of: .shared(in: pack.name), in: pack.manifest.name.place.file)
    mutants.append(mutant)
    for rule in rules {
      let version = MutatedRule.Version(manifest: variant.part, rule: pack.rules[rule])
      concerning[rule].append((mutant, version))
    }
  }

  /// By what rules are decided, whatever messages and evidence say.
  private static func decisions(
    of rules: [RuleSyntax], with manifest: ManifestSyntax
  ) -> [Decision]? {
    let lowering = PackLowering(manifest, settings: [:])
    var decisions: [Decision] = []
    for rule in rules {
      var own = lowering
      guard let planned = own.lower(rule.withoutWords) else { return nil }
      decisions.append(
        Decision(conditions: planned.meaning, relations: own.relations.relations))
    }
    return decisions
  }
}

extension RuleSyntax {
  /// The rule with nothing but what decides outcomes.
  fileprivate var withoutWords: RuleSyntax {
    var rule = self
    rule.message = TemplateSyntax(parts: [])
    rule.evidence = []
    return rule
  }
}
