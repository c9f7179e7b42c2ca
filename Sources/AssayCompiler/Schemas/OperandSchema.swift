internal import AssayEngine

/// The schemas of what stands on the sides of a comparison.
enum OperandSchema {
  /// A literal of any kind: a single value or a list of such, which for parameters may be empty.
  static let value = SchemaNode.anyOf(literal, ["type": "array", "items": literal])

  /// `{ field: … }`, `{ parameter: … }` or `{ now: … }`.
  static let reference = SchemaNode.mapping(ReferenceKey.self) { key in
    switch key {
    case .field: .matching(SchemaPattern.path)
    case .default: literal
    case .parameter: .text
    case .now: .matching(SchemaPattern.moment)
    }
  }
  .adding(.oneOf([ReferenceKey.field, .parameter, .now].map(\.rawValue)))
  .adding(["dependencies": ["default": ["field"]]])

  /// A single value, but none of Azure Policy's expressions.
  static let literal = SchemaNode.scalar
    .adding(["not": ["type": "string", "pattern": .string(SchemaPattern.policyExpression)]])

  /// What can stand on the left side.
  static let left = SchemaNode.anyOf(literal, list, .definition(.reference))

  /// What can stand on an operator's right side, whatever stands on the left.
  static func right(of name: Operator) -> SchemaNode {
    if name == .matches { return .anyOf(literalText, parameter) }
    if name.takesList { return .anyOf(list, referenceWithoutMoment) }
    if name.looksIntoText { return .anyOf(literalText, referenceWithoutMoment) }
    return .anyOf(literal, name.comparesNumbers ? .definition(.reference) : referenceWithoutMoment)
  }

  private static let list = SchemaNode.list(of: literal)
  private static let literalText: SchemaNode = ["type": "string", "allOf": [literal]]
  private static let parameter: SchemaNode = [
    "allOf": [.definition(.reference), ["required": ["parameter"]]]
  ]
  private static let referenceWithoutMoment: SchemaNode = [
    "allOf": [.definition(.reference), ["properties": ["now": ["not": [:]]]]]
  ]
}
