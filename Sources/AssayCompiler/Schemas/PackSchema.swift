internal import AssayEngine

/// The schema of `pack.yaml`.
enum PackSchema {
  static let node = SchemaNode.mapping(PackKey.self) { key in
    switch key {
    case .pack: .matching(SchemaPattern.identifier)
    case .version, .title, .description: .text
    case .parameters: .mapping(from: .matching(SchemaPattern.plainName), to: parameter)
    case .relations: .mapping(from: relationName, to: relation)
    }
  }

  private static let parameter =
    SchemaNode.mapping(ParameterKey.self) { key in
      switch key {
      case .type: .choice(of: ParameterType.self)
      case .default: .definition(.value)
      case .description: .text
      case .allowed: .list(of: .definition(.value))
      }
    }.adding(["allOf": .array(ParameterType.allCases.map(values))])

  /// What the values of a parameter are if it is of the type.
  private static func values(of type: ParameterType) -> SchemaNode {
    let value: SchemaNode =
      switch type {
      case .string: ["type": "string"]
      case .integer: ["type": "integer"]
      case .number: ["type": "number"]
      case .boolean: .boolean
      case .list: ["type": "array"]
      case .duration: .matching(SchemaPattern.duration)
      case .dateTime: .anyOf(["type": "integer"], .matching(SchemaPattern.dateTime))
      }
    return [
      "if": ["properties": ["type": ["const": .string(type.rawValue)]], "required": ["type"]],
      "then": ["properties": ["default": value, "allowed": ["items": value]]],
    ]
  }

  private static let relation = SchemaNode.mapping(RelationKey.self) { key in
    switch key {
    case .from, .to: .matching(SchemaPattern.resourceType)
    case .cardinality: .choice(of: Relation.Cardinality.self)
    case .inverse: relationName
    case .match: .list(of: pair)
    case .description: .text
    }
  }

  private static let relationName = SchemaNode.matching(SchemaPattern.plainName)
    .adding(["not": .choice(of: Names.resourceFields + Names.bases)])

  private static let pair = SchemaNode.mapping(MatchKey.self) { key in
    switch key {
    case .from, .to: .matching(SchemaPattern.path)
    case .as: .choice(of: Normalizer.self)
    case .within: ["type": "boolean"]
    }
  }
}
