internal import AssayModel

/// The schema of a rule's file.
enum RuleSchema {
  static let node = SchemaNode.mapping(RuleKey.self) { key in
    switch key {
    case .title, .rationale, .remediation: .text
    case .severity: .choice(of: Severity.self)
    case .resource: .matching(SchemaPattern.resourceType)
    case .when, .assert: .definition(.condition)
    case .message: ["allOf": [.text, .matching(SchemaPattern.message)]]
    case .references: .list(of: .matching(SchemaPattern.webAddress))
    case .controls: .mapping(to: .list(of: .text))
    case .evidence: .list(of: .matching(SchemaPattern.path))
    case .needs: .choice(of: Need.self)
    case .examples: ExampleSchema.node
    }
  }
}
