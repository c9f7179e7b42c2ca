/// The schemas of the files that authors write, in draft 7 of JSON Schema.
///
/// That draft is the one that all language servers for YAML know.
package enum FileSchema {
  /// The schema of a rule's file.
  package static let rule = document(
    "A rule of a rule pack", RuleSchema.node, DefinitionName.allCases)

  /// The schema of `pack.yaml`.
  package static let pack = document("A rule pack's pack.yaml", PackSchema.node, [.value])

  /// The schema of a file of tests.
  package static let test = document(
    "Tests of a rule pack", TestSchema.node, [.value, .resources])

  /// The schema of a settings file, such as `assay.yaml`.
  package static let settings = document(
    "Settings of assay", SettingsSchema.node, [.value])

  private static func document(
    _ title: String, _ content: SchemaNode, _ definitions: [DefinitionName]
  ) -> SchemaNode {
    document(title, content, definitions.map { SchemaNode.Member($0.rawValue, $0.node) })
  }

  /// A schema of its own, with what it says once and refers to.
  package static func document(
    _ title: String, _ content: SchemaNode, _ definitions: [SchemaNode.Member]
  ) -> SchemaNode {
    let head: SchemaNode = [
      "$schema": "http://json-schema.org/draft-07/schema#", "title": .string(title),
    ]
    return head.adding(content).adding(["definitions": .object(definitions)])
  }
}

/// The names of what schemas say once and refer to.
enum DefinitionName: String, CaseIterable {
  case condition, reference, value, resources

  var node: SchemaNode {
    switch self {
    case .condition: ConditionSchema.node
    case .reference: OperandSchema.reference
    case .value: OperandSchema.value
    case .resources: ExampleSchema.resources
    }
  }
}
