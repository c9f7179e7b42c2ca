import AssayEngine
import AssayModel

/// What conditions come to, read straight off plain trees: no columns, no program, no cutting short.
///
/// It knows what the conditions of `ConditionGenerator` need, and is written to be seen through.
struct ReferenceEvaluator {
  var resource: Tree
  var items: [Tree] = []

  /// `true`, `false`, or the cause of an unknown.
  enum Result: Hashable {
    case known(Bool)
    case unknown(UnknownCause)
  }

  func evaluate(_ condition: Condition) -> Result {
    switch condition {
    case .allOf(let parts): combine(parts.map(evaluate), decisive: false)
    case .anyOf(let parts): combine(parts.map(evaluate), decisive: true)
    case .not(let part): not(evaluate(part))
    case .compare(let comparison):
      compare(value(comparison.left), comparison.operator, value(comparison.right))
    case .exists(let operand, let exists): existence(value(operand), exists)
    case .quantified(let quantifier): quantify(quantifier)
    case .isNull, .related, .count: .unknown(.wrongType)
    }
  }

  private func not(_ result: Result) -> Result {
    if case .known(let value) = result { .known(!value) } else { result }
  }

  private func combine(_ results: [Result], decisive: Bool) -> Result {
    if results.contains(.known(decisive)) { return .known(decisive) }
    return results.first { $0 != .known(!decisive) } ?? .known(!decisive)
  }

  private func existence(_ value: Tree, _ exists: Bool) -> Result {
    if case .unknown(let cause) = value { return .unknown(cause) }
    return .known((value != .null) == exists)
  }

  private func quantify(_ quantifier: Quantifier) -> Result {
    guard case .field(let reference) = quantifier.domain else { return .unknown(.wrongType) }
    let elements: [Tree]
    switch value(.field(reference, default: nil)) {
    case .null: return quantifier.kind == .any ? .known(false) : .unknown(.absent)
    case .unknown(let cause): return .unknown(cause)
    case .array(let values): elements = values
    case .object(let entries): elements = entries.map(\.value)
    case .boolean, .number, .string: return .unknown(.wrongType)
    }
    let results = elements.map { element in
      ReferenceEvaluator(resource: resource, items: items + [element])
        .evaluate(quantifier.satisfy)
    }
    switch quantifier.kind {
    case .any: return combine(results, decisive: true)
    case .all: return combine(results, decisive: false)
    case .none: return not(combine(results, decisive: true))
    }
  }

  private func compare(_ left: Tree, _ operator: Operator, _ right: Tree) -> Result {
    let isNegative = `operator` == .notEquals || `operator` == .notContains
    if left == .null || right == .null {
      if `operator` != .less { return .known(isNegative) }
    }
    for side in [left, right] {
      if case .unknown(let cause) = side { return .unknown(cause) }
      if side == .null { return .unknown(.absent) }
    }
    switch `operator` {
    case .equals, .notEquals: return equalLists(left, right).map { $0 != isNegative }
    case .contains, .notContains: return contains(left, right).map { $0 != isNegative }
    case .less: return precedes(left, right)
    default: return .unknown(.wrongType)
    }
  }

  private func precedes(_ left: Tree, _ right: Tree) -> Result {
    switch (left, right) {
    case (.string(let left), .string(let right)): .known(left.lowercased() < right.lowercased())
    case (.number(let left), .number(let right)): .known(Int(left) ?? 0 < Int(right) ?? 0)
    default: .unknown(.wrongType)
    }
  }

  private func equalLists(_ left: Tree, _ right: Tree) -> Result {
    guard case .array(let lefts) = left, case .array(let rights) = right else {
      return equal(left, right)
    }
    guard lefts.count == rights.count else { return .known(false) }
    return combine(zip(lefts, rights).map(equalMembers), decisive: false)
  }

  private func equalMembers(_ left: Tree, _ right: Tree) -> Result {
    if left == .null || right == .null { return .known(false) }
    for case .unknown(let cause) in [left, right] { return .unknown(cause) }
    return equal(left, right)
  }

  private func equal(_ left: Tree, _ right: Tree) -> Result {
    switch (left, right) {
    case (.string(let left), .string(let right)): .known(left.lowercased() == right.lowercased())
    case (.array, _), (.object, _), (_, .array), (_, .object): .unknown(.wrongType)
    default: .known(left == right)
    }
  }

  private func contains(_ left: Tree, _ right: Tree) -> Result {
    switch (left, right) {
    case (.array(let members), _):
      return combine(members.map { equalMembers($0, right) }, decisive: true)
    case (.string(let text), .string(let part)):
      return .known(text.lowercased().contains(part.lowercased()))
    default: return .unknown(.wrongType)
    }
  }

  /// An operand's value; absent and `null` are both `null`.
  private func value(_ operand: Operand) -> Tree {
    guard case .field(let reference, _) = operand else {
      guard case .literal(let literal) = operand else { return .null }
      return tree(literal)
    }
    var value = resource
    if case .item(let level) = reference.base { value = items[level] }
    for name in reference.path.components { value = value[name] ?? .null }
    return value
  }

  private func tree(_ literal: Literal) -> Tree {
    switch literal {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .number(let text): .number(text)
    case .string(let text): .string(text)
    case .list(let members): .array(members.map(tree))
    }
  }
}

extension ReferenceEvaluator.Result {
  fileprivate func map(_ transform: (Bool) -> Bool) -> Self {
    if case .known(let value) = self { .known(transform(value)) } else { self }
  }

  /// The verdict as `verdict(_:on:)` gives it.
  var verdict: String {
    switch self {
    case .known(let value): value ? "compliant" : "noncompliant"
    case .unknown(let cause): "unknown: \(cause.rawValue)"
    }
  }
}
