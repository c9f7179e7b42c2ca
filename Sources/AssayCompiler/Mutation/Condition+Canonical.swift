internal import AssayEngine

extension Condition {
  /// A form that conditions share which come to the same on every resource.
  ///
  /// Negations stand at the leaves, groups hold no group of their own kind and no part twice, and
  /// words that only evidence shows are left out. Conditions that differ may still mean the same.
  var canonical: Condition { canonical(isNegated: false) }

  private func canonical(isNegated: Bool) -> Condition {
    switch self {
    case .allOf(let parts): return Self.group(parts, isAll: !isNegated, isNegated)
    case .anyOf(let parts): return Self.group(parts, isAll: isNegated, isNegated)
    case .not(let part): return part.canonical(isNegated: !isNegated)
    case .compare(let comparison): return comparison.canonical(isNegated: isNegated)
    case .exists(let operand, let exists):
      return .exists(operand.withoutText, exists != isNegated)
    case .isNull(let operand, let isNull):
      return .isNull(operand.withoutText, isNull != isNegated)
    case .related(let path, let exists):
      return .related(path.withoutText, exists: exists != isNegated)
    case .quantified(let quantifier):
      let condition = Condition.quantified(quantifier.canonical)
      return isNegated ? .not(condition) : condition
    case .count(let count): return count.canonical(isNegated: isNegated)
    }
  }

  private static func group(
    _ parts: [Condition], isAll: Bool, _ isNegated: Bool
  ) -> Condition {
    var members: [Condition] = []
    for part in parts {
      let condition = part.canonical(isNegated: isNegated)
      for member in condition.members(ofAllOf: isAll) where !members.contains(member) {
        members.append(member)
      }
    }
    if members.count == 1 { return members[0] }
    return isAll ? .allOf(members) : .anyOf(members)
  }

  /// The parts of a group of one kind; anything else is a group of its own.
  private func members(ofAllOf isAll: Bool) -> [Condition] {
    if isAll, case .allOf(let parts) = self { return parts }
    if !isAll, case .anyOf(let parts) = self { return parts }
    return [self]
  }
}

extension Comparison {
  fileprivate func canonical(isNegated: Bool) -> Condition {
    var other = self
    other.left = left.withoutText
    other.right = right.withoutText
    guard isNegated else { return .compare(other) }
    guard let opposite = `operator`.opposite else { return .not(.compare(other)) }
    other.operator = opposite
    return .compare(other)
  }
}

extension Quantifier {
  /// "All are" is "none is not", of absent and of no elements too.
  fileprivate var canonical: Quantifier {
    let satisfy = (kind == .all ? Condition.not(satisfy) : satisfy).canonical
    return Quantifier(
      kind: kind == .all ? .none : kind, domain: domain.withoutText, satisfy: satisfy)
  }
}

extension Count {
  fileprivate func canonical(isNegated: Bool) -> Condition {
    var other = self
    other.domain = domain.withoutText
    other.where = `where`?.canonical
    other.right = right.withoutText
    guard isNegated else { return .count(other) }
    guard let opposite = `operator`.opposite else { return .not(.count(other)) }
    other.operator = opposite
    return .count(other)
  }
}

extension Operand {
  fileprivate var withoutText: Operand {
    switch self {
    case .field(var reference, default: let literal):
      reference.text = ""
      return .field(reference, default: literal)
    case .now(offset: let offset, text: _): return .now(offset: offset, text: "")
    case .literal, .parameter: return self
    }
  }
}

extension Domain {
  fileprivate var withoutText: Domain {
    switch self {
    case .field(var reference):
      reference.text = ""
      return .field(reference)
    case .relation(let path): return .relation(path.withoutText)
    }
  }
}

extension RelationPath {
  fileprivate var withoutText: RelationPath {
    RelationPath(base: base, steps: steps, text: "")
  }
}
