internal import AssayModel

extension DiagnosticPage {
  private static let type = "Microsoft.CognitiveServices/accounts"

  /// A sound test of the sample rule, of which only the expectations differ.
  private static func test(
    _ expectation: String, _ more: String = "", resources: [String] = []
  ) -> String {
    let all = ["{ id: /a/one, name: one, type: \(type) }"] + resources
    let lines = all.map { "\n    - \($0)" }.joined()
    return "- title: An account\n\(more)  resources:\(lines)\n  expect:\n    - \(expectation)\n"
  }

  private static let sound = test("{ rule: sample-rule, resource: one, outcome: noncompliant }")

  private static let change = """
    needs: previous
    assert: { field: location, equals: { field: previous.location } }
    examples:
      pass: [ { resources: [ { id: a, type: \(type) } ], previous: [] } ]
      fail: [ { resources: [ { id: b, type: \(type) } ], previous: [] } ]
      unknown: [ { resources: [ { id: c, type: \(type) } ], previous: [] } ]
    """

  static let tests: [DiagnosticPage] = [
    DiagnosticPage(
      "duplicate-test", "two tests of a pack have one title",
      meaning: "Say in each title what only that test shows. If the two show the same, keep one.",
      reason: "A report names tests by their titles: of two with one title, nobody knows which "
        + "failed.",
      subject: .test, wrong: sound + sound,
      right: sound + sound.replacing("An account", with: "The same again")),
    DiagnosticPage(
      "unknown-resource", "an expectation names no resource of its test",
      meaning: "'resource' is the id of one of the test's resources or, where only one of the "
        + "rule's type has it, the name.",
      reason: "What is expected of a resource that isn't there would never be looked at.",
      subject: .test,
      wrong: test("{ rule: sample-rule, resource: /a/two, outcome: noncompliant }"),
      right: test("{ rule: sample-rule, resource: /a/one, outcome: noncompliant }")),
    DiagnosticPage(
      "ambiguous-resource", "an expectation names several resources of its test",
      meaning:
        "Several resources of the test have the name. Write the id of the one that is meant.",
      reason: "The expectation could be met by the wrong one.",
      subject: .test,
      wrong: test(
        "{ rule: sample-rule, resource: one, outcome: noncompliant }",
        resources: ["{ id: /b/one, name: one, type: \(type), location: westeurope }"]),
      right: test(
        "{ rule: sample-rule, resource: /a/one, outcome: noncompliant }",
        resources: ["{ id: /b/one, name: one, type: \(type), location: westeurope }"])),
    DiagnosticPage(
      "resource-not-judged", "an expectation names a resource that its rule doesn't judge",
      meaning: "A rule judges the resources of the type that its 'resource' says. A finding is "
        + "about the resource that has to change: expect it of that one.",
      reason: "The rule says nothing of the resource, so the expectation could never be met.",
      subject: .test,
      wrong: test(
        "{ rule: sample-rule, resource: kv, outcome: noncompliant }",
        resources: ["{ id: /a/kv, name: kv, type: Microsoft.KeyVault/vaults }"]),
      right: test(
        "{ rule: sample-rule, resource: one, outcome: noncompliant }",
        resources: ["{ id: /a/kv, name: kv, type: Microsoft.KeyVault/vaults }"])),
    DiagnosticPage(
      "duplicate-expectation", "a test says twice what a rule concludes about a resource",
      meaning: "Keep one of the two. A resource has one outcome for each rule.",
      reason: "If the two differ, the test can't pass; if they don't, one says nothing.",
      subject: .test,
      wrong: test(
        """
        { rule: sample-rule, resource: one, outcome: noncompliant }
            - { rule: sample-rule, resource: /a/one, outcome: unknown }
        """), right: sound),
    DiagnosticPage(
      "unknown-outcome", "an expectation names an outcome that there isn't",
      meaning: "The outcomes are compliant, noncompliant, unknown and notApplicable.",
      reason: "The expectation could never be met.",
      subject: .test, wrong: test("{ rule: sample-rule, resource: one, outcome: failed }"),
      right: sound),
    DiagnosticPage(
      "cause-without-unknown", "an expectation gives a cause, and its outcome is not unknown",
      meaning: "Only an unknown outcome has a cause. Remove 'cause', or expect 'unknown'.",
      reason: "The expectation could never be met.",
      subject: .test,
      wrong: test("{ rule: sample-rule, resource: one, outcome: noncompliant, cause: absent }"),
      right: sound),
    DiagnosticPage(
      "message-without-finding", "an expectation gives a message, and its outcome is no finding",
      meaning: "Only what is noncompliant or unknown has a message.",
      reason: "The message would never be compared with anything.",
      subject: .test,
      wrong: test(
        "{ rule: sample-rule, resource: one, outcome: compliant, message: one is wrong }"),
      right: test(
        "{ rule: sample-rule, resource: one, outcome: noncompliant, message: one is wrong }")),
    DiagnosticPage(
      "expectation-needs-previous",
      "a test expects something of a rule about changes, and has no earlier inventory",
      meaning: "The rule says 'needs: previous': without an earlier inventory it is not run. Add "
        + "'previous' to the test; an empty list will do.",
      reason: "The expectation could never be met.",
      subject: .files,
      wrong: "# sample-rule.yaml\n\(change)\n# tests/move.test.yaml\n\(sound)",
      right: "# sample-rule.yaml\n\(change)\n# tests/move.test.yaml\n"
        + sound.replacing("  expect:", with: "  previous: []\n  expect:")),
    DiagnosticPage(
      "invalid-time", "a 'now' is no moment",
      meaning: "Give a date with a time and a zone: 2026-01-31T12:00:00Z.",
      reason: "A time without a zone means another moment on another machine.",
      subject: .test,
      wrong: test(
        "{ rule: sample-rule, resource: one, outcome: noncompliant }", "  now: 2026-01-31\n"),
      right: test(
        "{ rule: sample-rule, resource: one, outcome: noncompliant }",
        "  now: 2026-01-31T12:00:00Z\n")),
    DiagnosticPage(
      "stray-test-file", "a file in 'tests' doesn't end in '.test.yaml'",
      meaning: "Only files that end in '.test.yaml' are read as tests. Rename the file, or move it "
        + "out of the pack.",
      reason: "A test that isn't read never fails.",
      subject: .folder,
      wrong: "pack.yaml\nsoft-delete.yaml\ntests/estate.yaml",
      right: "pack.yaml\nsoft-delete.yaml\ntests/estate.test.yaml"),
  ]
}
