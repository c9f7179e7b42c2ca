/// A link from resources of one type to resources of another, followed by equal field values.
package struct Relation: Hashable, Sendable {
  package enum Cardinality: String, Hashable, Sendable, CaseIterable {
    /// At most one target; two matches are ambiguous.
    case one
    case many
  }

  /// Two fields that must be equal; several pairs make a composite key.
  package struct Pair: Hashable, Sendable {
    /// The field of the source resource.
    package var from: FieldPath
    /// The field of the target resource.
    package var to: FieldPath
    /// Applied to both sides; without one, strings compare without regard to ASCII case.
    package var normalizer: Normalizer?
    /// Whether the source may also lie below what the target's field names: ids of resources,
    /// followed forwards to many, and the relation's only pair.
    package var isWithin: Bool

    package init(
      from: FieldPath, to: FieldPath, normalizer: Normalizer? = nil, isWithin: Bool = false
    ) {
      self.from = from
      self.to = to
      self.normalizer = normalizer
      self.isWithin = isWithin
    }
  }

  /// The pack that defines the relation; names are unique within a pack and source type.
  package var pack: String
  package var name: String
  package var from: ResourceType
  package var to: ResourceType
  package var cardinality: Cardinality
  /// The name to walk the relation backwards, always to many.
  package var inverse: String?
  package var match: [Pair]

  package init(
    pack: String, name: String, from: ResourceType, to: ResourceType, cardinality: Cardinality,
    inverse: String? = nil, match: [Pair]
  ) {
    self.pack = pack
    self.name = name
    self.from = from
    self.to = to
    self.cardinality = cardinality
    self.inverse = inverse
    self.match = match
  }
}
