/// What the keys of tests are for, in the words that editors show.
extension TestKey {
  var meaning: String {
    switch self {
    case .title: "What the test shows; no other test of the pack has the same title."
    case .resources: "The inventory: resources as an export shows them."
    case .previous: "The earlier inventory."
    case .complete: "The types of which the test holds all resources."
    case .parameters: "Parameters set for this test alone."
    case .now: "The moment that rules compare times with, such as 2026-01-31T12:00:00Z."
    case .expect: "What the rules must conclude; any other finding fails the test."
    }
  }
}

extension ExpectationKey {
  var meaning: String {
    switch self {
    case .rule: "The id of a rule of the pack, without the pack's name."
    case .resource: "The resource's id; or its name, if no other of the rule's type has it."
    case .outcome: "What the rule must conclude about the resource."
    case .cause: "Why the outcome is unknown."
    case .message: "The finding's message, all of it."
    }
  }
}
