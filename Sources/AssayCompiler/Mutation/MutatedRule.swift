package import AssayEngine
package import AssayModel
internal import AssaySyntax

/// A rule with all of its mutants.
package struct MutatedRule: Sendable {
  package let id: RuleDescriptor.ID
  /// In the order of their places; numbered from 1.
  package let mutants: [Mutant]
  private let manifest: ManifestSyntax
  /// The rule itself, then each mutant.
  private let rules: [RuleSyntax]

  /// The rules of a pack that compiles, sorted by id.
  package static func all(of pack: RulePackFiles) -> [MutatedRule] {
    var reader = RulePackReader(pack)
    guard let pack = reader.read() else { return [] }
    let vocabulary = PackVocabulary(of: pack)
    return pack.rules.sorted { $0.id < $1.id }
      .map { MutatedRule($0, manifest: pack.manifest, vocabulary) }
  }

  private init(_ rule: RuleSyntax, manifest: ManifestSyntax, _ vocabulary: PackVocabulary) {
    var selection = MutantSelection(rule, manifest: manifest)
    for choice in RuleMutator(rule, vocabulary).choices { selection.take(choice) }
    id = rule.id
    self.manifest = manifest
    mutants = selection.mutants
    rules = [rule] + selection.rules
  }

  /// The rule, then each mutant, with parameters' values by `pack.parameter`.
  ///
  /// A mutant that those values don't allow is the rule itself.
  package func plan(settings: [String: String] = [:]) -> Plan {
    var lowering = PackLowering(manifest, settings: Settings.of(id.pack, in: settings))
    var planned: [PlannedRule] = []
    for rule in rules {
      guard let mutant = lowering.lower(rule) ?? planned.first else { continue }
      planned.append(mutant)
    }
    return Plan(rules: planned, relations: lowering.relations.relations)
  }
}

/// Collects those mutants that say something else than the rule and than each other.
private struct MutantSelection {
  private(set) var mutants: [Mutant] = []
  private(set) var rules: [RuleSyntax] = []
  private let rule: RuleSyntax
  private var lowering: PackLowering
  private var meanings: Set<[Condition?]> = []

  init(_ rule: RuleSyntax, manifest: ManifestSyntax) {
    self.rule = rule
    lowering = PackLowering(manifest, settings: [:])
    if let planned = lowering.lower(rule) { meanings.insert(planned.meaning) }
  }

  /// Takes the first of several variants that compiles.
  mutating func take(_ choice: Choice<RuleSyntax>) {
    for variant in choice {
      guard let planned = lowering.lower(variant.part) else { continue }
      if meanings.insert(planned.meaning).inserted { add(variant) }
      return
    }
  }

  private mutating func add(_ variant: Variant<RuleSyntax>) {
    let file = rule.place.file
    let (removed, added) = variant.edit.difference(in: file.bytes)
    rules.append(variant.part)
    mutants.append(
      Mutant(
        rule: rule.id, number: mutants.count + 1, kind: variant.kind, change: variant.change,
        help: variant.help,
        span: file.span(variant.edit.range), removed: removed, added: added))
  }
}

extension PlannedRule {
  /// What decides outcomes, in a form that is equal where that is plain to see.
  fileprivate var meaning: [Condition?] { [when?.canonical, assert.canonical] }
}
