internal import AssayEngine
internal import AssayModel
import AssayReference
import Testing

@testable import AssayCompiler

@Suite("A pack with damage anywhere")
struct MutatedPackTests {
  private static let rule = SamplePack.rule(
    (
      "assert",
      """
       { allOf: [ { all: { in: properties.rules, as: rule, satisfy:
          { field: "rule['a b'].c", in: [ 1, b, 2.5 ] } } },
          { count: { in: deployments, where: { field: item.name, like: 'a*' } }, less: 3 },
          { field: vault.location, default: b, equals: { field: location }, as: region },
          { value: { parameter: judge }, equals: all },
          { field: properties.created, greater: { now: -90d }, as: date-time } ] }
      """
    ), ("message", " \"{name}: {vault.tags.a['b']} {{}}\""), ("evidence", " [deployments]"))

  @Test("is compiled, or refused with places within the text", arguments: 0..<300)
  func survives(_ seed: UInt64) {
    check(["pack.yaml": SamplePack.manifest, "a.yaml": Self.rule], damaging: "a.yaml", seed)
  }

  private static let test = """
    - title: One
      now: 2026-01-31T12:00:00Z
      complete: [Microsoft.KeyVault/vaults]
      parameters: { judge: all, minimum: 1 }
      resources: &all
        - { id: /a/b, name: b, type: Microsoft.CognitiveServices/accounts, location: "é😀" }
        - { id: v, name: v, type: Microsoft.KeyVault/vaults }
      expect:
        - { rule: sample-rule, resource: /A/b, outcome: noncompliant, message: b is wrong }
    - title: Two
      resources: *all
      previous: *all
      expect: [ { rule: sample-rule, resource: b, outcome: unknown, cause: absent } ]

    """

  @Test("has its tests read, or refused with places within the text", arguments: 0..<200)
  func survivesInItsTests(_ seed: UInt64) {
    let files = [
      "pack.yaml": SamplePack.manifest, "sample-rule.yaml": SamplePack.rule(),
      "tests/a.test.yaml": Self.test,
    ]
    check(files, damaging: "tests/a.test.yaml", seed)
  }

  private func check(_ texts: [String: String], damaging damaged: String, _ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = Array((texts[damaged] ?? "").utf8)
    let pieces = ["", "{", "}", "[", "'", "\"", ":", "- ", "\n", "*", ".", "é", "~", "\t", ","]
    for _ in 0...Int.random(in: 0...2, using: &random) {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...8, using: &random))
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
      bytes.replaceSubrange(start..<end, with: Array(piece.utf8))
    }
    let files = texts.map { path, text in
      RulePackFiles.File(path: path, bytes: path == damaged ? bytes : Array(text.utf8))
    }
    let compilation = RuleCompiler(readsTests: true)
      .compile([RulePackFiles(folder: "rules", files: files, sha256: "")])
    #expect(compilation.plan.rules.isEmpty == compilation.hasErrors)
    #expect(compilation.examples.isEmpty == compilation.hasErrors)
    if compilation.hasErrors { #expect(compilation.tests.isEmpty) }
    #expect(compilation.diagnostics == compilation.diagnostics.sorted())
    for diagnostic in compilation.diagnostics {
      #expect(!diagnostic.message.isEmpty)
      #expect((diagnostic.span?.end.offset ?? 0) <= bytes.count)
    }
  }

  @Test("compiles where it is sound")
  func sound() { #expect(SamplePack.compile(rule: Self.rule).diagnostics.isEmpty) }
}
