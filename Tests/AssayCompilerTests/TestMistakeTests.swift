internal import AssayEngine
internal import AssayModel
internal import AssayTestSupport
import Testing

@testable import AssayCompiler

@Suite("A mistake in a pack's tests")
struct TestMistakeTests {
  private static let account = "{ id: /a/B, name: b, type: Microsoft.Sample/accounts }"
  private static let vault = "{ id: v, name: v, type: Microsoft.KeyVault/vaults }"

  /// A test in which only the expectations differ.
  private static func test(_ expectations: String, _ more: String = "") -> String {
    "- title: One\n  resources: [ \(account), \(vault) ]\n  expect: [ \(expectations) ]\n\(more)"
  }

  private static let sound = "{ rule: sample-rule, resource: b, outcome: compliant }"

  @Test("for a rule whose file can't be read echoes that, and isn't reported")
  func unreadRule() {
    let text = "- title: One\n  resources: [ \(Self.account) ]\n  expect: [ \(Self.sound) ]\n"
    let files = SamplePack.files([
      "pack.yaml": SamplePack.manifest, "sample-rule.yaml": "title: ]", "tests/a.test.yaml": text,
    ])
    let compilation = RuleCompiler(readsTests: true).compile([files])
    #expect(compilation.diagnostics.withoutUse.map(\.id) == ["invalid-yaml"])
  }

  static let shapes: [MistakenText] = [
    MistakenText(
      "1️⃣title: One\nresources: [ \(account) ]\n",
      Expected(
        "1️⃣", "wrong-type", at: "title", "a file of tests must be a list, not a mapping",
        help: "begin each test with '- title: …'")),
    MistakenText(
      "1️⃣[]\n",
      Expected(
        "1️⃣", "empty-list", at: "[]", "the file is an empty list",
        help: "write at least one test, beginning with '- title: …', or delete the file")),
    MistakenText(
      "- 1️⃣One\n",
      Expected(
        "1️⃣", "wrong-type", at: "One", "a test must be a mapping, not text",
        help: "write keys with values, such as { KEY: VALUE }")),
    MistakenText(
      "- 1️⃣title: One\n",
      Expected(
        "1️⃣", "missing-key", at: "title", "a test must have 'expect'", help: "add 'expect: …'"),
      Expected(
        "1️⃣", "missing-key", at: "title", "a test must have 'resources'",
        help: "add 'resources: …'")),
    MistakenText(
      test(sound, "  1️⃣expected: []\n"),
      Expected(
        "1️⃣", "unknown-key", at: "expected", "unknown key 'expected' in a test",
        help: "did you mean 'expect'?")),
    MistakenText(
      "- title: One\n  resources: [ \(account) ]\n  expect: 1️⃣[]\n",
      Expected(
        "1️⃣", "empty-list", at: "[]", "'expect' is an empty list",
        help: "write at least one member")),
    MistakenText(
      "- title: One\n  resources: 1️⃣[]\n  expect: [ \(sound) ]\n",
      Expected(
        "1️⃣", "empty-list", at: "[]", "'resources' is an empty list",
        help: "write at least one member")),
    MistakenText(
      "- title: One\n  resources: [ \(account), { 1️⃣id: c } ]\n  expect: [ \(sound) ]\n",
      Expected(
        "1️⃣", "missing-key", at: "id", "a resource must have 'type'", help: "add 'type: …'")),
    MistakenText(
      "- title: One\n  resources: [ \(account), { id: 1️⃣7, type: T/t } ]\n  expect: [ \(sound) ]\n",
      Expected(
        "1️⃣", "wrong-type", at: "7", "a resource's 'id' must be text, not the number 7",
        help: "put it in quotes: \"7\"")),
    MistakenText(
      "- title: 1️⃣''\n  resources: [ \(account) ]\n  expect: [ \(sound) ]\n",
      Expected("1️⃣", "empty-text", at: "''", "'title' is empty", help: "write some text")),
    MistakenText(
      test(sound, "  now: 1️⃣2026-01-31\n"),
      Expected(
        "1️⃣", "invalid-time", at: "2026-01-31", "'2026-01-31' is not a time",
        help: "give a date with a time and a zone, for example 2026-01-31T12:00:00Z")),
    MistakenText(
      test(sound, "  parameters: { 1️⃣minimun: 1, judge: 2️⃣some }\n"),
      Expected(
        "1️⃣", "unknown-parameter", at: "minimun", "unknown parameter 'minimun'",
        help: "did you mean 'minimum'?"),
      Expected(
        "2️⃣", "not-allowed", at: "some", "'some' is not among the allowed values",
        help: "write one of: used, all")),
    MistakenText(
      test(sound) + "- title: 1️⃣One\n  resources: [ \(account) ]\n  expect: [ \(sound) ]\n",
      Expected(
        "1️⃣", "duplicate-test", at: "One", "two tests are titled 'One'",
        help: "say in each title what only that test shows")),
    MistakenText(
      test(sound) + "---\n1️⃣[]\n",
      Expected(
        "1️⃣", "several-documents", at: "[]", "a second document in one file",
        help: "write all tests of the file in one list")),
  ]

  static let expectations: [MistakenText] = [
    MistakenText(
      test("{ 1️⃣rule: sample-rule }"),
      Expected(
        "1️⃣", "missing-key", at: "rule", "an expectation must have 'outcome'",
        help: "add 'outcome: …'"),
      Expected(
        "1️⃣", "missing-key", at: "rule", "an expectation must have 'resource'",
        help: "add 'resource: …'")),
    MistakenText(
      test("{ rule: sample-rule, resource: b, 1️⃣outcom: compliant }"),
      Expected(
        "1️⃣", "unknown-key", at: "outcom", "unknown key 'outcom' in an expectation",
        help: "did you mean 'outcome'?")),
    MistakenText(
      test("{ rule: sample-rule, resource: b, outcome: 1️⃣complaint }"),
      Expected(
        "1️⃣", "unknown-outcome", at: "complaint", "unknown outcome 'complaint'",
        help: "did you mean 'compliant'?")),
    MistakenText(
      test("{ rule: 1️⃣simple-rule, resource: b, outcome: compliant }"),
      Expected(
        "1️⃣", "unknown-rule", at: "simple-rule", "unknown rule 'simple-rule'",
        help: "did you mean 'sample-rule'?")),
    MistakenText(
      test("{ rule: 1️⃣sample.sample-rule, resource: b, outcome: compliant }"),
      Expected(
        "1️⃣", "unknown-rule", at: "sample.sample-rule", "unknown rule 'sample.sample-rule'",
        help: "leave out the pack's name: 'sample-rule'")),
    MistakenText(
      test("{ rule: sample-rule, resource: 1️⃣/a/C, outcome: compliant }"),
      Expected(
        "1️⃣", "unknown-resource", at: "/a/C",
        "no resource of the test has the id or the name '/a/C'", help: "did you mean '/a/B'?")),
    MistakenText(
      test("{ rule: sample-rule, resource: 1️⃣v, outcome: compliant }"),
      Expected(
        "1️⃣", "resource-not-judged", at: "v",
        "'sample-rule' judges no 'Microsoft.KeyVault/vaults', so it says nothing of this resource",
        help: "name a resource of the type 'Microsoft.Sample/accounts'")),
    MistakenText(
      test("\(sound), { rule: sample-rule, resource: 1️⃣/A/b, outcome: unknown }"),
      Expected(
        "1️⃣", "duplicate-expectation", at: "/A/b",
        "the test says twice what 'sample-rule' concludes about this resource",
        help: "keep one of the two")),
    MistakenText(
      test("{ rule: sample-rule, resource: b, outcome: noncompliant, 1️⃣cause: absent }"),
      Expected(
        "1️⃣", "cause-without-unknown", at: "cause",
        "only an unknown outcome has a cause, and this is noncompliant",
        help: "remove 'cause', or write 'outcome: unknown'")),
    MistakenText(
      test("{ rule: sample-rule, resource: b, outcome: unknown, cause: 1️⃣abset }"),
      Expected(
        "1️⃣", "unknown-cause", at: "abset", "unknown cause 'abset'",
        help: "did you mean 'absent'?")),
    MistakenText(
      test("{ rule: sample-rule, resource: b, outcome: notApplicable, 1️⃣message: a }"),
      Expected(
        "1️⃣", "message-without-finding", at: "message",
        "what is notApplicable is no finding, so it has no message",
        help: "remove 'message', or expect the outcome noncompliant or unknown")),
    MistakenText(
      "- title: One\n  resources:\n    - \(account)\n    - { id: c, name: b, type: \(type) }\n"
        + "  expect: [ { rule: sample-rule, resource: 1️⃣b, outcome: compliant } ]\n",
      Expected(
        "1️⃣", "ambiguous-resource", at: "b", "2 resources of the test have the name 'b'",
        help: "write the id of one of them: /a/B, c")),
  ]

  private static let type = "Microsoft.Sample/accounts"

  @Test("of shape is shown where it is", arguments: shapes)
  func shape(_ row: MistakenText) { check(row) }

  @Test("of an expectation is shown where it is", arguments: expectations)
  func expectation(_ row: MistakenText) { check(row) }

  private func check(_ row: MistakenText) {
    let source = MarkedText(row.text)
    let compilation = Self.compile(source.text)
    expect(compilation.diagnostics.withoutUse, are: row.expected, in: source)
    #expect(compilation.tests.isEmpty)
    #expect(compilation.plan.rules.isEmpty)
  }

  @Test("is none for a rule that needs an earlier inventory and has one")
  func previous() {
    let rule = SamplePack.rule(
      (
        "assert",
        " { anyOf: [ { related: previous, exists: false }, { field: previous.id, exists: true } ] }"
      ), ("needs", " previous"))
    let given = Self.compile(Self.test(Self.sound, "  previous: []\n"), rule: rule)
    #expect(given.diagnostics.withoutUse.isEmpty)
    #expect(given.tests.count == 1)
    let source = MarkedText(
      Self.test("{ rule: 1️⃣sample-rule, resource: b, outcome: compliant }"))
    expect(
      Self.compile(source.text, rule: rule).diagnostics.withoutUse,
      are: [
        Expected(
          "1️⃣", "expectation-needs-previous", at: "sample-rule",
          "'sample-rule' needs a previous inventory, and the test gives none",
          help: "add 'previous: […]' to the test, with the earlier resources")
      ], in: source)
  }

  @Test("stops no check, which doesn't read tests")
  func unread() {
    let files = ["pack.yaml": SamplePack.manifest, "sample-rule.yaml": SamplePack.rule()]
    let broken = SamplePack.files(files.merging(["tests/a.test.yaml": "]["]) { $1 })
    #expect(RuleCompiler().compile([broken]).diagnostics.withoutUse.isEmpty)
    #expect(
      RuleCompiler(readsTests: true).compile([broken]).diagnostics.map(\.id) == [
        "invalid-yaml"
      ])
  }

  @Test(
    "is a file that looks like one of tests and isn't read",
    arguments: [
      ("tests/a.yaml", ["stray-test-file"]), ("tests/a.test.yml", ["stray-test-file"]),
      ("tests/more/a.test.YAML", ["stray-test-file"]), ("tests/a.json", ["stray-test-file"]),
      ("a.test.yaml", ["invalid-rule-name", "wrong-type"]), ("tests/notes.md", []),
      ("tests/.a.yaml", []), ("tests/empty.test.yaml", ["empty-file"]),
    ] as [(String, [String])])
  func strayFile(_ path: String, _ ids: [String]) {
    let files = [
      "pack.yaml": SamplePack.manifest, "sample-rule.yaml": SamplePack.rule(),
      path: path.contains("empty") ? "" : Self.test(Self.sound),
    ]
    let compilation = RuleCompiler(readsTests: true).compile([SamplePack.files(files)])
    #expect(compilation.diagnostics.withoutUse.map(\.id) == ids)
  }

  @Test("is none where names, ids in any case and aliases are used")
  func sound() throws {
    let compilation = Self.compile(
      """
      - title: One
        now: 2026-01-31T12:00:00+01:00
        complete: [Microsoft.KeyVault/vaults]
        parameters: { regions: [a, b] }
        resources: &all [ \(Self.account), \(Self.vault) ]
        expect:
          - { rule: sample-rule, resource: /A/b, outcome: noncompliant, message: b is wrong }
      - title: Two
        resources: *all
        previous: *all
        expect:
          - { rule: sample-rule, resource: b, outcome: unknown, cause: conflict }
      """)
    #expect(compilation.diagnostics.withoutUse.isEmpty)
    let test = try #require(compilation.tests.first)
    #expect(compilation.tests.map(\.title) == ["One", "Two"])
    #expect(test.premise.now == Moment(secondsSince1970: 1_769_857_200))
    #expect(test.premise.parameters == ["regions": "[\"a\", \"b\"]"])
    #expect(compilation.tests.map { $0.premise.previous?.count } == [nil, 2])
    #expect(test.expectations.map(\.resource) == ["/a/b"])
    #expect(test.expectations.map(\.message) == ["b is wrong"])
    #expect(compilation.tests[1].expectations.map(\.cause) == [.conflict])
  }

  private static func compile(_ tests: String, rule: String = SamplePack.rule()) -> Compilation {
    RuleCompiler(readsTests: true)
      .compile([
        SamplePack.files([
          "pack.yaml": SamplePack.manifest, "sample-rule.yaml": rule, "tests/a.test.yaml": tests,
        ])
      ])
  }
}
