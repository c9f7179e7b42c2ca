internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Collects those mutants of a pack's relations by which a rule is decided in another way.
struct RelationMutantSelection {
  private let pack: PackSyntax
  /// The relations that the conditions of each rule follow; `nil` if a rule has a mistake.
  private let followed: [[Relation]]?
  private var taken: Set<[[Relation]]> = []
  private(set) var mutants: [Mutant] = []
  /// For each rule, the mutants that concern it.
  private var concerning: [[(mutant: Mutant, version: MutatedRule.Version)]]

  init(_ pack: PackSyntax) {
    self.pack = pack
    followed = Self.followed(by: pack.rules, of: pack.manifest)
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
    guard let followed else { return }
    for variant in choice {
      guard let others = Self.followed(by: pack.rules, of: variant.part) else { continue }
      let concerned = followed.indices.filter { others[$0] != followed[$0] }
      if !concerned.isEmpty, taken.insert(others).inserted { add(variant, to: concerned) }
      return
    }
  }

  private mutating func add(_ variant: Variant<ManifestSyntax>, to rules: [Int]) {
    let mutant = variant.mutant(
      mutants.count + 1, of: .relations(of: pack.name), in: pack.manifest.name.place.file)
    mutants.append(mutant)
    for rule in rules {
      let version = MutatedRule.Version(manifest: variant.part, rule: pack.rules[rule])
      concerning[rule].append((mutant, version))
    }
  }

  /// The relations that the conditions of rules follow, whatever messages and evidence do.
  private static func followed(
    by rules: [RuleSyntax], of manifest: ManifestSyntax
  ) -> [[Relation]]? {
    let lowering = PackLowering(manifest, settings: [:])
    var followed: [[Relation]] = []
    for rule in rules {
      var own = lowering
      guard own.lower(rule.withoutWords) != nil else { return nil }
      followed.append(own.relations.relations)
    }
    return followed
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
