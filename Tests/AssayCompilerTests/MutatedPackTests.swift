internal import AssayEngine
internal import AssayModel
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
    ), ("message", " \"{name}: {vault.properties.a['b']} {{}}\""), ("evidence", " [deployments]"))

  @Test("is compiled, or refused with places within the text", arguments: 0..<300)
  func survives(_ seed: UInt64) {
    var random = SeededGenerator(state: seed)
    var bytes = Array(Self.rule.utf8)
    let pieces = ["", "{", "}", "[", "'", "\"", ":", "- ", "\n", "*", ".", "é", "~", "\t", ","]
    for _ in 0...Int.random(in: 0...2, using: &random) {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...8, using: &random))
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
      bytes.replaceSubrange(start..<end, with: Array(piece.utf8))
    }
    let files = [
      RulePackFiles.File(path: "pack.yaml", bytes: Array(SamplePack.manifest.utf8)),
      RulePackFiles.File(path: "a.yaml", bytes: bytes),
    ]
    let compilation = RuleCompiler()
      .compile([RulePackFiles(folder: "rules", files: files, sha256: "")])
    #expect(compilation.plan.rules.isEmpty == compilation.hasErrors)
    #expect(compilation.diagnostics == compilation.diagnostics.sorted())
    for diagnostic in compilation.diagnostics {
      #expect(!diagnostic.message.isEmpty)
      #expect((diagnostic.span?.end.offset ?? 0) <= bytes.count)
    }
  }

  @Test("compiles where it is sound")
  func sound() { #expect(SamplePack.compile(rule: Self.rule).diagnostics.isEmpty) }
}
