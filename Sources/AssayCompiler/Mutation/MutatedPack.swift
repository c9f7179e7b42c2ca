package import AssayModel
internal import AssaySyntax

/// A pack with mutants of its rules and of its relations.
///
/// - RuleMutator, ConditionMutator, NormalizerVariants: what a rule can be changed to;
///   RelationMutator: what the relations can
/// - Variant, TextEdit: a change of the syntax, and the same of the text
/// - MutantSelection, RelationMutantSelection: which of them compile and say something else
/// - MutatedRule: a rule with mutants beside it, as a plan
package struct MutatedPack: Sendable {
  package let name: String
  /// Each rule with its own mutants, sorted by id.
  package let rules: [MutatedRule]
  /// The mutants of the pack's relations, numbered from 1.
  package let relations: [Mutant]
  /// Each rule that follows a relation, with those mutants of relations that concern it.
  package let followers: [MutatedRule]

  /// `nil` for a pack with mistakes.
  package init?(_ files: RulePackFiles) {
    var reader = RulePackReader(files)
    guard var pack = reader.read() else { return nil }
    pack.rules.sort { $0.id < $1.id }
    let vocabulary = PackVocabulary(of: pack)
    name = pack.name
    rules = pack.rules.map { rule in
      var selection = MutantSelection(rule, manifest: pack.manifest)
      for choice in RuleMutator(rule, vocabulary).choices { selection.take(choice) }
      return selection.mutated
    }
    var selection = RelationMutantSelection(pack)
    for choice in RelationMutator(pack.manifest).choices { selection.take(choice) }
    relations = selection.mutants
    followers = selection.mutated
  }

  /// What stands for the pack's relations where mutants are listed.
  package var relationsID: RuleDescriptor.ID { .relations(of: name) }
}

extension RuleDescriptor.ID {
  /// The name of `pack.yaml`, which no rule can have.
  static func relations(of pack: String) -> Self { Self(pack: pack, rule: "pack") }
}
