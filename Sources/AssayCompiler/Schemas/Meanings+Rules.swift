/// What the keys of rules are for, in the words that editors show.
extension RuleKey {
  var meaning: String {
    switch self {
    case .title: "What the rule requires, in one line."
    case .severity: "How much a finding matters."
    case .resource: "The type of the resources to judge, in any case."
    case .when: "Selects resources; those that it doesn't select are not applicable."
    case .assert: "What must hold for each selected resource."
    case .message: "What a finding says: text with paths in braces; doubled braces are braces."
    case .rationale: "Why the rule exists."
    case .remediation: "How to put a finding right."
    case .references: "Web addresses to read on."
    case .controls: "The controls that the rule serves, by framework."
    case .examples: "Small inventories that prove the rule, by what must become of them."
    case .evidence: "Relations whose resources are added to findings; the outcome stays the same."
    case .needs: "'previous': without an earlier inventory the rule is not run."
    }
  }
}

extension ExamplesKey {
  var meaning: String {
    switch self {
    case .pass: "At least one resource is compliant, and no other fails or is unknown."
    case .fail: "At least one resource is noncompliant, and none is unknown."
    case .unknown: "At least one resource can't be judged, and none is noncompliant."
    }
  }
}

extension ExampleKey {
  var meaning: String {
    switch self {
    case .resources: "The inventory: resources as an export shows them."
    case .previous: "The earlier inventory."
    case .complete: "The types of which the example holds all resources."
    case .parameters: "Parameters set for this example alone."
    case .now: "The moment that the rule compares times with, such as 2026-01-31T12:00:00Z."
    case .finding: "What one finding must be; each part that is given counts."
    }
  }
}

extension FindingKey {
  var meaning: String {
    switch self {
    case .resource: "The id of the finding's resource."
    case .message: "The finding's message."
    case .cause: "Why the outcome is unknown."
    }
  }
}
