internal import AssayCompiler
internal import AssayInventory

/// The schema of a mapping's file.
enum MappingSchema {
  static let node = FileSchema.document(
    "A mapping of an export's objects to resources",
    .mapping(MappingKey.self) { key in
      switch key {
      case .mapping: .matching(SchemaPattern.identifier)
      case .missing: .choice(of: Mapping.Missing.self)
      case .resources: .list(of: entry)
      }
    }, [SchemaNode.Member("condition", condition), SchemaNode.Member("source", source)])

  private static let entry = SchemaNode.mapping(MappingEntryKey.self) { key in
    switch key {
    case .where: reference("condition")
    case .records, .nextPage, .notExported: .oneOrMore(.text)
    case .type, .id: .oneOrMore(reference("source"))
    case .fields: .mapping(from: .text, to: .oneOrMore(reference("source")))
    }
  }

  private static let condition = SchemaNode.mapping(MappingConditionKey.self) { key in
    switch key {
    case .has, .lacks: .oneOrMore(.text)
    case .equals: .mapping(from: .text, to: .oneOrMore(.scalar))
    }
  }

  /// A path, or a mapping that says more.
  private static let source = SchemaNode.anyOf(
    .text,
    .mapping(MappingSourceKey.self) { key in
      switch key {
      case .from: .oneOrMore(reference("source"))
      case .join: ["type": "string"]
      case .value, .default: .anyOf(.scalar, emptyList, emptyMapping)
      case .as: .choice(of: MappingFunction.self)
      case .where: reference("condition")
      }
    })

  private static let emptyList: SchemaNode = ["type": "array", "maxItems": 0]
  private static let emptyMapping: SchemaNode = ["type": "object", "maxProperties": 0]

  private static func reference(_ name: String) -> SchemaNode {
    ["$ref": .string("#/definitions/\(name)")]
  }
}
