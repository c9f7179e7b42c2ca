internal import AssayEngine
internal import AssaySyntax

extension PackFileReader {
  /// A condition; `nil` if it has a mistake, which is then reported.
  mutating func condition(_ node: LocatedNode) -> ConditionSyntax? {
    guard case .mapping(let entries) = node.content else {
      report(.notACondition(node.content, at: place(node)))
      return nil
    }
    guard let (subject, kind) = subject(of: entries, in: node) else { return nil }
    let others = entries.filter { $0.key != subject.key }
    return test(kind, subject, others).map { test in
      ConditionSyntax(
        test, key: place(subject.keyRange), at: place(node),
        reference: place(node.alias ?? node.range))
    }
  }

  private mutating func test(
    _ kind: ConditionKey, _ subject: LocatedNode.Entry, _ others: [LocatedNode.Entry]
  ) -> ConditionSyntax.Test? {
    switch kind {
    case .allOf: return group(subject, others).map { .allOf($0) }
    case .anyOf: return group(subject, others).map { .anyOf($0) }
    case .not:
      refuse(others, beside: subject)
      return condition(subject.value).map { .not($0) }
    case .field: return fieldTest(subject, others)
    case .value: return valueTest(subject, others)
    case .related: return relatedTest(subject, others)
    case .any: return quantifier(.any, subject, others)
    case .all: return quantifier(.all, subject, others)
    case .none: return quantifier(.none, subject, others)
    case .count: return count(subject, others)
    }
  }

  /// The one entry that says what kind of condition a mapping is.
  private mutating func subject(
    of entries: [LocatedNode.Entry], in node: LocatedNode
  ) -> (LocatedNode.Entry, ConditionKey)? {
    let subjects = entries.compactMap { entry in
      ConditionKey(rawValue: entry.key).map { (entry, $0) }
    }
    if let first = subjects.first {
      guard subjects.count > 1 else { return first }
      report(.mixedCondition(key(first.0), key(subjects[1].0)))
      return nil
    }
    let known = ConditionKey.allCases.map(\.rawValue)
    let strangers = entries.filter {
      OperatorKey($0.key) == nil && !["as", "default"].contains($0.key)
    }
    if let stranger = strangers.first(where: {
      Suggestion.nearest(to: $0.key, among: known) != nil
    }) ?? strangers.first {
      report(.unknownKey(key(stranger), in: "a condition", known: known))
    } else {
      report(.conditionWithoutSubject(at: head(node)))
    }
    return nil
  }

  private mutating func group(
    _ subject: LocatedNode.Entry, _ others: [LocatedNode.Entry]
  ) -> [ConditionSyntax]? {
    refuse(others, beside: subject)
    let conditions = elements(subject).compactMap { condition($0) }
    return conditions.isEmpty ? nil : conditions
  }

  /// Reports keys beside one that stands alone.
  mutating func refuse(_ others: [LocatedNode.Entry], beside subject: LocatedNode.Entry) {
    for other in others { report(.keyBeside(key(other), subject: subject.key)) }
  }
}
