internal import AssayEngine

/// The schema of a condition.
///
/// One mapping with all keys, so that editors can complete and explain each of them; what may
/// stand together is said apart.
enum ConditionSchema {
  static let node = SchemaNode.mapping(subjects + operators + others)
    .adding(.oneOf(ConditionKey.allCases.map(\.rawValue)))
    .adding(["dependencies": .object(companions)])

  private static let subjects = ConditionKey.allCases.map { key in
    let value: SchemaNode =
      switch key {
      case .allOf, .anyOf: .list(of: .definition(.condition))
      case .not: .definition(.condition)
      case .field, .related: .matching(SchemaPattern.path)
      case .value: OperandSchema.left
      case .any, .all, .none: quantifier
      case .count: count
      }
    return SchemaNode.Member(key.rawValue, value.meaning(key.meaning))
  }

  private static let quantifier = SchemaNode.mapping(QuantifierKey.self) { key in
    switch key {
    case .in: .matching(SchemaPattern.path)
    case .as: elementName
    case .satisfy: .definition(.condition)
    }
  }

  private static let count = SchemaNode.mapping(CountKey.self) { key in
    switch key {
    case .in: .matching(SchemaPattern.path)
    case .as: elementName
    case .where: .definition(.condition)
    }
  }

  private static let elementName = SchemaNode.matching(SchemaPattern.plainName)
    .adding(["not": .choice(of: Names.resourceFields + Names.bases)])

  private static let tests = ["exists", "isNull"]

  private static let operators =
    Operator.allCases.map {
      SchemaNode.Member($0.rawValue, OperandSchema.right(of: $0).meaning($0.meaning))
    } + [
      SchemaNode.Member("exists", .boolean.meaning("Whether there is a value, or a resource.")),
      SchemaNode.Member("isNull", .boolean.meaning("Whether the value is an explicit null.")),
    ]

  private static let others = [
    SchemaNode.Member(
      "as", .choice(of: Normalizer.self).meaning("How both sides are read before they compare.")),
    SchemaNode.Member(
      "default", OperandSchema.literal.meaning("Stands in for an absent value of the field.")),
  ]

  /// What each key asks of those beside it.
  private static let companions =
    ConditionKey.allCases.map { SchemaNode.Member($0.rawValue, besides($0)) }
    + tests.map { SchemaNode.Member($0, ["not": ["required": ["as"]]]) }
    + Operator.allCases.compactMap { name in
      companions(of: name).map { SchemaNode.Member(name.rawValue, $0) }
    }

  private static func besides(_ subject: ConditionKey) -> SchemaNode {
    let names = Operator.allCases.map(\.rawValue) + tests
    switch subject {
    case .allOf, .anyOf, .not, .any, .all, .none: return ["maxProperties": 1]
    case .related: return ["required": ["exists"], "maxProperties": 2]
    case .field: return .oneOf(names)
    case .value: return .oneOf(names).adding(["not": ["required": ["default"]]])
    case .count: return counted
    }
  }

  /// What stands beside a count: one comparison with a whole number.
  private static let counted: SchemaNode = {
    let names = Operator.allCases.filter(\.comparesNumbers).map(\.rawValue)
    let number = SchemaNode.anyOf(
      ["type": "integer"], ["type": "object", "not": ["required": ["now"]]])
    return SchemaNode.oneOf(names).adding([
      "maxProperties": 2,
      "properties": .object(names.map { SchemaNode.Member($0, number) }),
    ])
  }()

  /// Which normalisers go with an operator, and what it orders without one.
  private static func companions(of name: Operator) -> SchemaNode? {
    let normalizers = Normalizer.allCases.filter { normalizer in
      (!name.orders || normalizer.isOrdered) && (!name.looksIntoText || normalizer.keepsText)
    }
    guard normalizers != Normalizer.allCases else { return nil }
    let choice: SchemaNode = ["properties": ["as": .choice(of: normalizers.map(\.rawValue))]]
    guard name.orders else { return choice }
    let number: SchemaNode = ["properties": [name.rawValue: ["type": ["number", "object"]]]]
    return choice.adding(["if": ["not": ["required": ["as"]]], "then": number])
  }
}
