package import AssayModel
internal import AssaySyntax

/// Where the conditions of a pack's rules are asked.
package struct ConditionPlaces: Sendable {
  private var spans: [RuleDescriptor.ID: [SourceSpan]] = [:]

  /// Reads a pack that compiles once more, for the places that a plan doesn't hold.
  package init(of pack: RulePackFiles) {
    var reader = RulePackReader(pack)
    for rule in reader.read()?.rules ?? [] {
      let conditions = [rule.when?.value, rule.assert].compactMap(\.self)
      spans[rule.id] = conditions.flatMap(\.spans)
    }
  }

  /// The places of a rule's conditions: those of `when`, then of `assert`, each before its parts.
  ///
  /// A test has the place of all of it; a group, a quantifier or a count that of its key.
  package subscript(rule: RuleDescriptor.ID) -> [SourceSpan] { spans[rule] ?? [] }
}

extension ConditionSyntax {
  fileprivate var spans: [SourceSpan] { [ownPlace.span] + test.parts.flatMap(\.spans) }

  private var ownPlace: Place {
    if reference.range != place.range { return reference }
    switch test {
    case .compare, .exists, .isNull, .related, .mistaken: return place
    case .allOf, .anyOf, .not, .quantified, .count: return key
    }
  }
}
