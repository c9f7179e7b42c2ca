internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Changes conditions in every small way that could make them say something else.
///
/// | file | changes |
/// |---|---|
/// | `ConditionMutator` | parts left out, negations, `allOf` and `anyOf`, `any`, `all` and `none` |
/// | `+Comparisons` | operators, flags, normalisers |
/// | `+Operands` | literals, times, defaults |
/// | `+Expressions` | regular expressions |
/// | `+Paths` | paths and relations |
struct ConditionMutator {
  /// What the variants of one condition are, in the order found.
  typealias Choices = [Choice<ConditionSyntax>]

  let bytes: [UInt8]
  /// The relations of the pack, by the names that follow them.
  let relations: [String]
  /// The paths that the pack's rules about the type read, sorted.
  let paths: [[String]]

  /// The variants of a condition itself, not of the conditions inside.
  func variants(of condition: ConditionSyntax) -> Choices {
    switch condition.test {
    case .allOf(let parts):
      return group(condition, parts, to: "anyOf", as: { .allOf($0) }, other: { .anyOf($0) })
    case .anyOf(let parts):
      return group(condition, parts, to: "allOf", as: { .anyOf($0) }, other: { .allOf($0) })
    case .not(let part): return [[withoutNot(condition, part)]]
    case .compare(let comparison): return variants(of: comparison, in: condition)
    case .exists(let operand, let flag):
      return flags(flag, "exists", of: operand, in: condition) { .exists($0, $1) }
    case .isNull(let operand, let flag):
      return flags(flag, "isNull", of: operand, in: condition) { .isNull($0, $1) }
    case .related(let path, let exists):
      return [[flipped(exists, "exists").map { condition.testing(.related(path, exists: $0)) }]]
        + .of(variants(of: path)) { condition.testing(.related($0, exists: exists)) }
    case .quantified(let kind, let domain, satisfy: let part):
      return quantified(condition, kind, domain, part)
    case .count(let count): return variants(of: count, in: condition)
    case .mistaken: return []
    }
  }

  /// Other kinds of group, the group negated, and the group with one part less.
  private func group(
    _ condition: ConditionSyntax, _ parts: [ConditionSyntax], to name: String,
    as same: ([ConditionSyntax]) -> ConditionSyntax.Test,
    other: ([ConditionSyntax]) -> ConditionSyntax.Test
  ) -> Choices {
    guard parts.count > 1 else { return [] }
    let change = renamed(condition.key, name) { condition.testing(other(parts)) }
    let isAll = name == "anyOf"
    let fewer = parts.indices.map { index in
      var rest = parts
      let part = rest.remove(at: index)
      return [
        Variant(
          part: condition.testing(same(rest)), kind: .part,
          edit: TextEdit(removing: part.reference.range, from: bytes),
          change: "that this condition is left out",
          help: "add an example in which this condition alone is \(isAll ? "false" : "true")")
      ]
    }
    return [[change], [negated(condition)]] + fewer
  }

  /// `not` around a condition that has no opposite operator.
  func negated(_ condition: ConditionSyntax) -> Variant<ConditionSyntax> {
    Variant(
      part: condition.testing(.not(condition)), kind: .negation,
      edit: TextEdit(negating: condition.place.range, in: bytes),
      change: "that this condition is negated",
      help: "add an example that this condition decides")
  }

  private func withoutNot(
    _ condition: ConditionSyntax, _ part: ConditionSyntax
  ) -> Variant<ConditionSyntax> {
    Variant(
      part: part, kind: .negation,
      edit: TextEdit(putting: part.place.range, insteadOf: condition.place.range, in: bytes),
      change: "that 'not' is left out", help: "add an example that this condition decides")
  }

  /// A key with another name.
  func renamed(
    _ key: Place, _ name: String, _ kind: Mutant.Kind = .quantifier,
    help: String = "add an example in which only some of the conditions are true",
    _ part: () -> ConditionSyntax
  ) -> Variant<ConditionSyntax> {
    let old = String(decoding: bytes[key.range], as: UTF8.self)
    return Variant(
      part: part(), kind: kind, edit: TextEdit(key.range, name),
      change: "'\(name)' instead of '\(old)'", help: help)
  }

  private func quantified(
    _ condition: ConditionSyntax, _ kind: Quantifier.Kind, _ domain: DomainSyntax,
    _ part: ConditionSyntax
  ) -> Choices {
    let kinds = Quantifier.Kind.allCases.filter { $0 != kind }.map { other in
      [
        renamed(
          condition.key, other.rawValue,
          help: "add an example with two elements of which one matches"
        ) { condition.testing(.quantified(other, domain, satisfy: part)) }
      ]
    }
    return kinds
      + .of(variants(of: domain.path)) { path in
        var other = domain
        other.path = path
        return condition.testing(.quantified(kind, other, satisfy: part))
      }
  }
}
