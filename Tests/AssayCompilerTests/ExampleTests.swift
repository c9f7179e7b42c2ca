internal import AssayEngine
internal import AssayModel
internal import AssaySyntax
import Testing

@testable import AssayCompiler

@Suite("A rule's examples")
struct ExampleTests {
  private static let rule = SamplePack.rule(
    ("resource", " Microsoft.KeyVault/vaults"),
    (
      "assert",
      """
       { anyOf: [ { value: { parameter: judge }, equals: all }, { field: location, in: { parameter: regions } },
          { field: properties.softDeleteRetentionInDays, less: { parameter: minimum } } ] }
      """
    ),
    (
      "examples",
      """

        fail:
          - resources: [ { id: c, type: Microsoft.KeyVault/vaults } ]
            previous: []
            finding: { resource: c, message: c is wrong }
        unknown:
          - resources: [ { id: d, type: Microsoft.KeyVault/vaults } ]
            finding: { cause: not-in-inventory }
        pass:
          - resources: [ { id: a, type: Microsoft.KeyVault/vaults } ]
            complete: [ Microsoft.Sample/accounts ]
            parameters: { judge: all, minimum: 4096, regions: [ "a, b", 'c"d' ] }
          - resources: [ { id: b, type: Microsoft.KeyVault/vaults } ]
            parameters: { regions: [] }
      """
    ))

  @Test("are handed on with what they say, by kind and in order")
  func contents() throws {
    let compilation = SamplePack.compile(rule: Self.rule)
    #expect(compilation.diagnostics.isEmpty)
    let examples = compilation.examples
    #expect(
      examples.map { "\($0.kind) \($0.index)" } == ["pass 0", "pass 1", "fail 0", "unknown 0"])
    #expect(
      examples.allSatisfy { $0.rule == RuleDescriptor.ID(pack: "sample", rule: "sample-rule") })
    #expect(examples.allSatisfy { $0.premise.resources.count == 1 })
    #expect(examples[0].premise.complete == [ResourceType("Microsoft.Sample/accounts")])
    #expect(examples.map { $0.premise.previous?.count } == [nil, nil, 0, nil])
    #expect(
      examples[2].finding == RuleExample.ExpectedFinding(resource: "c", message: "c is wrong"))
    #expect(examples[3].finding == RuleExample.ExpectedFinding(cause: .notInInventory))
  }

  @Test("have parameters that settings read back as they were written")
  func parameters() throws {
    let example = try #require(SamplePack.compile(rule: Self.rule).examples.first)
    let settings = Dictionary(
      uniqueKeysWithValues: example.premise.parameters.map { ("sample.\($0.key)", $0.value) })
    let compilation = SamplePack.compile(rule: Self.rule, settings: settings)
    #expect(compilation.diagnostics.isEmpty)
    guard case .anyOf(let conditions) = compilation.plan.rules.first?.assert else {
      Issue.record("no conditions")
      return
    }
    let values = conditions.compactMap { condition -> [Literal]? in
      guard case .compare(let comparison) = condition else { return nil }
      return [comparison.left, comparison.right].compactMap(\.constant)
    }
    #expect(
      values == [
        [.string("all"), .string("all")], [.list([.string("a, b"), .string("c\"d")])],
        [.number("4096")],
      ])
  }
}
