internal import AssaySyntax

/// What a value of a pack's file is, as far as the order of keys depends on it.
enum ValueShape {
  case pack, parameters, parameter, relations, relation, pairs, pair
  case rule, conditions, condition, quantifier, count, operand
  case examples, exampleList, example, finding
  case tests, test, expectations, expectation
  case settings
  case other(FileLayout)
  case free

  /// What a file holds, told by its outermost keys.
  ///
  /// - Parameter others: Kinds of files beside those of packs, by a key that each must have.
  init(ofFile root: WrittenNode, or others: [String: FileLayout]) {
    guard case .mapping(let entries) = root.content else {
      self = .tests
      return
    }
    let keys = Set(entries.compactMap(\.key.text))
    if keys.contains(PackKey.pack.rawValue) {
      self = .pack
    } else {
      let other = others.first { keys.contains($0.key) }
      // A file with nothing but a key that settings share is the other kind.
      let isSettings =
        !keys.isEmpty && keys.isSubset(of: SettingsKey.names) && (other == nil || keys.count > 1)
      self = isSettings ? .settings : other.map { .other($0.value) } ?? .rule
    }
  }

  /// What a file holds whose outermost value this is.
  var fileKind: PackFileKind {
    if case .pack = self { return .manifest }
    if case .tests = self { return .tests }
    if case .settings = self { return .settings }
    return .rule
  }

  /// The keys in the order of the reference; `nil` where the author orders them.
  var order: [String]? {
    switch self {
    case .pack: PackKey.names
    case .parameter: ParameterKey.names
    case .relation: RelationKey.names
    case .pair: MatchKey.names
    case .rule: RuleKey.names
    case .condition:
      ConditionKey.allCases.map(\.rawValue) + ["default"] + OperatorKey.names + ["as"]
    case .quantifier: QuantifierKey.names
    case .count: CountKey.names
    case .operand: ReferenceKey.names
    case .examples: ExamplesKey.names
    case .example: ExampleKey.names
    case .finding: FindingKey.names
    case .test: TestKey.names
    case .expectation: ExpectationKey.names
    case .settings: SettingsKey.names
    case .other(let layout): layout.order
    case .parameters, .relations, .pairs, .conditions, .exampleList, .tests, .expectations, .free:
      nil
    }
  }

  /// What an element of a list is.
  var element: ValueShape {
    switch self {
    case .pairs: .pair
    case .conditions: .condition
    case .exampleList: .example
    case .tests: .test
    case .expectations: .expectation
    case .other: self
    case .pack, .parameters, .parameter, .relations, .relation, .pair, .rule, .condition,
      .quantifier, .count, .operand, .examples, .example, .finding, .test, .expectation, .settings,
      .free:
      .free
    }
  }

  /// What the value of a key is.
  func value(of key: String) -> ValueShape {
    switch self {
    case .pack: PackKey(rawValue: key).map(Self.value) ?? .free
    case .parameters: .parameter
    case .relations: .relation
    case .relation: key == RelationKey.match.rawValue ? .pairs : .free
    case .rule: RuleKey(rawValue: key).map(Self.value) ?? .free
    case .condition: ConditionKey(rawValue: key).map(Self.value) ?? .operand
    case .quantifier: key == QuantifierKey.satisfy.rawValue ? .condition : .free
    case .count: key == CountKey.where.rawValue ? .condition : .free
    case .examples: .exampleList
    case .example: key == ExampleKey.finding.rawValue ? .finding : .free
    case .test: key == TestKey.expect.rawValue ? .expectations : .free
    case .other(let layout): .other(layout.value(key))
    case .parameter, .pairs, .pair, .conditions, .operand, .exampleList, .finding, .tests,
      .expectations, .expectation, .settings, .free:
      .free
    }
  }

  private static func value(of key: PackKey) -> ValueShape {
    switch key {
    case .parameters: .parameters
    case .relations: .relations
    case .pack, .version, .title, .description: .free
    }
  }

  private static func value(of key: RuleKey) -> ValueShape {
    switch key {
    case .when, .assert: .condition
    case .examples: .examples
    case .title, .severity, .resource, .message, .rationale, .remediation, .references,
      .controls, .evidence, .needs:
      .free
    }
  }

  private static func value(of key: ConditionKey) -> ValueShape {
    switch key {
    case .allOf, .anyOf: .conditions
    case .not: .condition
    case .value: .operand
    case .any, .all, .none: .quantifier
    case .count: .count
    case .field, .related: .free
    }
  }
}

extension WrittenNode {
  /// The text of a scalar that is one.
  var text: String? {
    if case .scalar(.string(let text)) = content { return text }
    return nil
  }
}
