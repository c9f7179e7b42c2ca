internal import AssayEngine
internal import AssayModel
import AssayTestSupport
import Testing

@testable import AssayCompiler

@Suite("Mutants of what rules share")
struct SharedMutantTests {
  private static let manifest = """
    pack: sample
    version: 1.0.0
    title: Sites and farms
    relations:
      farm:
        from: Contoso.Web/sites
        to: Contoso.Web/farms
        cardinality: one
        inverse: sites
        match:
          - from: properties.farm
            to: name
          - &place { from: location, to: location, as: region }
      owner:
        from: Contoso.Web/sites
        to: Contoso.Web/owners
        cardinality: one
        match: [ { from: properties.owner, to: id, as: arm-id } ]
      region:
        from: Contoso.Web/sites
        to: Contoso.Web/regions
        cardinality: one
        match: [ *place ]

    """

  private static func pack(_ changes: (key: String, value: String)...) -> MutatedPack? {
    let rule = SampleRule.text([("resource", " Contoso.Web/sites")] + changes)
    return MutatedPack(
      SamplePack.files(["pack.yaml": manifest, "rule.yaml": rule]))
  }

  @Test(
    "change what a condition follows",
    arguments: [
      (
        "{ field: farm.kind, equals: live }",
        [
          "part: that this pair is left out", "part: that this pair is left out",
          "normalizer: that 'as: region' is left out",
          "normalizer: 'as: text' instead of 'as: region'",
        ]
      ),
      (
        "{ related: owner, exists: true }",
        [
          "normalizer: that 'as: arm-id' is left out",
          "normalizer: 'as: text' instead of 'as: arm-id'",
        ]
      ),
      ("{ field: kind, equals: live }", []),
    ])
  func changes(_ condition: String, _ changes: [String]) throws {
    let pack = try #require(
      Self.pack(
        ("assert", " \(condition)"), ("message", " \"{farm.name} and {owner.name}\""),
        ("evidence", " [farm, owner]")))
    #expect(pack.shared.map { "\($0.kind): \($0.change)" } == changes)
    #expect(pack.shared.map(\.id) == changes.indices.map { "sample.pack#\($0 + 1)" })
    #expect(pack.sharers.map(\.id.rule) == (changes.isEmpty ? [] : ["rule"]))
    let file = "rules/sample/pack.yaml"
    #expect(pack.shared.allSatisfy { $0.span.file == file })
  }

  @Test("show the lines of the pair")
  func lines() throws {
    let pack = try #require(Self.pack(("assert", " { field: farm.kind, equals: live }")))
    let mutants = pack.shared
    #expect(mutants[0].removed == ["- from: properties.farm", "  to: name"])
    #expect(mutants[0].added == [])
    #expect(mutants[0].help.contains("'name' alone"))
    #expect(mutants[2].removed == ["- &place { from: location, to: location, as: region }"])
    #expect(mutants[2].added == ["- &place { from: location, to: location }"])
  }

  @Test("change a pair wherever an alias stands for it")
  func aliases() throws {
    let both = "{ allOf: [ { related: farm, exists: true }, { related: region, exists: true } ] }"
    let pack = try #require(Self.pack(("assert", " \(both)")))
    let follower = try #require(pack.sharers.first)
    // A relation needs a pair, so that the one that both share can't be left out.
    #expect(follower.mutants.map(\.kind) == [.part, .normalizer, .normalizer])
    let plan = follower.plan()
    let changed = plan.relations.filter { relation in
      relation.match.contains { $0.from.description == "location" && $0.normalizer == nil }
    }
    #expect(changed.map(\.name).sorted() == ["farm", "region"])
  }

  @Test(
    "change the default of a parameter that a condition compares with",
    arguments: [
      ("{ type: integer, default: 7 }", ["6 instead of 7", "8 instead of 7"]),
      ("{ type: boolean, default: true }", ["false instead of true"]),
      ("{ type: string, default: a }", ["a-other instead of a"]),
      (
        "{ type: string, default: a, allowed: [a, b, \"1\"] }",
        ["b instead of a", "\"1\" instead of a"]
      ),
      ("{ type: duration, default: P90D }", ["P91D instead of P90D"]),
      (
        "{ type: date-time, default: \"2026-01-31T00:00:00Z\" }",
        ["\"2026-01-31T00:00:01Z\" instead of \"2026-01-31T00:00:00Z\""]
      ),
      (
        "{ type: list, default: [a, b] }",
        [
          "that a is left out", "a-other instead of a", "that b is left out",
          "b-other instead of b",
        ]
      ),
    ])
  func defaults(_ parameter: String, _ changes: [String]) throws {
    let name = parameter.contains("list") ? "in" : "equals"
    let manifest = """
      pack: sample
      version: 1.0.0
      title: Sites
      parameters:
        limit: \(parameter)
        unread: { type: integer, default: 1 }

      """
    let rule = SampleRule.text([
      ("resource", " Contoso.Web/sites"),
      ("assert", " { field: properties.value, \(name): { parameter: limit } }"),
    ])
    let pack = try #require(
      MutatedPack(SamplePack.files(["pack.yaml": manifest, "rule.yaml": rule])))
    #expect(pack.shared.map(\.change) == changes)
    #expect(pack.shared.allSatisfy { $0.kind == .literal && $0.help.contains("'limit' unset") })
    #expect(pack.shared.allSatisfy { $0.removed == ["limit: \(parameter)"] })
  }

  /// Applying the lines that a mutant shows to `pack.yaml` gives what it stands for.
  @Test("are what they show", arguments: ShippedRulePackTests.packs)
  func areWhatTheyShow(_ name: String) throws {
    let files = try ShippedRulePackTests.files(of: name)
    for follower in try #require(MutatedPack(files)).sharers {
      let plan = follower.plan()
      #expect(plan.rules.count == follower.mutants.count + 1)
      for (mutant, expected) in zip(follower.mutants, plan.rules.dropFirst()) {
        let found = RuleCompiler().compile([try MutantTests.patched(files, mutant)]).plan
        let rule = try #require(found.rules.first { $0.descriptor.id == follower.id })
        #expect(MutantTests.words(rule, found) == MutantTests.words(expected, plan), "\(mutant.id)")
      }
    }
  }
}
