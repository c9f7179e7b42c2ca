internal import AssayEngine
internal import AssaySyntax

/// A key that compares what stands on a condition's left.
enum OperatorKey {
  case comparison(Operator)
  case exists, isNull

  static let names = Operator.allCases.map(\.rawValue) + ["exists", "isNull"]

  init?(_ name: String) {
    switch name {
    case "exists": self = .exists
    case "isNull": self = .isNull
    default:
      guard let comparison = Operator(rawValue: name) else { return nil }
      self = .comparison(comparison)
    }
  }
}

/// What stands beside the left side of a condition.
private struct LeafParts {
  var `operator`: (entry: LocatedNode.Entry, key: OperatorKey)
  var `as`: LocatedNode.Entry?
}

extension PackFileReader {
  mutating func fieldTest(
    _ subject: LocatedNode.Entry, _ others: [LocatedNode.Entry]
  ) -> ConditionSyntax.Test? {
    let fallback = others.first { $0.key == "default" }
      .flatMap { keyed($0, scalar($0.value, of: "'default'")) }
    let left = path(subject).map {
      OperandSyntax(content: .path($0, default: fallback), place: place(subject.value))
    }
    return test(left, of: subject, others.filter { $0.key != "default" })
  }

  mutating func valueTest(
    _ subject: LocatedNode.Entry, _ others: [LocatedNode.Entry]
  ) -> ConditionSyntax.Test? {
    test(operand(subject), of: subject, others)
  }

  mutating func relatedTest(
    _ subject: LocatedNode.Entry, _ others: [LocatedNode.Entry]
  ) -> ConditionSyntax.Test? {
    let relation = path(subject)
    let exists = others.first { $0.key == "exists" }
    refuse(others.filter { $0.key != "exists" }, beside: subject)
    guard let exists else {
      report(.missingKey("exists", in: "a 'related' condition", at: place(subject.keyRange)))
      return nil
    }
    guard let isThere = boolean(exists), let relation else { return nil }
    return .related(relation, exists: Located(isThere, at: place(exists.value)))
  }

  /// `{ count: { in: …, where: … }, greaterOrEquals: 2 }`.
  mutating func count(
    _ subject: LocatedNode.Entry, _ others: [LocatedNode.Entry]
  ) -> ConditionSyntax.Test? {
    let counted = counted(subject)
    guard let parts = parts(others, of: subject) else { return nil }
    if let normalizer = parts.as { report(.normalizerForCount(key(normalizer))) }
    guard case .comparison(let `operator`) = parts.operator.key, `operator`.comparesNumbers else {
      report(.operatorForCount(key(parts.operator.entry)))
      return nil
    }
    guard let right = operand(parts.operator.entry), let counted else { return nil }
    let place = place(parts.operator.entry.keyRange)
    return .count(
      CountSyntax(
        domain: counted.domain, where: counted.where, operator: Located(`operator`, at: place),
        right: right))
  }

  private mutating func test(
    _ left: OperandSyntax?, of subject: LocatedNode.Entry, _ others: [LocatedNode.Entry]
  ) -> ConditionSyntax.Test? {
    let mistaken = ConditionSyntax.Test.mistaken([left].compactMap(\.self))
    guard let parts = parts(others, of: subject) else { return mistaken }
    switch parts.operator.key {
    case .exists, .isNull:
      if let normalizer = parts.as {
        report(.normalizerWithoutComparison(key(normalizer), with: parts.operator.entry.key))
      }
      guard let value = boolean(parts.operator.entry), let left else { return mistaken }
      let flag = Located(value, at: place(parts.operator.entry.value))
      if case .exists = parts.operator.key { return .exists(left, flag) }
      return .isNull(left, flag)
    case .comparison(let `operator`): return comparison(`operator`, left, parts)
    }
  }

  private mutating func comparison(
    _ name: Operator, _ left: OperandSyntax?, _ parts: LeafParts
  ) -> ConditionSyntax.Test {
    let normalizer = choice(parts.as, of: .normalizer, as: Normalizer.self)
    let right = operand(parts.operator.entry)
    guard let left, let right, (parts.as == nil) == (normalizer == nil) else {
      return .mistaken([left, right].compactMap(\.self))
    }
    let place = place(parts.operator.entry.keyRange)
    return .compare(
      ComparisonSyntax(
        left: left, operator: Located(name, at: place), right: right,
        normalizer: parts.as.flatMap { keyed($0, normalizer?.value) }))
  }

  /// Finds the one operator, and reports what else is there.
  private mutating func parts(
    _ others: [LocatedNode.Entry], of subject: LocatedNode.Entry
  ) -> LeafParts? {
    var operators: [(entry: LocatedNode.Entry, key: OperatorKey)] = []
    var normalizer: LocatedNode.Entry?
    var hasStranger = false
    for entry in others {
      if let key = OperatorKey(entry.key) {
        operators.append((entry, key))
      } else if entry.key == "as" {
        normalizer = entry
      } else {
        hasStranger = true
        report(stranger(entry, beside: subject))
      }
    }
    guard let first = operators.first else {
      if !hasStranger { report(.missingOperator(for: key(subject))) }
      return nil
    }
    if operators.count > 1 {
      report(.severalOperators(key(first.entry), key(operators[1].entry)))
      return nil
    }
    return LeafParts(operator: first, as: normalizer)
  }
}
