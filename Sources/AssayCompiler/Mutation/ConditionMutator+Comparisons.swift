internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

extension ConditionMutator {
  func variants(of comparison: ComparisonSyntax, in condition: ConditionSyntax) -> Choices {
    func changed(_ change: (inout ComparisonSyntax) -> Void) -> ConditionSyntax {
      var other = comparison
      change(&other)
      return condition.testing(.compare(other))
    }
    let name = comparison.operator
    let normalizers = comparison.normalizer?.variants(in: bytes) ?? []
    var operators: Choices = name.value.neighbours.map { other in
      [renamed(name, other, comparison.right) { changed { $0.operator.value = other } }]
    }
    if name.value.opposite == nil { operators.append([negated(condition)]) }
    let expressions =
      name.value == .matches
      ? variants(
        ofExpression: comparison.right, isCaseless: comparison.normalizer?.value != .text) : []
    return operators
      + .of(variants(of: comparison.left)) { left in changed { $0.left = left } }
      + .of(variants(of: comparison.right) + expressions) { right in
        changed { $0.right = right }
      }
      + .of(normalizers) { other in changed { $0.normalizer = other } }
  }

  func variants(of count: CountSyntax, in condition: ConditionSyntax) -> Choices {
    func changed(_ change: (inout CountSyntax) -> Void) -> ConditionSyntax {
      var other = count
      change(&other)
      return condition.testing(.count(other))
    }
    let name = count.operator
    let operators = name.value.neighbours.map { other in
      [renamed(name, other, count.right) { changed { $0.operator.value = other } }]
    }
    let unfiltered = count.where.map { filter in
      [
        Variant(
          part: changed { $0.where = nil }, kind: .part,
          edit: TextEdit(removing: filter.entry.range, from: bytes),
          change: "that 'where' is left out",
          help: "add an example in which some elements don't count")
      ]
    }
    return operators
      + .of(variants(of: count.domain.path)) { path in changed { $0.domain.path = path } }
      + .of(variants(of: count.right)) { right in changed { $0.right = right } }
      + [unfiltered].compactMap(\.self)
  }

  /// An operator's key with another operator.
  private func renamed(
    _ name: Located<Operator>, _ other: Operator, _ right: OperandSyntax,
    _ part: () -> ConditionSyntax
  ) -> Variant<ConditionSyntax> {
    let isBoundary = name.value.withBoundary == other || other.withBoundary == name.value
    let help =
      isBoundary
      ? "add an example in which both sides are equal"
      : "add an example that this condition decides"
    return renamed(name.place, other.rawValue, .operator, help: help, part)
  }

  /// A test that a value is there, or `null`, with the opposite flag, and of other values.
  func flags(
    _ flag: Located<Bool>, _ name: String, of operand: OperandSyntax, in condition: ConditionSyntax,
    _ test: (OperandSyntax, Located<Bool>) -> ConditionSyntax.Test
  ) -> Choices {
    [[flipped(flag, name).map { condition.testing(test(operand, $0)) }]]
      + .of(variants(of: operand)) { condition.testing(test($0, flag)) }
  }

  func flipped(_ flag: Located<Bool>, _ name: String) -> Variant<Located<Bool>> {
    Variant(
      part: Located(!flag.value, at: flag.place), kind: .negation,
      edit: TextEdit(flag.place.range, "\(!flag.value)"),
      change: "'\(name): \(!flag.value)' instead of '\(name): \(flag.value)'",
      help: "add an example that this condition decides")
  }
}

extension Operator {
  /// For a strict ordering, the one that takes equal values too.
  var withBoundary: Operator? {
    switch self {
    case .less: .lessOrEquals
    case .greater: .greaterOrEquals
    case .equals, .notEquals, .in, .notIn, .like, .notLike, .match, .matches, .contains,
      .notContains, .containsAll, .containsKey, .lessOrEquals, .greaterOrEquals, .startsWith,
      .endsWith:
      nil
    }
  }

  /// The operators that an author could have meant, or written, instead.
  fileprivate var neighbours: [Operator] {
    let similar: [Operator] =
      switch self {
      case .equals, .notEquals, .in, .notIn, .notLike, .notContains: []
      case .like: [.equals]
      case .match: [.like]
      case .matches: [.match]
      case .contains: [.equals]
      case .containsAll: [.in]
      case .containsKey: [.contains]
      case .less: [.lessOrEquals]
      case .lessOrEquals: [.less]
      case .greater: [.greaterOrEquals]
      case .greaterOrEquals: [.greater]
      case .startsWith: [.endsWith, .contains]
      case .endsWith: [.startsWith, .contains]
      }
    return [opposite].compactMap(\.self) + similar
  }
}
