internal import AssaySyntax

/// The keys of a file of exemptions.
enum ExemptionFileKey: String, FileKey {
  case exemptions

  static let subject = "a file of exemptions"
  static let required: [Self] = [.exemptions]

  var meaning: String {
    switch self {
    case .exemptions: "The accepted departures; of two that cover a finding the first holds."
    }
  }
}

/// The keys of an exemption.
enum ExemptionKey: String, FileKey {
  case rule, resource, scope, outcome, observed, reason, owner, ticket, expires

  static let subject = "an exemption"
  static let required: [Self] = [.rule, .reason, .owner, .expires]

  var meaning: String {
    switch self {
    case .rule: "The rule's id, such as pack.rule, or a pattern: * stands for any text."
    case .resource: "The resource's id, or a pattern: * stands for any text."
    case .scope:
      "Where the resource lies: /subscriptions/ID, with or without /resourceGroups/NAME, "
        + "or /tenants/GUID."
    case .outcome: "What is accepted: noncompliant, if nothing is said, or unknown."
    case .observed:
      "The values that are accepted, by path: with others than these the finding counts."
    case .reason: "Why the departure is accepted."
    case .owner: "Who answers for it: a person or a team."
    case .ticket: "Where it was decided."
    case .expires:
      "The last day, such as 2027-03-31, or moment, such as 2027-03-31T12:00:00Z, on which it holds."
    }
  }

  static func help(for key: String) -> String? {
    switch key {
    case "rules", "resources", "scopes", "outcomes": "write '\(key.dropLast())', also for a list"
    case "until", "expiry", "expiration", "expiresOn", "expires_on", "valid-until":
      "did you mean 'expires'?"
    case "justification", "description", "comment": "did you mean 'reason'?"
    default: nil
    }
  }
}
