import AssayModel
import AssayTestSupport
import Testing

@testable import AssayCompiler

@Suite("What the rules of a pack amount to")
struct PackAnalysisTests {
  private static func rule(
    _ title: String, _ assert: String, when: String = "", severity: String = "high"
  ) -> String {
    SamplePack.rule(
      ("title", " \(title)"), ("severity", " \(severity)"),
      ("assert", " \(assert)"), ("when", when.isEmpty ? "" : " \(when)"))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var first: String
    var second: String
    /// File and id of each diagnostic.
    var expected: [String]

    var testDescription: String { name }
  }

  private static let located = "{ field: location, equals: westeurope }"
  private static let kind = "{ field: kind, equals: OpenAI }"

  static let cases: [Case] = [
    Case(name: "different rules", first: rule("A", located), second: rule("B", kind), expected: []),
    Case(
      name: "the same in other words",
      first: rule("A", "{ allOf: [ \(located), { not: \(kind) } ] }"),
      second: rule("B", "{ allOf: [ { field: kind, notEquals: OpenAI }, \(located) ] }"),
      expected: ["b.yaml repeated-rule"]),
    Case(
      name: "the same of other resources", first: rule("A", located, when: kind),
      second: rule("B", located, when: "{ field: kind, equals: Face }"), expected: []),
    Case(
      name: "a part of what another asks",
      first: rule("A", "{ allOf: [ \(located), \(kind) ] }"), second: rule("B", kind),
      expected: ["b.yaml implied-rule"]),
    Case(
      name: "the same of fewer resources", first: rule("A", located, when: kind),
      second: rule("B", located), expected: ["a.yaml implied-rule"]),
    Case(
      name: "a part of another severity",
      first: rule("A", "{ allOf: [ \(located), \(kind) ] }"),
      second: rule("B", kind, severity: "low"), expected: []),
    Case(
      name: "the same title", first: rule("The region", located), second: rule("the Region", kind),
      expected: ["b.yaml duplicate-title"]),
  ]

  @Test("is said of the rule that comes later, or asks less", arguments: cases)
  func rules(_ row: Case) {
    let files = SamplePack.files([
      "pack.yaml": SamplePack.manifest, "a.yaml": row.first, "b.yaml": row.second,
    ])
    let diagnostics = RuleCompiler().compile([files]).diagnostics.withoutUse
    #expect(
      diagnostics.map { "\($0.file?.dropFirst("rules/sample/".count) ?? "-") \($0.id)" }
        == row.expected)
    #expect(diagnostics.allSatisfy { $0.notes.first?.span != nil })
  }

  @Test("is reported where a rule says what it asserts, or its title")
  func places() {
    let repeated = MarkedText(
      Self.rule("B", Self.located).replacing("{ field: location", with: "{ 1️⃣field: location"))
    let implied = MarkedText(
      "2️⃣" + Self.rule("a", Self.kind).replacing("{ field: kind", with: "{ 3️⃣field: kind"))
    let files = SamplePack.files([
      "pack.yaml": SamplePack.manifest, "a.yaml": Self.rule("A", Self.located),
      "b.yaml": repeated.text, "c.yaml": implied.text,
      "d.yaml": Self.rule("D", "{ allOf: [ \(Self.kind), { field: zones, exists: true } ] }"),
    ])
    let diagnostics = RuleCompiler().compile([files]).diagnostics.withoutUse
    expect(
      diagnostics.filter { $0.file?.hasSuffix("b.yaml") == true },
      are: [
        Expected(
          "1️⃣", "repeated-rule", at: "field", "the rule says the same as 'sample.a'",
          help: "remove one of the two, or change what it asks")
      ], in: repeated)
    expect(
      diagnostics.filter { $0.file?.hasSuffix("c.yaml") == true },
      are: [
        Expected(
          "2️⃣", "duplicate-title", at: "title", "'sample.a' has the same title",
          help: "say in the title what sets the rules apart"),
        Expected(
          "3️⃣", "implied-rule", at: "field", "whatever breaks the rule breaks 'sample.d' as well",
          help: "remove it, or take from the other rule what this one says"),
      ], in: implied)
  }

  @Test("names the rule that is repeated, implied, or of the same title")
  func words() {
    let files = SamplePack.files([
      "pack.yaml": SamplePack.manifest, "a.yaml": Self.rule("A", Self.located),
      "b.yaml": Self.rule("a", Self.located),
      "c.yaml": Self.rule("C", "{ allOf: [ \(Self.located), \(Self.kind) ] }"),
    ])
    let diagnostics = RuleCompiler().compile([files]).diagnostics.withoutUse
    #expect(
      diagnostics.map { "\($0.id): \($0.message); \($0.help ?? "")" } == [
        "implied-rule: whatever breaks the rule breaks 'sample.c' as well; "
          + "remove it, or take from the other rule what this one says",
        "duplicate-title: 'sample.a' has the same title; "
          + "say in the title what sets the rules apart",
        "repeated-rule: the rule says the same as 'sample.a'; "
          + "remove one of the two, or change what it asks",
      ])
  }

  @Test("shows the relations and parameters that no rule uses, once the rules are sound")
  func use() {
    let source = MarkedText(
      SamplePack.manifest.replacing("minimum:", with: "1️⃣minimum:")
        .replacing("judge:", with: "2️⃣judge:").replacing("deployments:", with: "3️⃣deployments:"))
    func diagnostics(_ rule: String) -> [Diagnostic] {
      RuleCompiler().compile([
        SamplePack.files(["pack.yaml": source.text, "a.yaml": rule])
      ]).diagnostics
    }
    let rule = SamplePack.rule(
      ("assert", " { field: location, in: { parameter: regions } }"), ("evidence", " [vault]"))
    expect(
      diagnostics(rule),
      are: [
        Expected(
          "1️⃣", "unused-parameter", at: "minimum", "no rule reads the parameter 'minimum'",
          help: "remove it, or compare something with it"),
        Expected(
          "2️⃣", "unused-parameter", at: "judge", "no rule reads the parameter 'judge'",
          help: "remove it, or compare something with it"),
        Expected(
          "3️⃣", "unused-relation", at: "deployments", "no rule follows the relation 'deployments'",
          help: "remove it, or follow it"),
      ], in: source)
    #expect(diagnostics(rule + "extra: 1\n").map(\.id) == ["unknown-key"])
  }

  @Test("holds conditions to the values that a parameter allows")
  func allowed() {
    let source = MarkedText(
      SamplePack.rule(assert: "{ value: { parameter: judge }, in: [all, 1️⃣al] }"))
    let diagnostics = SamplePack.compile(rule: source.text).diagnostics
    #expect(diagnostics.map(\.id) == ["not-allowed"])
    #expect(diagnostics.first?.message == "'al' is not among the allowed values")
  }
}
