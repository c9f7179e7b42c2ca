internal import AssayModel

/// The schema of a file of tests.
enum TestSchema {
  static let node = SchemaNode.list(of: test)

  private static let test = SchemaNode.mapping(TestKey.self) { key in
    switch key {
    case .title: .text
    case .resources: ExampleSchema.someResources
    case .previous: .definition(.resources)
    case .complete: .list(of: .matching(SchemaPattern.resourceType))
    case .parameters: .mapping(to: .definition(.value))
    case .now: .text
    case .expect: .list(of: expectation)
    }
  }

  private static let expectation =
    SchemaNode.mapping(ExpectationKey.self) { key in
      switch key {
      case .rule, .resource, .message: .text
      case .outcome: .choice(of: Outcome.self)
      case .cause: .choice(of: UnknownCause.self)
      }
    }
    .adding([
      "dependencies": [
        "cause": outcome(.unknown),
        "message": outcome(.noncompliant, .unknown),
      ]
    ])

  private static func outcome(_ outcomes: Outcome...) -> SchemaNode {
    ["properties": ["outcome": .choice(of: outcomes.map(\.rawValue))]]
  }
}
