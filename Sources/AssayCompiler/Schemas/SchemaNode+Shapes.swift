package import AssaySyntax

/// The shapes that values of a pack's files have.
extension SchemaNode {
  /// Text that isn't empty.
  package static let text = matching(SchemaPattern.text)

  /// A boolean, a number or text.
  package static let scalar: SchemaNode = ["type": ["boolean", "number", "string"]]

  package static let boolean: SchemaNode = ["type": "boolean"]

  package static func matching(_ pattern: String) -> SchemaNode {
    ["type": "string", "pattern": .string(pattern)]
  }

  /// A list that isn't empty.
  package static func list(of element: SchemaNode) -> SchemaNode {
    ["type": "array", "minItems": 1, "items": element]
  }

  /// A value, or a list of such values that isn't empty.
  package static func oneOrMore(_ node: SchemaNode) -> SchemaNode {
    .anyOf(node, .list(of: node))
  }

  /// One of the names that a table has.
  package static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    of choices: Choice.Type
  ) -> SchemaNode {
    choice(of: choices.allCases.map(\.rawValue))
  }

  package static func choice(of names: [String]) -> SchemaNode {
    ["enum": .array(names.map(SchemaNode.string))]
  }

  package static func anyOf(_ alternatives: SchemaNode...) -> SchemaNode {
    ["anyOf": .array(alternatives)]
  }

  /// What the schema says elsewhere, under a name of its own.
  static func definition(_ name: DefinitionName) -> SchemaNode {
    ["$ref": .string("#/definitions/\(name.rawValue)")]
  }

  /// A mapping with the keys of a table and no others.
  package static func mapping<Key: FileKey>(
    _ keys: Key.Type, _ value: (Key) -> SchemaNode
  ) -> SchemaNode {
    mapping(keys.allCases.map { Member($0.rawValue, value($0).meaning($0.meaning)) })
      .adding(["required": .array(Key.required.map { .string($0.rawValue) })])
  }

  package static func mapping(_ properties: [Member]) -> SchemaNode {
    ["type": "object", "properties": .object(properties), "additionalProperties": false]
  }

  /// A mapping from names that the author chooses.
  package static func mapping(
    from names: SchemaNode? = nil, to value: SchemaNode
  ) -> SchemaNode {
    let mapping: SchemaNode = ["type": "object", "additionalProperties": value]
    return names.map { mapping.adding(["propertyNames": $0]) } ?? mapping
  }

  /// A mapping that has exactly one of the keys.
  package static func oneOf(_ keys: [String]) -> SchemaNode {
    ["oneOf": .array(keys.map { ["required": [.string($0)]] })]
  }

  /// The node with what editors show of it; what stands beside a reference would not be seen.
  package func meaning(_ text: String) -> SchemaNode {
    guard case .object(let members) = self, members.first?.key != "$ref" else {
      return ["description": .string(text), "allOf": [self]]
    }
    return .object([Member("description", .string(text))] + members)
  }

  /// The node with more members, empty lists left out.
  package func adding(_ other: SchemaNode) -> SchemaNode {
    guard case .object(let members) = self, case .object(let others) = other else { return self }
    return .object(members + others.filter { $0.value != .array([]) })
  }
}
