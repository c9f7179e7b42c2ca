internal import AssayEngine
internal import AssayModel
import Testing

@testable import AssayCompiler

@Suite("A rule's conditions")
struct ConditionPlacesTests {
  @Test("have their places, in the order of the plan's")
  func places() throws {
    let text = SamplePack.rule(
      (
        "assert",
        """

          anyOf:
            - &known
              field: location
              in: [eu, us]
            - not: { any: { in: deployments, satisfy: { field: item.sku, exists: true } } }
            - allOf: [*known, { related: vault, exists: true }]
        """
      ), ("when", " { field: kind, equals: a }"))
    let pack = SamplePack.files(["pack.yaml": SamplePack.manifest, "sample-rule.yaml": text])
    let id = RuleDescriptor.ID(pack: "sample", rule: "sample-rule")
    let spans = ConditionPlaces(of: pack)[id]
    #expect(
      spans.map { span in
        String(decoding: Array(text.utf8)[span.start.offset..<span.end.offset], as: UTF8.self)
      } == [
        "{ field: kind, equals: a }", "anyOf", "field: location\n      in: [eu, us]", "not", "any",
        "{ field: item.sku, exists: true }", "allOf", "*known", "{ related: vault, exists: true }",
      ])
    let rule = try #require(RuleCompiler().compile([pack]).plan.rules.first)
    #expect(spans.count == (rule.when?.size ?? 0) + rule.assert.size)
  }
}
