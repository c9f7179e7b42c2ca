internal import AssayEngine
internal import AssayModel
internal import AssaySyntax
internal import AssayTestSupport
import Testing

@testable import AssayCompiler

@Suite("Settings in a file")
struct SettingsFileTests {
  private static func compile(_ text: String, settings: [String: String] = [:])
    -> (diagnostics: [Diagnostic], summary: [PackSummary.Parameter])
  {
    let read = SettingsReader.read(Array(text.utf8), path: "assay.yaml")
    guard let fileSettings = read.document else { return (read.diagnostics, []) }
    let files = SamplePack.files([
      "pack.yaml": SamplePack.manifest, "sample-rule.yaml": SamplePack.rule(),
    ])
    let compilation = RuleCompiler(settings: settings, over: fileSettings).compile([files])
    let known = compilation.plan.rules.map(\.descriptor.id)
    let mistakes = compilation.hasErrors ? [] : fileSettings.mistakes(for: known)
    // What there is to say of the pack is another matter.
    let own = compilation.diagnostics.filter { $0.file == "assay.yaml" }
    return (own + mistakes, compilation.packs.first?.parameters ?? [])
  }

  @Test("give parameters other values, which the command line replaces")
  func values() {
    let text = "parameters: { sample: { minimum: 4096, judge: all, regions: [uksouth] } }"
    let (diagnostics, parameters) = Self.compile(text, settings: ["sample.judge": "used"])
    #expect(diagnostics.isEmpty)
    #expect(parameters.map(\.value) == ["4096", "[\"uksouth\"]", "used"])
    #expect(parameters.allSatisfy { !$0.isDefault })
  }

  @Test("may say nothing", arguments: ["", "# nothing\n", "---\n", "{}"])
  func empty(_ text: String) throws {
    let read = SettingsReader.read(Array(text.utf8), path: "assay.yaml")
    #expect(read.diagnostics.isEmpty)
    #expect(try #require(read.document).rules == nil)
  }

  @Test("are read")
  func everything() throws {
    let text = """
      rules: [a, ../b]
      fail-on: high
      allow-unknown: true
      allow-unmatched: [sample.sample-rule]
      allow-empty: false
      allow-incomplete: true
      """
    let settings = try #require(
      SettingsReader.read(Array(text.utf8), path: "assay.yaml").document)
    #expect(settings.rules == ["a", "../b"])
    #expect(settings.failOn == .high)
    #expect(settings.allowsUnknown && !settings.allowsEmpty && settings.allowsIncomplete)
    #expect(settings.allowsUnmatched == ["sample.sample-rule"])
    #expect(Self.compile(text).diagnostics.isEmpty)
  }

  static let mistakes = [
    MistakenText(
      "1️⃣paramters: { sample: { judge: all } }",
      Expected(
        "1️⃣", "unknown-key", at: "paramters", "unknown key 'paramters' in the settings",
        help: "did you mean 'parameters'?")),
    MistakenText(
      "fail-on: high\n1️⃣fail-on: low",
      Expected(
        "1️⃣", "duplicate-key", at: "fail-on", "the key occurs twice: 'fail-on'",
        help: "keep one of the two")),
    MistakenText(
      "fail-on: 1️⃣hihg",
      Expected(
        "1️⃣", "unknown-severity", at: "hihg", "unknown severity 'hihg'",
        help: "did you mean 'high'?")),
    MistakenText(
      "allow-unknown: 1️⃣yes",
      Expected(
        "1️⃣", "wrong-type", at: "yes", "'allow-unknown' must be true or false, not text",
        help: "write true: YAML 1.2 reads 'yes' as text")),
    MistakenText(
      "rules: 1️⃣my-rules",
      Expected(
        "1️⃣", "wrong-type", at: "my-rules", "'rules' must be a list, not text",
        help: "write [my-rules]")),
    MistakenText(
      "1️⃣[ a ]",
      Expected(
        "1️⃣", "wrong-type", at: "[ a ]", "the settings must be a mapping, not a list",
        help: "write keys with values, such as { KEY: VALUE }")),
    MistakenText(
      "parameters: { 1️⃣sampel: { judge: all, minimum: 1 } }",
      Expected(
        "1️⃣", "unknown-pack", at: "sampel", "unknown pack 'sampel'",
        help: "did you mean 'sample'?")),
    MistakenText(
      "parameters: { sample: { 1️⃣juge: all } }",
      Expected(
        "1️⃣", "unknown-parameter", at: "juge", "unknown parameter 'juge'",
        help: "did you mean 'judge'?")),
    MistakenText(
      "parameters: { sample: { minimum: 1️⃣'4096' } }",
      Expected(
        "1️⃣", "wrong-parameter-type", at: "'4096'", "'minimum' is not of the type 'integer'",
        help: "write a whole number, without quotes")),
    MistakenText(
      "parameters: { sample: { judge: 1️⃣none } }",
      Expected(
        "1️⃣", "not-allowed", at: "none", "'none' is not among the allowed values",
        help: "write one of: used, all")),
    MistakenText(
      "parameters: { sample: { judge: 1️⃣null } }",
      Expected(
        "1️⃣", "null-value", at: "null", "'judge' has no value",
        help: "to test for a value that isn't there, write 'exists: false' or 'isNull: true'")),
    MistakenText(
      "allow-unmatched: [ 1️⃣sample.simple-rule ]",
      Expected(
        "1️⃣", "unknown-rule", at: "sample.simple-rule", "unknown rule 'sample.simple-rule'",
        help: "did you mean 'sample.sample-rule'?")),
    MistakenText(
      "fail-on: high\n---\n1️⃣fail-on: low",
      Expected(
        "1️⃣", "several-documents", at: "fail-on", "a second document in one file",
        help: "write all settings in one mapping")),
  ]

  @Test("are refused with their mistakes", arguments: mistakes)
  func refused(_ sample: MistakenText) {
    let source = MarkedText(sample.text)
    expect(Self.compile(source.text).diagnostics, are: sample.expected, in: source)
  }
}
