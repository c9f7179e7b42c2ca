internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Changes the relations of a pack in every small way in which they could join too much or too
/// little.
///
/// The paths of a pair stay: by another key nothing matches, which any example shows that must
/// pass. So does the cardinality: where it matters, the rule doesn't compile with the other.
struct RelationMutator {
  private let manifest: ManifestSyntax
  private var visited: Set<Range<Int>> = []
  private(set) var choices: [Choice<ManifestSyntax>] = []

  init(_ manifest: ManifestSyntax) {
    self.manifest = manifest
    for relation in manifest.relations {
      for pair in relation.match where visited.insert(pair.place.range).inserted {
        if relation.match.count > 1 { choices.append([without(pair)]) }
        visit(pair)
      }
    }
  }

  /// Adds what a pair's normaliser can be changed to.
  private mutating func visit(_ pair: RelationSyntax.Pair) {
    // Ids that lie within others can't be read otherwise.
    guard let normalizer = pair.normalizer, pair.within == nil else { return }
    choices += normalizer.variants(in: pair.place.file.bytes).map { choice in
      choice.map { variant in
        variant.map { other in
          var changed = pair
          changed.normalizer = other
          return replacing(pair, by: changed)
        }
      }
    }
  }

  private func without(_ pair: RelationSyntax.Pair) -> Variant<ManifestSyntax> {
    Variant(
      part: replacing(pair, by: nil), kind: .part,
      edit: TextEdit(removing: pair.place.range, from: pair.place.file.bytes),
      change: "that this pair is left out",
      help: "add an example with a second resource that differs in '\(pair.to.text)' alone")
  }

  /// The manifest with another pair, or none, wherever the one stands: in several relations if it
  /// has an anchor.
  private func replacing(
    _ pair: RelationSyntax.Pair, by other: RelationSyntax.Pair?
  ) -> ManifestSyntax {
    var mutant = manifest
    for index in mutant.relations.indices {
      mutant.relations[index].match = mutant.relations[index].match.compactMap {
        $0.place.range == pair.place.range ? other : $0
      }
    }
    return mutant
  }
}
