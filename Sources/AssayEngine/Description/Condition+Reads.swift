extension Condition {
  /// The values that the condition itself looks at; those of its parts are theirs.
  var operands: [Operand] {
    switch self {
    case .compare(let comparison): [comparison.left, comparison.right]
    case .exists(let operand, _), .isNull(let operand, _): [operand]
    case .count(let count): [count.right]
    case .allOf, .anyOf, .not, .related, .quantified: []
    }
  }

  /// What the condition ranges over.
  var domain: Domain? {
    switch self {
    case .quantified(let quantifier): quantifier.domain
    case .count(let count): count.domain
    case .allOf, .anyOf, .not, .compare, .exists, .isNull, .related: nil
    }
  }

  /// The fields that the condition itself reads.
  var references: [FieldReference] {
    var references = operands.compactMap(\.reference)
    if case .field(let reference)? = domain { references.append(reference) }
    return references
  }

  /// The related resources that the condition itself looks for.
  var relationPaths: [RelationPath] {
    if case .related(let path, _) = self { return [path] }
    if case .relation(let path)? = domain { return [path] }
    return []
  }

  /// The paths that the condition itself begins at `base`, as the author wrote them.
  func texts(from base: FieldReference.Base) -> [String] {
    references.filter { $0.base == base }.map(\.text)
      + relationPaths.filter { $0.base == base }.map(\.text)
  }
}

extension Operand {
  var reference: FieldReference? {
    if case .field(let reference, default: _) = self { reference } else { nil }
  }
}

extension Domain {
  /// The path as the author wrote it.
  var text: String {
    switch self {
    case .field(let reference): reference.text
    case .relation(let path): path.text
    }
  }

  /// What one of its members is.
  var element: String {
    switch self {
    case .field: "element"
    case .relation: "resource"
    }
  }
}
