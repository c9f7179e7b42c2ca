internal import AssayEngine
internal import AssayModel
import Testing

@testable import AssayCompiler

@Suite("A pack's folder")
struct PackFolderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var files: [String: String]
    /// File and id of each diagnostic.
    var expected: [String]

    var testDescription: String { name }
  }

  private static let rule = SamplePack.rule()
  private static let manifest = SamplePack.manifest

  static let cases = [
    Case(
      name: "no pack.yaml", files: ["a.yaml": rule], expected: ["rules/sample missing-pack-file"]),
    Case(name: "no rules", files: ["pack.yaml": manifest], expected: ["rules/sample empty-pack"]),
    Case(
      name: "tests, hidden files and other files are ignored",
      files: [
        "pack.yaml": manifest, "a.yaml": rule, "tests/b.yaml": "][", "README.md": "][",
        ".ci.yaml": "][",
      ], expected: []),
    Case(
      name: "a rule in a folder",
      files: ["pack.yaml": manifest, "a.yaml": rule, "more/b.yaml": rule],
      expected: ["rules/sample/more/b.yaml stray-file"]),
    Case(
      name: "another extension", files: ["pack.yaml": manifest, "a.yaml": rule, "b.yml": rule],
      expected: ["rules/sample/b.yml wrong-extension"]),
    Case(
      name: "an extension in capitals",
      files: ["pack.yaml": manifest, "a.yaml": rule, "b.YAML": rule, "c.Yml": rule],
      expected: ["rules/sample/b.YAML wrong-extension", "rules/sample/c.Yml wrong-extension"]),
    Case(
      name: "no rule where it is read",
      files: ["pack.yaml": manifest, "b.yml": rule, "c/d.yaml": rule],
      expected: ["rules/sample/b.yml wrong-extension", "rules/sample/c/d.yaml stray-file"]),
    Case(
      name: "a file's name that can't be an id",
      files: ["pack.yaml": manifest, "My_Rule.yaml": rule],
      expected: ["rules/sample/My_Rule.yaml invalid-rule-name"]),
    Case(
      name: "an empty file", files: ["pack.yaml": manifest, "a.yaml": "# nothing\n"],
      expected: ["rules/sample/a.yaml empty-file"]),
    Case(
      name: "two documents", files: ["pack.yaml": manifest, "a.yaml": rule + "---\n" + rule],
      expected: ["rules/sample/a.yaml several-documents"]),
    Case(
      name: "no YAML", files: ["pack.yaml": manifest, "a.yaml": "title: ]\n"],
      expected: ["rules/sample/a.yaml invalid-yaml"]),
    Case(
      name: "a list", files: ["pack.yaml": manifest, "a.yaml": "- title\n"],
      expected: ["rules/sample/a.yaml wrong-type"]),
  ]

  @Test("is read with its mistakes", arguments: cases)
  func reads(_ sample: Case) {
    let compilation = RuleCompiler().compile([SamplePack.files(sample.files)])
    let diagnostics = compilation.diagnostics.withoutUse
    #expect(
      diagnostics.map { "\($0.file ?? "-") \($0.id)" } == sample.expected,
      "\(diagnostics.map(\.message))")
    #expect(compilation.plan.rules.isEmpty == !sample.expected.isEmpty)
  }

  @Test("reports every mistake of every file, by file and place")
  func everyMistake() {
    let files = [
      "pack.yaml": Self.manifest + "extra: 1\n",
      "b.yaml": SamplePack.rule(("severity", " bad"), ("title", " 7")),
      "a.yaml": SamplePack.rule(
        assert: "{ anyOf: [ { field: vualt.id, equal: a }, { field: nmae, exists: on } ] }"),
    ]
    let other = SamplePack.files(["x.yaml": Self.rule], folder: "rules/other")
    let compilation = RuleCompiler().compile([other, SamplePack.files(files)])
    #expect(
      compilation.diagnostics.map { "\($0.file ?? "-") \($0.id)" } == [
        "rules/other missing-pack-file",
        "rules/sample/a.yaml unknown-field",
        "rules/sample/a.yaml unknown-operator",
        "rules/sample/a.yaml unknown-field",
        "rules/sample/a.yaml wrong-type",
        "rules/sample/b.yaml wrong-type",
        "rules/sample/b.yaml unknown-severity",
        "rules/sample/pack.yaml unknown-key",
      ])
  }

  @Test("with the name of another pack is refused")
  func duplicatePack() {
    let files = ["pack.yaml": Self.manifest, "a.yaml": Self.rule]
    let compilation = RuleCompiler().compile([
      SamplePack.files(files, folder: "one"), SamplePack.files(files, folder: "two"),
    ])
    let diagnostics = compilation.diagnostics.withoutUse
    #expect(diagnostics.map(\.id) == ["duplicate-pack"])
    #expect(diagnostics.first?.file == "two/pack.yaml")
    #expect(diagnostics.first?.notes.first?.span?.file == "one/pack.yaml")
  }
}
