extension Condition {
  /// A form that conditions share which come to the same on every resource.
  ///
  /// Negations stand at the leaves, groups hold no group of their own kind and no part twice, and
  /// words that only evidence shows are left out. A comparison with a normaliser that matters only
  /// where its left side isn't there is unknown. Conditions that differ may still mean the same.
  package var canonical: Condition { canonical(isNegated: false, without: []) }

  /// - Parameter absent: The fields that are absent or unknown wherever the condition matters.
  fileprivate func canonical(isNegated: Bool, without absent: Set<Operand>) -> Condition {
    switch self {
    case .allOf(let parts): return Self.group(parts, isAll: !isNegated, isNegated, absent)
    case .anyOf(let parts): return Self.group(parts, isAll: isNegated, isNegated, absent)
    case .not(let part): return part.canonical(isNegated: !isNegated, without: absent)
    case .compare(let comparison):
      return comparison.canonical(isNegated: isNegated, without: absent)
    case .exists(let operand, let exists):
      return .exists(operand.withoutText, exists != isNegated)
    case .isNull(let operand, let isNull):
      return .isNull(operand.withoutText, isNull != isNegated)
    case .related(let path, let exists):
      return .related(path.withoutText, exists: exists != isNegated)
    case .quantified(let quantifier):
      let condition = Condition.quantified(quantifier.canonical(without: absent))
      return isNegated ? .not(condition) : condition
    case .count(let count): return count.canonical(isNegated: isNegated, without: absent)
    }
  }

  private static func group(
    _ parts: [Condition], isAll: Bool, _ isNegated: Bool, _ absent: Set<Operand>
  ) -> Condition {
    let absent = absent.union(parts.compactMap { $0.fieldWithout(isNegated, ifAll: isAll) })
    var members: [Condition] = []
    for part in parts {
      let condition = part.canonical(isNegated: isNegated, without: absent)
      for member in condition.members(ofAllOf: isAll) where !members.contains(member) {
        members.append(member)
      }
    }
    if members.count == 1 { return members[0] }
    return isAll ? .allOf(members) : .anyOf(members)
  }

  /// The field that is not there wherever the other parts of a group matter: those of `allOf` beside
  /// "does not exist", those of `anyOf` beside "exists".
  private func fieldWithout(_ isNegated: Bool, ifAll isAll: Bool) -> Operand? {
    guard case .exists(let operand, let exists) = self, (exists != isNegated) != isAll,
      case .field(_, default: nil) = operand
    else { return nil }
    return operand.withoutText
  }

  /// The parts of a group of one kind; anything else is a group of its own.
  private func members(ofAllOf isAll: Bool) -> [Condition] {
    if isAll, case .allOf(let parts) = self { return parts }
    if !isAll, case .anyOf(let parts) = self { return parts }
    return [self]
  }
}

extension Comparison {
  fileprivate func canonical(isNegated: Bool, without absent: Set<Operand>) -> Condition {
    var other = self
    other.left = left.withoutText
    other.right = right.withoutText
    if normalizer != nil, absent.contains(other.left) {
      // Unknown, whatever it is compared with and how.
      return .compare(
        Comparison(
          left: other.left, operator: .equals, right: .literal(.null), normalizer: .text))
    }
    guard isNegated else { return .compare(other) }
    guard let opposite = `operator`.opposite else { return .not(.compare(other)) }
    other.operator = opposite
    return .compare(other)
  }
}

extension Quantifier {
  /// "All are" is "none is not", of absent and of no elements too.
  fileprivate func canonical(without absent: Set<Operand>) -> Quantifier {
    Quantifier(
      kind: kind == .all ? .none : kind, domain: domain.withoutText,
      satisfy: satisfy.canonical(isNegated: kind == .all, without: absent))
  }
}

extension Count {
  fileprivate func canonical(isNegated: Bool, without absent: Set<Operand>) -> Condition {
    var other = self
    other.domain = domain.withoutText
    other.where = `where`?.canonical(isNegated: false, without: absent)
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
