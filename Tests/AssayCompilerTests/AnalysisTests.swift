import AssayModel
import AssayTestSupport
import Testing

@testable import AssayCompiler

@Suite("What a rule amounts to")
struct AnalysisTests {
  /// A `when` and whether it is proven that it can't be true.
  struct Selection: Sendable, CustomTestStringConvertible {
    var isImpossible: Bool
    var conditions: [String]

    var testDescription: String {
      (isImpossible ? "impossible: " : "possible: ") + conditions.joined(separator: " and ")
    }

    static func impossible(_ conditions: String...) -> Selection {
      Selection(isImpossible: true, conditions: conditions)
    }

    static func possible(_ conditions: String...) -> Selection {
      Selection(isImpossible: false, conditions: conditions)
    }
  }

  static let selections: [Selection] = [
    .impossible("{ field: kind, equals: a }", "{ field: kind, equals: b }"),
    .impossible("{ field: kind, equals: a }", "{ field: kind, notEquals: A }"),
    .impossible("{ field: kind, equals: a }", "{ field: kind, in: [b, c] }"),
    .impossible("{ field: kind, in: [a, b] }", "{ field: kind, notIn: [b, A] }"),
    .impossible("{ field: kind, equals: a }", "{ not: { field: kind, equals: a } }"),
    .impossible("{ field: kind, equals: a }", "{ field: kind, exists: false }"),
    .impossible("{ field: kind, equals: a }", "{ field: kind, isNull: true }"),
    .impossible("{ field: p.a.b, startsWith: a }", "{ field: p.a, exists: false }"),
    .impossible("{ field: p.n, less: 3 }", "{ field: p.n, greater: 3 }"),
    .impossible("{ field: p.n, less: 3 }", "{ field: p.n, greaterOrEquals: 3.0 }"),
    .impossible("{ field: p.n, equals: 7 }", "{ field: p.n, less: 7 }"),
    .impossible("{ field: p.n, equals: a }", "{ field: p.n, less: 7 }"),
    .impossible("{ field: p.n, in: [1, 2] }", "{ field: p.n, greater: 2 }"),
    .impossible("{ field: p.n, equals: true }", "{ field: p.n, equals: 1 }"),
    .impossible(
      "{ field: p.v, less: '1.10', as: version }", "{ field: p.v, greater: '1.9.9', as: version }",
      "{ field: p.v, equals: '2', as: version }"),
    .impossible("{ field: p.t, less: { now: -90d } }", "{ field: p.t, greater: { now: -30d } }"),
    .impossible("{ related: vault, exists: false }", "{ field: vault.location, equals: a }"),
    .impossible("{ related: previous, exists: false }", "{ field: previous.kind, exists: true }"),
    .impossible("{ count: { in: p.list }, less: 0 }"),
    .impossible(
      "{ any: { in: p.list, satisfy: { allOf: [ { field: item.a, equals: x },"
        + " { field: item.a, equals: y } ] } } }"),
    .impossible(
      "{ any: { in: p.list, satisfy: { field: item.a, exists: true } } }",
      "{ none: { in: p.list, as: one, satisfy: { field: one.a, exists: true } } }"),
    .impossible(
      "{ anyOf: [ { field: kind, equals: a }, { field: kind, equals: b } ] }",
      "{ field: kind, equals: c }"),
    .impossible(
      "{ value: { parameter: judge }, equals: all }",
      "{ value: { parameter: judge }, equals: used }"
    ),
    .possible("{ field: kind, equals: a }", "{ field: kind, equals: A }"),
    .possible("{ field: kind, equals: a }", "{ field: location, equals: b }"),
    .possible("{ field: kind, notEquals: a }", "{ field: kind, exists: false }"),
    .possible("{ field: kind, notEquals: a }", "{ field: kind, notEquals: b }"),
    .possible("{ field: p.n, equals: 2048 }", "{ field: p.n, equals: '2048' }"),
    .possible("{ field: p.n, equals: '1.0' }", "{ field: p.n, equals: '1' }"),
    .possible("{ field: p.n, equals: true }", "{ field: p.n, equals: 'True' }"),
    .possible("{ field: p.n, lessOrEquals: 3 }", "{ field: p.n, greaterOrEquals: 3 }"),
    .possible("{ field: kind, default: a, equals: a }", "{ field: kind, exists: false }"),
    .possible("{ field: p.a, exists: false }", "{ field: p.b, exists: true }"),
    .possible("{ field: p.a, exists: true }", "{ field: p.a.b, exists: false }"),
    .possible("{ field: kind, contains: a }", "{ field: kind, notContains: b }"),
    .possible(
      "{ field: kind, equals: a, as: text }", "{ field: kind, equals: A }"),
    .possible(
      "{ all: { in: p.list, satisfy: { field: item.a, equals: x } } }",
      "{ none: { in: p.list, satisfy: { field: item.a, equals: x } } }"),
    .possible("{ value: { parameter: judge }, equals: all }"),
    .possible("{ count: { in: p.list }, equals: 0 }"),
    .possible("{ field: p.t, greater: { now: -90d } }", "{ field: p.t, less: { now: -30d } }"),
    .possible("{ related: vault, exists: false }", "{ field: vault.location, exists: false }"),
  ]

  @Test("selects nothing only where that is proven", arguments: selections)
  func selects(_ row: Selection) {
    let when = row.conditions.map { "    - \($0)\n" }.joined()
    let compilation = SamplePack.compile(
      rule: SamplePack.rule(
        ("when", "\n  allOf:\n\(when)"), ("assert", " { field: zones, containsAll: [a] }")))
    let ids = compilation.diagnostics.map(\.id)
    #expect(ids.filter { $0 != "unusual-field" } == (row.isImpossible ? ["impossible-when"] : []))
  }

  /// What can't be true is the opposite of what can't be false.
  @Test("can't fail only where that is proven", arguments: selections)
  func fails(_ row: Selection) {
    let parts = row.conditions.map { "    - { not: \($0) }\n" }.joined()
    let compilation = SamplePack.compile(
      rule: SamplePack.rule(("assert", "\n  anyOf:\n\(parts)")))
    let ids = compilation.diagnostics.map(\.id)
    #expect(ids.filter { $0 != "unusual-field" } == (row.isImpossible ? ["unfailing-assert"] : []))
  }

  @Test("shows the two parts that contradict one another")
  func contradiction() throws {
    let source = MarkedText(
      SamplePack.rule()
        + """
        1️⃣when:
          allOf:
            - 2️⃣{ field: kind, equals: a }
            - { field: location, exists: true }
            - 3️⃣{ field: kind, equals: b }

        """)
    let diagnostics = SamplePack.compile(rule: source.text).diagnostics
    expect(
      diagnostics,
      are: [
        Expected(
          "1️⃣", "impossible-when", at: "when", "'when' can't be true, so the rule selects nothing",
          help: "remove what contradicts the rest, or join the alternatives by 'anyOf'")
      ], in: source)
    let notes = diagnostics.first?.notes ?? []
    #expect(notes.map(\.message) == ["this has to hold", "and this contradicts it"])
    #expect(
      notes.map { $0.span?.start.offset } == [source.offsets["2️⃣"], source.offsets["3️⃣"]])
  }

  @Test("tells an assert that repeats what is selected from one that always holds")
  func unfailing() {
    let source = MarkedText(
      SamplePack.rule(
        ("when", " { field: kind, in: [a, b] }"), ("assert", " { 1️⃣field: kind, notEquals: c }")))
    expect(
      SamplePack.compile(rule: source.text).diagnostics,
      are: [
        Expected(
          "1️⃣", "unfailing-assert", at: "field",
          "'assert' can't be false for what 'when' selects, so the rule never fails",
          help: "assert what a resource can break, and select by 'when'")
      ], in: source)
  }

  @Test("gives up on a condition that can be met in too many ways")
  func manyWays() {
    let pair = "{ anyOf: [ { field: kind, equals: a }, { field: location, equals: b } ] }"
    let pairs = Array(repeating: pair, count: 12).enumerated()
      .map { $1.replacing("a }", with: "a\($0) }").replacing("b }", with: "b\($0) }") }
    let when = " { allOf: [ \(pairs.joined(separator: ", ")) ] }"
    #expect(SamplePack.compile(rule: SamplePack.rule(("when", when))).diagnostics.isEmpty)
  }
}
