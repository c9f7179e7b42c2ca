package import AssayModel
internal import AssaySyntax

/// A pack with mutants of its rules and of what they share.
///
/// - RuleMutator, ConditionMutator, NormalizerVariants: what a rule can be changed to;
///   RelationMutator, ParameterMutator: what the relations and the parameters' defaults can
/// - Variant, TextEdit: a change of the syntax, and the same of the text
/// - MutantSelection, SharedMutantSelection: which of them compile and say something else
/// - MutatedRule: a rule with mutants beside it, as a plan
package struct MutatedPack: Sendable {
  package let name: String
  /// Each rule with its own mutants, sorted by id.
  package let rules: [MutatedRule]
  /// The mutants of the pack's relations and of its parameters' defaults, numbered from 1.
  package let shared: [Mutant]
  /// Each rule that is decided by one of these, with those mutants that concern it.
  package let sharers: [MutatedRule]

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
    var selection = SharedMutantSelection(pack)
    let choices = ParameterMutator(pack.manifest).choices + RelationMutator(pack.manifest).choices
    for choice in choices { selection.take(choice) }
    shared = selection.mutants
    sharers = selection.mutated
  }

  /// What stands for what the rules share, where mutants are listed.
  package var sharedID: RuleDescriptor.ID { .shared(in: name) }
}

extension RuleDescriptor.ID {
  /// The name of `pack.yaml`, which no rule can have.
  static func shared(in pack: String) -> Self { Self(pack: pack, rule: "pack") }
}
