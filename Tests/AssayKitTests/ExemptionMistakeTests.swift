import AssayKit
import AssayModel
import AssayReporting
import AssaySyntax
import AssayTestSupport
import Foundation
import Testing

/// Every mistake in a file of exemptions, with its place and what to do about it.
@Suite struct ExemptionMistakeTests {
  private static let terms = "reason: r, owner: o, expires: 2027-01-01"

  /// A file with one exemption of these keys.
  private static func file(_ keys: String) -> String { "exemptions:\n- {\(keys)}\n" }

  static let table: [MistakenText] = [
    MistakenText(
      "exemptions:\n- 1️⃣rules: [a.b]\n  2️⃣resorce: /x\n  reason: r\n  owner: o\n",
      Expected(
        "1️⃣", "missing-key", at: "rules", "an exemption must have 'expires'",
        help: "add 'expires: …'"),
      Expected(
        "1️⃣", "missing-key", at: "rules", "an exemption must have 'resource' or 'scope'",
        help: "add 'resource: ID', or 'scope: /subscriptions/ID'"),
      Expected(
        "1️⃣", "unknown-key", at: "rules", "unknown key 'rules' in an exemption",
        help: "write 'rule', also for a list"),
      Expected(
        "2️⃣", "unknown-key", at: "resorce", "unknown key 'resorce' in an exemption",
        help: "did you mean 'resource'?")),
    MistakenText(
      file("rule: a.b, resource: x, reason: r, owner: o, expires: 1️⃣2027-02-29"),
      Expected(
        "1️⃣", "invalid-expiry", at: "2027-02-29",
        "'2027-02-29' is neither a day nor a moment",
        help: "write a day that the calendar has, such as 2027-03-31, or a moment with its zone, "
          + "such as 2027-03-31T12:00:00Z")),
    MistakenText(
      file("rule: [a.b, 1️⃣region-match, 2️⃣A.b], resource: x, \(terms)"),
      Expected(
        "1️⃣", "invalid-exempted-rule", at: "region-match",
        "'region-match' can't be a rule's id",
        help: "write PACK.RULE, as reports name rules, or a pattern such as 'PACK.*'"),
      Expected(
        "2️⃣", "invalid-exempted-rule", at: "A.b", "'A.b' can't be a rule's id",
        help: "write PACK.RULE, as reports name rules, or a pattern such as 'PACK.*'")),
    MistakenText(
      file("rule: a.b, scope: 1️⃣/providers/Microsoft.Management/managementGroups/m, \(terms)"),
      Expected(
        "1️⃣", "invalid-scope", at: "/providers/Microsoft.Management/managementGroups/m",
        "'/providers/Microsoft.Management/managementGroups/m' is no scope of which resources are "
          + "known to be in it",
        help: "write /subscriptions/ID, /subscriptions/ID/resourceGroups/NAME or /tenants/GUID")),
    MistakenText(
      file("rule: a.b, scope: 1️⃣/tenants/contoso.onmicrosoft.com, \(terms)"),
      Expected(
        "1️⃣", "invalid-scope", at: "/tenants/contoso.onmicrosoft.com",
        "'/tenants/contoso.onmicrosoft.com' is no scope of which resources are known to be in it",
        help: "write /subscriptions/ID, /subscriptions/ID/resourceGroups/NAME or /tenants/GUID")),
    MistakenText(
      file("rule: a.b, resource: x, outcome: [unknown, 1️⃣noncompliance, 2️⃣compliant], \(terms)"),
      Expected(
        "1️⃣", "unknown-outcome", at: "noncompliance", "'noncompliance' can't be exempt",
        help: "did you mean 'noncompliant'?"),
      Expected(
        "2️⃣", "unknown-outcome", at: "compliant", "'compliant' can't be exempt",
        help: "did you mean 'noncompliant'?")),
    MistakenText(
      file("rule: a.b, resource: x, observed: 1️⃣{}, \(terms)"),
      Expected(
        "1️⃣", "empty-text", at: "{}", "'observed' is empty",
        help: "write a path and the value that is accepted, or leave it out")),
    MistakenText(
      file("rule: a.b, resource: x, observed: {p: 1️⃣{q: 1}}, \(terms)"),
      Expected(
        "1️⃣", "wrong-type", at: "{q: 1}", "'p' must be a single value, not a mapping",
        help: "write one value")),
    MistakenText(
      file("rule: [a.b, 1️⃣'*'], resource: '*', \(terms)"),
      Expected(
        "1️⃣", "boundless-exemption", at: "'*'",
        "an exemption from every rule for every resource",
        help: "name the rules, or the resources, or leave the check out")),
    MistakenText(
      "exemptions:\n- {rule: a.b, resource: /X, \(terms)}\n"
        + "- {1️⃣rule: [c.d, a.b], resource: [y, /x], \(terms)}\n",
      Expected(
        "1️⃣", "repeated-exemption", at: "rule",
        "two exemptions are for the same rule and resource",
        help: "keep one of the two; 'observed' takes a list of values")),
    MistakenText(
      "1️⃣exemption: []\n",
      Expected(
        "1️⃣", "unknown-key", at: "exemption", "unknown key 'exemption' in a file of exemptions",
        help: "did you mean 'exemptions'?")),
    MistakenText(
      "exemptions: 1️⃣exemptions.yaml\n",
      Expected(
        "1️⃣", "wrong-type", at: "exemptions.yaml", "'exemptions' must be a list, not text",
        help: "write [exemptions.yaml]")),
  ]

  private static func mistakes(in text: String) -> [Diagnostic] {
    do throws(InvalidCheck) {
      _ = try ExemptionFile(Array(text.utf8), path: "exemptions.yaml")
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test(arguments: table) func tellsEveryMistake(_ row: MistakenText) {
    let source = MarkedText(row.text)
    expect(Self.mistakes(in: source.text), are: row.expected, in: source)
  }

  static let others = [
    ("", "empty-file"), ("# nothing\n", "empty-file"), ("exemptions: [", "unexpected-end"),
    ("[]", "wrong-type"), ("exemptions: []\n---\nexemptions: []\n", "several-documents"),
    ("exemptions: []\nexemptions: []\n", "duplicate-key"),
    ("exemptions: [null]", "wrong-type"),
    (file("rule: a.b, rule: a.c, resource: x, \(terms)"), "duplicate-key"),
    (file("rule: a.b, resource: x, reason: '', owner: o, expires: 2027-01-01"), "empty-text"),
    (
      file(#"rule: a.b, resource: x, reason: "\u200B\u2060", owner: o, expires: 2027-01-01"#),
      "empty-text"
    ),
    (
      file(#"rule: a.b, resource: x, reason: r, owner: "\u3164\u00A0", expires: 2027-01-01"#),
      "empty-text"
    ),
    (
      file(#"rule: a.b, resource: x, reason: r, owner: "\u2800\u0301", expires: 2027-01-01"#),
      "empty-text"
    ),
    (file("rule: [], resource: x, \(terms)"), "empty-list"),
    (file("rule: 1, resource: x, \(terms)"), "wrong-type"),
    (file("rule: a.b, resource: x, ticket: 12, \(terms)"), "wrong-type"),
    (file("rule: a.b, scope: /, \(terms)"), "invalid-scope"),
    (file("rule: a.b, scope: /subscriptions, \(terms)"), "invalid-scope"),
    (file("rule: a.b, scope: /subscriptions/*, \(terms)"), "invalid-scope"),
    (file("rule: a.b, scope: /subscriptions/s/resourceGroups, \(terms)"), "invalid-scope"),
    (file("rule: a.b, scope: /tenants/contoso, \(terms)"), "invalid-scope"),
    (file("rule: '*', resource: [x, '**'], \(terms)"), "boundless-exemption"),
    (file("rule: '*.*', resource: '/subscriptions/*', \(terms)"), "boundless-exemption"),
  ]

  @Test(arguments: others) func readsNothingElse(_ text: String, _ id: String) {
    let mistakes = Self.mistakes(in: text)
    #expect(mistakes.contains { $0.id == id }, "\(mistakes.map(\.id))")
  }

  static let sound = [
    "exemptions: []", file("rule: '*', scope: /subscriptions/s, \(terms)"),
    file("rule: a.b, resource: '*', \(terms)"),
    file("rule: a.b, resource: x, reason: 修理中, owner: é, expires: 2027-01-01"),
    file("rule: a.*, scope: /Subscriptions/s/resourceGroups/g/, \(terms)"),
    file("rule: a.b, scope: /tenants/11111111-1111-4111-8111-11111111111A, \(terms)"),
    file("rule: a.b, scope: '/Tenants/{11111111-1111-4111-8111-111111111111}/', \(terms)"),
    file("rule: a.b, scope: /tenants/(11111111111141118111111111111111), \(terms)"),
    file("rule: a.b, resource: x, observed: {p: [null, 1, true, t]}, outcome: unknown, \(terms)"),
    file("rule: a.b, resource: x, reason: r, owner: o, expires: 2028-02-29"),
    file("rule: a.b, resource: x, reason: r, owner: o, expires: '2027-01-01T00:00:00.5+01:00'"),
    "exemptions:\n- {rule: a.b, resource: x, \(terms)}\n"
      + "- {rule: a.b, resource: x, outcome: unknown, \(terms)}\n",
  ]

  @Test(arguments: sound) func readsWhatIsSound(_ text: String) {
    #expect(Self.mistakes(in: text).map(\.message) == [])
  }

  @Test(arguments: [
    "yesterday", "2027-13-01", "2027-00-10", "2027-1-1", "20270101", "2027-01-01T00:00:00",
    "2027-01-01 00:00:00Z", "2027-01-01T24:00:00Z", "2027-01-32", "+027-01-01", "never", "2027",
  ]) func refusesWhatIsNoDay(_ text: String) {
    let ids = Self.mistakes(
      in: Self.file("rule: a.b, resource: x, reason: r, owner: o, expires: '\(text)'")
    ).map(\.id)
    #expect(ids == ["invalid-expiry"])
  }

  /// Patterns are compared one by one, so there is an end to them; once is told what is too much.
  @Test func endsWithTooMany() {
    func list(_ count: Int, _ element: (Int) -> String) -> String {
      "[" + (0..<count).map { "'\(element($0))'" }.joined(separator: ", ") + "]"
    }
    func ids(_ keys: String) -> [String] {
      Self.mistakes(in: Self.file("\(keys), \(Self.terms)")).map(\.id)
    }
    #expect(ids("rule: a.b, resource: \(list(1000) { "*\($0)" })") == [])
    #expect(ids("rule: a.b, resource: \(list(1200) { "*\($0)" })") == ["too-many-exemptions"])
    #expect(ids("rule: \(list(1200) { "a.*\($0)" }), resource: x") == ["too-many-exemptions"])
    let many = list(1100) { "/x/\($0)" }
    #expect(ids("rule: \(list(1100) { "a.b\($0)" }), resource: \(many)") == ["too-many-exemptions"])
  }

  /// What an editor refuses by the schema is what the program refuses, but for what a schema can't
  /// say.
  @Test(.enabled(if: Python.hasJSONSchema, "needs the package jsonschema"))
  func theSchemaRefusesWhatIsMisshapen() throws {
    let unseen: Set = ["boundless-exemption", "repeated-exemption"]
    let scratch = try ScratchFolder()
    var buffer = ReportBuffer()
    FileKind.exemptions.writeSchema(to: &buffer)
    let schema = try scratch.file("schema.json", buffer.text)
    func isRefused(_ text: String) throws -> Bool {
      let document = try #require(try YAML.documents(in: Array(text.utf8)).first)
      return try !Python.mistakes(in: document.flow, by: schema).isEmpty
    }
    for text in Self.sound { #expect(try !isRefused(text), "\(text)") }
    for row in Self.table {
      let isSeen = !unseen.contains(row.expected[0].id) && !row.text.contains("02-29")
      #expect(try isRefused(MarkedText(row.text).text) == isSeen, "\(row)")
    }
  }
}
