internal import AssayEngine
internal import AssayModel
import Testing

@testable import AssayCompiler

/// What each part of a condition can be changed to.
private struct Case: CustomTestStringConvertible {
  var condition: String
  var changes: [String]

  init(_ condition: String, _ changes: String...) {
    self.condition = condition
    self.changes = changes
  }

  var testDescription: String { condition }
}

private let table = [
  Case(
    "{ field: location, equals: westeurope }",
    "operator: 'notEquals' instead of 'equals'", "path: 'kind' instead of 'location'",
    "literal: westeurope-other instead of westeurope"),
  Case(
    "{ field: properties.size, less: 9 }",
    "operator: 'greaterOrEquals' instead of 'less'",
    "operator: 'lessOrEquals' instead of 'less'", "path: 'properties' instead of 'properties.size'",
    "literal: 8 instead of 9", "literal: 10 instead of 9"),
  Case(
    "{ field: location, equals: { field: vault.location }, as: region }",
    "operator: 'notEquals' instead of 'equals'", "path: 'kind' instead of 'location'",
    "relation: 'location' instead of 'vault.location'",
    "normalizer: that 'as: region' is left out",
    "normalizer: 'as: text' instead of 'as: region'"),
  Case(
    "{ field: location, in: [eu, us] }",
    "operator: 'notIn' instead of 'in'", "path: 'kind' instead of 'location'",
    "literal: that eu is left out", "literal: eu-other instead of eu",
    "literal: that us is left out", "literal: us-other instead of us"),
  Case(
    "{ field: location, default: \"\", startsWith: west }",
    "operator: 'endsWith' instead of 'startsWith'",
    "operator: 'contains' instead of 'startsWith'", "negation: that this condition is negated",
    "path: 'kind' instead of 'location'", "default: that 'default' is left out",
    "default: \"other\" instead of \"\"", "literal: west-other instead of west"),
  Case(
    "{ allOf: [ { field: kind, exists: true }, { related: vault, exists: true } ] }",
    "quantifier: 'anyOf' instead of 'allOf'", "negation: that this condition is negated",
    "part: that this condition is left out", "part: that this condition is left out",
    "negation: 'exists: false' instead of 'exists: true'",
    "path: 'location' instead of 'kind'",
    "negation: 'exists: false' instead of 'exists: true'",
    "relation: 'deployments' instead of 'vault'"),
  Case(
    "{ not: { field: kind, equals: { parameter: judge } } }",
    "negation: that 'not' is left out", "path: 'location' instead of 'kind'"),
  Case(
    "{ any: { in: deployments, satisfy: { field: item.sku.name, isNull: true } } }",
    "quantifier: 'all' instead of 'any'", "quantifier: 'none' instead of 'any'",
    "path: 'kind' instead of 'deployments'",
    "negation: 'isNull: false' instead of 'isNull: true'",
    "path: 'item.sku' instead of 'item.sku.name'", "relation: 'sku.name' instead of 'item.sku.name'"
  ),
  Case(
    "{ count: { in: zones, where: { value: true, equals: { field: item } } }, equals: 2 }",
    "operator: 'notEquals' instead of 'equals'", "literal: 1 instead of 2",
    "literal: 3 instead of 2", "part: that 'where' is left out",
    "operator: 'notEquals' instead of 'equals'", "literal: false instead of true",
    "path: 'kind' instead of 'item'"),
  Case(
    "{ field: properties.seen, greater: { now: -90d } }",
    "operator: 'lessOrEquals' instead of 'greater'",
    "operator: 'greaterOrEquals' instead of 'greater'",
    "path: 'properties' instead of 'properties.seen'", "literal: -91d instead of -90d",
    "literal: -89d instead of -90d"),
  Case(
    "{ field: kind, matches: '^k[a-c-]{1,2}(x|yz*)?$' }",
    "operator: 'match' instead of 'matches'", "negation: that this condition is negated",
    "path: 'location' instead of 'kind'",
    "literal: '^k[a-c-]{1,2}(x|yz*)?$-other' instead of '^k[a-c-]{1,2}(x|yz*)?$'",
    "literal: that '^' is left out", "literal: that 'a-c' is left out",
    "literal: that '-' is left out", "literal: '{0,2}' instead of '{1,2}'",
    "literal: '{2,2}' instead of '{1,2}'", "literal: '{1,1}' instead of '{1,2}'",
    "literal: '{1,3}' instead of '{1,2}'", "literal: that 'x|' is left out",
    "literal: '+' instead of '*'", "literal: that '|yz*' is left out",
    "literal: '{1,1}' instead of '?'", "literal: '{0,0}' instead of '?'",
    "literal: '{0,2}' instead of '?'", "literal: that '$' is left out"),
  Case(
    // What means the same is no mutant: both cases match.
    "{ field: kind, matches: '^[a-zA-Z]it''s{2}' }",
    "operator: 'match' instead of 'matches'", "negation: that this condition is negated",
    "path: 'location' instead of 'kind'",
    "literal: '^[a-zA-Z]it's{2}-other' instead of '^[a-zA-Z]it''s{2}'",
    "literal: that '^' is left out", "literal: '{1}' instead of '{2}'",
    "literal: '{3}' instead of '{2}'"),
]

@Suite("Mutants")
struct MutantTests {
  private static func mutants(of text: String) -> [Mutant] {
    let other = SamplePack.rule(assert: "{ field: kind, notEquals: { field: location } }")
    let pack = SamplePack.files([
      "pack.yaml": SamplePack.manifest, "sample-rule.yaml": text, "other.yaml": other,
    ])
    return MutatedPack(pack)?.rules.first { $0.id.rule == "sample-rule" }?.mutants ?? []
  }

  @Test("change each part of a condition", arguments: table)
  private func changes(_ row: Case) {
    let mutants = Self.mutants(of: SamplePack.rule(assert: row.condition))
    #expect(mutants.map { "\($0.kind): \($0.change)" } == row.changes)
    #expect(mutants.map(\.number) == Array(1...row.changes.count))
  }

  @Test("leave out what selects")
  func selection() {
    let text = SamplePack.rule(
      ("when", "\n  field: kind\n  in: [OpenAI,\n    Face]"),
      ("assert", " { field: location, exists: true }"))
    let mutant = Self.mutants(of: text).first
    #expect(mutant?.kind == .selection)
    #expect(mutant?.id == "sample.sample-rule#1")
    #expect(mutant?.removed == ["when:", "  field: kind", "  in: [OpenAI,", "    Face]"])
    #expect(mutant?.added == [])
    #expect(mutant?.span.start.line == 11)
  }

  @Test("show what changes as lines of the file")
  func lines() {
    let text = SamplePack.rule(
      (
        "assert",
        "\n  anyOf:\n    - { field: kind, exists: true }\n    - field: location\n      equals: eu"
      ))
    let mutants = Self.mutants(of: text).map { ($0.removed, $0.added) }
    #expect(mutants[0] == (["anyOf:"], ["allOf:"]))
    #expect(
      mutants[1].1 == [
        "not:", "  anyOf:", "    - { field: kind, exists: true }", "    - field: location",
        "      equals: eu",
      ])
    #expect(mutants[2] == (["- { field: kind, exists: true }"], []))
    #expect(mutants[3] == (["- field: location", "  equals: eu"], []))
    #expect(mutants.last ?? ([], []) == (["equals: eu"], ["equals: eu-other"]))
  }

  @Test(
    "show what 'not' was around as it was laid out",
    arguments: [
      "\n  not:\n    field: location\n    equals: eu",
      "\n  not:\n      allOf:\n        - field: location\n          in:\n            - eu\n        - { field: kind, equals: a }",
      "\n  anyOf:\n    - not:\n        field: location\n        equals: eu\n    - { field: kind, equals: a }",
      "\n  anyOf:\n    -   not: { field: location,\n      equals: eu }\n    - { field: kind, equals: a }",
      "\n  allOf:\n    - anyOf:\n        - &eu\n          field: location\n          equals: eu\n        - { field: kind, equals: a }\n    - { not: *eu }",
      "\n  allOf:\n    - anyOf:\n        - &eu\n            field: location\n            equals: eu\n        - { field: kind, equals: a }\n    - not: *eu",
    ])
  func notIsLeftOut(_ condition: String) throws {
    let pack = SamplePack.files([
      "pack.yaml": SamplePack.manifest,
      "sample-rule.yaml": SamplePack.rule(("assert", condition)),
    ])
    let rule = try #require(MutatedPack(pack)?.rules.first)
    let number = try #require(rule.mutants.firstIndex { $0.change == "that 'not' is left out" })
    let patched = try Self.patched(pack, rule.mutants[number])
    let plan = RuleCompiler().compile([patched]).plan
    try #require(plan.rules.count == 1, "\(rule.mutants[number].added)")
    #expect(plan.rules[0].assert == rule.plan().rules[number + 1].assert)
  }

  /// Applying the lines that a mutant shows to the file gives the rule that it stands for.
  @Test("are what they show", arguments: ShippedRulePackTests.packs)
  func areWhatTheyShow(_ name: String) throws {
    let pack = try ShippedRulePackTests.files(of: name)
    for rule in try #require(MutatedPack(pack)).rules {
      let own = ["pack.yaml", "\(rule.id.rule).yaml"]
      let pack = RulePackFiles(
        folder: pack.folder, files: pack.files.filter { own.contains($0.path) }, sha256: "")
      let plan = rule.plan()
      #expect(plan.rules.count == rule.mutants.count + 1)
      for (mutant, expected) in zip(rule.mutants, plan.rules.dropFirst()) {
        let patched = try Self.patched(pack, mutant)
        let compilation = RuleCompiler().compile([patched])
        let found = compilation.plan
        // An alias of what is left out stands for nothing any more, and what can't fail is refused.
        guard let rule = found.rules.first(where: { $0.descriptor.id == rule.id }) else {
          let losesAnchor =
            [.part, .selection].contains(mutant.kind)
            && mutant.removed.contains { $0.contains("&") }
          let ids = Set(compilation.diagnostics.map(\.id))
          #expect(
            losesAnchor || !ids.isDisjoint(with: ["unfailing-assert", "impossible-when"]),
            "\(mutant.id) \(ids)")
          continue
        }
        #expect(Self.words(rule, found) == Self.words(expected, plan), "\(mutant.id)")
      }
    }
  }

  /// What a rule says, with the relations themselves: their numbers depend on the other rules.
  static func words(_ rule: PlannedRule, _ plan: Plan) -> String {
    plan.relations.enumerated().reduce("\(rule.when as Any) \(rule.assert)") { text, relation in
      text.replacing("relation: \(relation.offset),", with: "relation: \(relation.element),")
    }
  }

  static func patched(_ pack: RulePackFiles, _ mutant: Mutant) throws -> RulePackFiles {
    var pack = pack
    let index = try #require(
      pack.files.firstIndex { "\(pack.folder)/\($0.path)" == mutant.span.file })
    var lines = String(decoding: pack.files[index].bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = try #require(
      (mutant.span.start.line - 1..<lines.count).first { lines[$0].hasSuffix(mutant.removed[0]) })
    let margin = lines[first].dropLast(mutant.removed[0].count)
    for (line, text) in zip(first..., mutant.removed) { #expect(lines[line] == margin + text) }
    lines.replaceSubrange(
      first..<first + mutant.removed.count, with: mutant.added.map { margin + $0 })
    pack.files[index].bytes = Array(lines.joined(separator: "\n").utf8)
    return pack
  }
}
