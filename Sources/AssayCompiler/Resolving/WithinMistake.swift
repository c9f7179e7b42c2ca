internal import AssayEngine
internal import AssaySyntax

/// Why a pair of a relation can't say `within`.
enum WithinMistake {
  /// The pair compares something else than ids of resources.
  case otherValues
  case severalPairs
  case toOne
  case inverse

  /// - Returns: `nil` if the pair can.
  init?(_ pair: RelationSyntax.Pair, of relation: Relation) {
    if pair.normalizer?.value != .armID {
      self = .otherValues
    } else if relation.match.count > 1 {
      self = .severalPairs
    } else if relation.cardinality == .one {
      self = .toOne
    } else if relation.inverse != nil {
      self = .inverse
    } else {
      return nil
    }
  }
}
