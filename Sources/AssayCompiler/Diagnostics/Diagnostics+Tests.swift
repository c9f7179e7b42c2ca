internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Mistakes about what examples and tests suppose and expect.
extension Diagnostic {
  static func strayTestFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "stray-test-file", subject: .rules,
      "a file in 'tests' that doesn't end in '.test.yaml' is not read", file: path,
      help: "rename it to end in '.test.yaml', or move it out of the pack")
  }

  static func testsNotListed(_ content: LocatedNode.Content, at place: Place) -> Diagnostic {
    var mistake = Diagnostic.wrongType("a file of tests", not: content, .list, at: place)
    mistake.help = "begin each test with '- title: …'"
    return mistake
  }

  static func noTests(at place: Place) -> Diagnostic {
    .mistake(
      "empty-list", "the file is an empty list", at: place,
      help: "write at least one test, beginning with '- title: …', or delete the file")
  }

  static func duplicateTest(_ title: Located<String>, first: Place) -> Diagnostic {
    .mistake(
      "duplicate-test", "two tests are titled '\(title.value)'", at: title.place,
      help: "say in each title what only that test shows",
      notes: [Note("the other one is here", at: first.span)])
  }

  static func invalidTime(_ text: Located<String>) -> Diagnostic {
    .mistake(
      "invalid-time", "'\(text.value)' is not a time", at: text.place,
      help: "give a date with a time and a zone, for example 2026-01-31T12:00:00Z")
  }

  static func unknownRule(
    _ name: Located<String>, of pack: String, known: [String]
  ) -> Diagnostic {
    let own = "\(pack)."
    var mistake = Diagnostic.unknownName(.rule, name, known: known)
    if name.value.hasPrefix(own), known.contains(String(name.value.dropFirst(own.count))) {
      mistake.help = "leave out the pack's name: '\(name.value.dropFirst(own.count))'"
    }
    return mistake
  }

  static func unknownResource(_ name: Located<String>, known: [String]) -> Diagnostic {
    .mistake(
      "unknown-resource", "no resource of the test has the id or the name '\(name.value)'",
      at: name.place, help: Suggestion.help(for: name.value, among: known))
  }

  static func ambiguousResource(_ name: Located<String>, ids: [String]) -> Diagnostic {
    .mistake(
      "ambiguous-resource", "\(ids.count) resources of the test have the name '\(name.value)'",
      at: name.place, help: "write the id of one of them: \(ids.joined(separator: ", "))")
  }

  static func resourceNotJudged(
    _ name: Located<String>, type: String, rule: RuleDescriptor.ID, judges: ResourceType
  ) -> Diagnostic {
    .mistake(
      "resource-not-judged",
      "'\(rule.rule)' judges no '\(type)', so it says nothing of this resource",
      at: name.place, help: "name a resource of the type '\(judges.spelling)'")
  }

  static func duplicateExpectation(
    _ resource: Located<String>, of rule: String, first: Place
  ) -> Diagnostic {
    .mistake(
      "duplicate-expectation",
      "the test says twice what '\(rule)' concludes about this resource", at: resource.place,
      help: "keep one of the two", notes: [Note("the other one is here", at: first.span)])
  }

  static func causeWithoutUnknown(_ key: Located<String>, _ outcome: Outcome) -> Diagnostic {
    .mistake(
      "cause-without-unknown", "only an unknown outcome has a cause, and this is \(outcome)",
      at: key.place, help: "remove 'cause', or write 'outcome: unknown'")
  }

  static func messageWithoutFinding(_ key: Located<String>, _ outcome: Outcome) -> Diagnostic {
    .mistake(
      "message-without-finding", "what is \(outcome) is no finding, so it has no message",
      at: key.place, help: "remove 'message', or expect the outcome noncompliant or unknown")
  }

  static func expectationNeedsPrevious(_ rule: Located<String>) -> Diagnostic {
    .mistake(
      "expectation-needs-previous",
      "'\(rule.value)' needs a previous inventory, and the test gives none", at: rule.place,
      help: "add 'previous: […]' to the test, with the earlier resources")
  }
}
