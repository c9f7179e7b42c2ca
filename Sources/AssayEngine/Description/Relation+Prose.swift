internal import AssayModel

extension Relation {
  /// The relation as followed in one direction, spoken out.
  func page(isInverse: Bool) -> RulePage.Relation {
    let keys = match.map { pair in
      let (from, to) = isInverse ? (pair.to, pair.from) : (pair.from, pair.to)
      return RulePage.Relation.Key(
        from: from.description, to: to.description, normalizer: pair.normalizer?.rawValue)
    }
    let (from, to) = isInverse ? (self.to, self.from) : (self.from, self.to)
    return RulePage.Relation(
      name: name(isInverse: isInverse), inverseOf: isInverse ? name : nil,
      from: from.spelling, to: to.spelling, leadsToMany: leadsToMany(isInverse: isInverse),
      keys: keys, words: words(keys, from: from, to: to, isInverse: isInverse))
  }

  /// What paths call the relation in a direction.
  func name(isInverse: Bool) -> String { isInverse ? inverse ?? name : name }

  func leadsToMany(isInverse: Bool) -> Bool { isInverse || cardinality == .many }

  private func words(
    _ keys: [RulePage.Relation.Key], from: ResourceType, to: ResourceType, isInverse: Bool
  ) -> String {
    let conditions = zip(match, keys).map { pair, key in
      if pair.isWithin { return "whose \(key.to) is the id \(key.from), or that of what holds it," }
      let sameness = pair.normalizer?.sameness ?? (.be, "the same as")
      return "whose \(key.to) \(sameness.verb.third) \(sameness.words) \(key.from)"
    }.joined(separator: " and ")
    let quantity = leadsToMany(isInverse: isInverse) ? "every" : "the one"
    let owner = keys.count == 1 ? "of" : keys.count == 2 ? "both of" : "all of"
    let limit =
      isInverse
      ? "; those in the inventory count as all that there are"
      : cardinality == .one ? "; if there are several, it is ambiguous" : ""
    return "\(quantity) resource of type \(to.spelling) \(conditions)"
      + "\(keys.count == 1 ? "" : ",") \(owner) the \(from.spelling)\(limit)"
  }
}
