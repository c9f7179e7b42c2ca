internal import AssayModel

/// The schema of a rule's examples.
enum ExampleSchema {
  static let node = SchemaNode.mapping(ExamplesKey.self) { kind in
    .list(of: example(of: kind))
  }

  /// Resources as an export shows them: of their other fields nothing is said.
  static let resources: SchemaNode = [
    "type": "array",
    "items": [
      "type": "object", "required": ["id", "type"], "properties": ["id": .text, "type": .text],
    ],
  ]

  static let someResources: SchemaNode = ["allOf": [.definition(.resources), ["minItems": 1]]]

  private static func example(of kind: ExamplesKey) -> SchemaNode {
    .mapping(ExampleKey.self) { key in
      switch key {
      case .resources: someResources
      case .previous: .definition(.resources)
      case .complete: .list(of: .matching(SchemaPattern.resourceType))
      case .parameters: .mapping(to: .definition(.value))
      case .now: .text
      case .finding: finding(of: kind)
      }
    }
  }

  /// A finding as an example of a kind can have it.
  private static func finding(of kind: ExamplesKey) -> SchemaNode {
    guard kind != .pass else { return ["not": [:]] }
    return .mapping(FindingKey.self) { key in
      switch key {
      case .resource, .message: .text
      case .cause: kind == .unknown ? .choice(of: UnknownCause.self) : ["not": [:]]
      }
    }
  }
}
