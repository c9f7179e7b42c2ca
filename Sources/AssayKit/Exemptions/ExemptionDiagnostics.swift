internal import AssayModel
internal import AssaySyntax

extension WrittenFile.Kind {
  /// More than a hundred thousand exemptions have.
  static let exemptions = Self(
    content: "exemptions", limit: (64 << 20, "64 MiB"), unreadable: "unreadable-exemptions",
    unreadableHelp: "name a YAML file with '--exemptions'; 'assay schema exemptions' says what is "
      + "in it",
    tooLarge: "exemptions-too-large",
    tooLargeHelp: "name a file of exemptions with '--exemptions', not an inventory")
}

/// Mistakes in files of exemptions.
extension Diagnostic {
  static func emptyExemptions(_ path: String) -> Diagnostic {
    Diagnostic(
      "empty-file", subject: .rules, "the file is empty", file: path,
      help: "write 'exemptions' in it and a list; '[]' exempts nothing")
  }

  static func untargeted(at place: Place) -> Diagnostic {
    .mistake(
      "missing-key", "an exemption must have 'resource' or 'scope'", at: place,
      help: "add 'resource: ID', or 'scope: /subscriptions/ID'")
  }

  static func invalidExpiry(_ text: Located<String>) -> Diagnostic {
    .mistake(
      "invalid-expiry", "'\(text.value)' is neither a day nor a moment", at: text.place,
      help:
        "write a day that the calendar has, such as 2027-03-31, or a moment with its zone, such "
        + "as 2027-03-31T12:00:00Z")
  }

  static func invalidExemptedRule(_ name: Located<String>) -> Diagnostic {
    .mistake(
      "invalid-exempted-rule", "'\(name.value)' can't be a rule's id", at: name.place,
      help: "write PACK.RULE, as reports name rules, or a pattern such as 'PACK.*'")
  }

  static func invalidScope(_ name: Located<String>) -> Diagnostic {
    .mistake(
      "invalid-scope", "'\(name.value)' is no scope of which resources are known to be in it",
      at: name.place,
      help: "write /subscriptions/ID, /subscriptions/ID/resourceGroups/NAME or /tenants/GUID")
  }

  static func unknownExemptedOutcome(_ name: Located<String>) -> Diagnostic {
    .mistake(
      "unknown-outcome", "'\(name.value)' can't be exempt", at: name.place,
      help: Suggestion.help(
        for: name.value, among: ExemptionFile.outcomes.map(\.rawValue)))
  }

  static func nothingAccepted(at place: Place) -> Diagnostic {
    .mistake(
      "empty-text", "'observed' is empty", at: place,
      help: "write a path and the value that is accepted, or leave it out")
  }

  static func tooManyPatterns(_ nouns: String, at place: Place) -> Diagnostic {
    .mistake(
      "too-many-exemptions",
      "a file has at most \(ExemptionFile.mostPatterns) patterns of \(nouns)", at: place,
      help: "write ids, or 'scope' for all that lies in a subscription or a resource group")
  }

  static func tooManyPairs(at place: Place) -> Diagnostic {
    .mistake(
      "too-many-exemptions",
      "a file has at most \(ExemptionFile.mostPairs) pairs of a rule and a resource", at: place,
      help: "write patterns or 'scope' in place of long lists")
  }

  static func boundlessExemption(at place: Place) -> Diagnostic {
    .mistake(
      "boundless-exemption", "an exemption from every rule for every resource", at: place,
      help: "name the rules, or the resources, or leave the check out")
  }

  static func repeatedExemption(at place: Place, first: Place) -> Diagnostic {
    .mistake(
      "repeated-exemption", "two exemptions are for the same rule and resource", at: place,
      help: "keep one of the two; 'observed' takes a list of values",
      notes: [Note("the first one is here", at: first.span)])
  }
}
